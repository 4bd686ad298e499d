package io.github.camundabolna.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The errors of CallingBox: those it documents, and 429, which any gateway can send. */
public enum CallingBoxError {
  BAD_REQUEST(400, "to must be a phone number in E.164 format", Kind.REJECTED, Kind.REJECTED),
  UNAUTHORIZED(401, "invalid api key", Kind.UNAUTHORIZED, Kind.UNAUTHORIZED),
  NOT_FOUND(404, "call a1b2c3d4 not found", Kind.REJECTED, Kind.REJECTED),
  TOO_MANY_REQUESTS(429, "slow down", Kind.SAFE_TO_RETRY, Kind.SAFE_TO_RETRY),
  BAD_GATEWAY(502, "telephony provider error", Kind.UNKNOWN_OUTCOME, Kind.SAFE_TO_RETRY);

  private final int status;
  private final String sentence;
  private final Kind once;
  private final Kind repeatable;

  CallingBoxError(int status, String sentence, Kind once, Kind repeatable) {
    this.status = status;
    this.sentence = sentence;
    this.once = once;
    this.repeatable = repeatable;
  }

  /** Asserts the failure of a request that must not be sent again after a lost response. */
  public void assertFailsOnce(MockCallingBox box, String request, ThrowingCallable sending) {
    assertFails(box, request, sending, once);
  }

  /** Asserts the failure of a request that can be sent again. */
  public void assertFails(MockCallingBox box, String request, ThrowingCallable sending) {
    assertFails(box, request, sending, repeatable);
  }

  private void assertFails(
      MockCallingBox box, String request, ThrowingCallable sending, Kind kind) {
    box.enqueue(status, "{'error': '" + sentence + "'}");

    ApiException failure = RequestSamples.failure(sending);

    assertThat(failure)
        .hasMessage(
            "CallingBox answered " + request + " with " + status + ": " + sentence + advice());
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.httpStatus()).hasValue(status);
    assertThat(failure.vendorMessage()).contains(sentence);
    assertThat(failure.saysAbsent()).isEqualTo(this == NOT_FOUND);
  }

  private String advice() {
    return this == UNAUTHORIZED
        ? ". Check the API key, by default in the secret CALLINGBOX_API_KEY"
        : "";
  }
}
