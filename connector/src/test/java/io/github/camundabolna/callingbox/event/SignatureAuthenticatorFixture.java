package io.github.camundabolna.callingbox.event;

import io.github.camundabolna.testing.TestWebhookRequest;

/** A receiver, and an event that is signed for it. */
abstract class SignatureAuthenticatorFixture extends CallingBoxReceiverFixture {

  static final String HEADER = "CallingBox-Signature";
  private static final String BUSY = "'status': 'busy'";

  TestWebhookRequest request() {
    return requests.event("call.busy", BUSY);
  }

  int status(TestWebhookRequest request) {
    return receiver.verify(request).statusCode();
  }
}
