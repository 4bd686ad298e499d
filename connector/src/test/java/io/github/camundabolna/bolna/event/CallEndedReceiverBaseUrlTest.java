package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A receiver in a runtime whose BOLNA_BASE_URL is wrong. */
class CallEndedReceiverBaseUrlTest {

  private static final TestWebhookRequest BUSY =
      TestReceiverContext.request("{'id': 'x', 'status': 'busy'}");

  @BeforeEach
  void set() {
    System.setProperty("BOLNA_BASE_URL", "http://bolna.example.com");
  }

  @AfterEach
  void clear() {
    System.clearProperty("BOLNA_BASE_URL");
  }

  @Test
  void aReceiverThatAsksBolnaIsDownAndSaysWhy() {
    TestReceiverContext context =
        new TestReceiverContext(ReceiverFixture.properties("apiKey", "bnsecretkey0123456789"));
    CallEndedReceiver receiver = new CallEndedReceiver();

    receiver.activate(context);

    assertThat(ReceiverFixture.lastHealth(context).getStatus()).isEqualTo(Status.DOWN);
    assertThat(ReceiverFixture.lastHealth(context).getError().message())
        .startsWith("BOLNA_BASE_URL must be a URL like https://api.bolna.ai");
    assertThat(receiver.verify(BUSY).statusCode()).isEqualTo(401);
  }

  @Test
  void aReceiverThatNeverAsksBolnaWorks() {
    TestReceiverContext context = new TestReceiverContext(ReceiverFixture.properties());
    CallEndedReceiver receiver = new CallEndedReceiver();

    receiver.activate(context);

    assertThat(ReceiverFixture.lastHealth(context).getStatus()).isEqualTo(Status.UP);
    assertThat(ReceiverFixture.endsCall(receiver.verify(BUSY))).isTrue();
  }
}
