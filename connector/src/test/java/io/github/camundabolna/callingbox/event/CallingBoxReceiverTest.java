package io.github.camundabolna.callingbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.annotation.InboundConnector;
import io.camunda.connector.api.inbound.Health.Status;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A receiver is open from a right panel on until it's deactivated, and never throws. */
class CallingBoxReceiverTest extends CallingBoxReceiverFixture {

  @Test
  void aReceiverWithARightPanelIsUp() {
    TestReceiverContext context = activate();

    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.UP);
    assertThat(lastHealth(context).getDetails()).containsEntry("path", "callingbox");
  }

  @Test
  void aReceiverThatIsNotActiveRefusesEveryRequest() {
    TestWebhookRequest event = requests.event("call.busy", "'status': 'busy'");
    assertThat(receiver.verify(event).statusCode()).isEqualTo(401);

    activate();
    assertThat(receiver.verify(event).statusCode()).isEqualTo(200);

    receiver.deactivate();
    assertThat(receiver.verify(event).statusCode()).isEqualTo(401);
  }

  @Test
  void aWrongPanelClosesTheReceiverAndIsSeenInTheHealth() {
    activate();

    TestReceiverContext context = activate("secret", "short");

    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.DOWN);
    assertThat(lastHealth(context).getError().code()).isEqualTo("CONFIGURATION");
    assertThat(receiver.verify(requests.event("call.busy", "'status': 'busy'")).statusCode())
        .isEqualTo(401);
  }

  @Test
  void theRequestIsAnsweredByVerifyAlone() {
    Assertions.assertThatIllegalStateException()
        .isThrownBy(() -> receiver.triggerWebhook(requests.event("call.busy", "'a': 1")));
    assertThat(CallingBoxReceiver.class.getAnnotation(InboundConnector.class).type())
        .isEqualTo("io.github.camundabolna:callingbox-call-ended:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'direction': 'outbound', 'metadata': {'camunda_element_instance_key': '1'} | true",
        "'direction': 'outbound', 'metadata': {'own': '1'} | false",
        "'direction': 'outbound', 'metadata': null | false",
        "'direction': 'outbound' | true",
        "'direction': 'inbound', 'metadata': {'camunda_element_instance_key': '1'} | false"
      })
  void onlyCallsPlacedByAProcessAreDeliveredIfSelected(String call, boolean delivered) {
    TestReceiverContext context = activate("onlyPlacedByProcess", true);

    assertThat(send("call.busy", "'status': 'busy', " + call).body().toString())
        .contains("callEnded=" + delivered);

    assertThat(context.correlated).hasSize(delivered ? 1 : 0);
    activate();
    assertThat(send("call.busy", "'status': 'busy', " + call).body())
        .isEqualTo(Map.of("callId", SignedRequests.CALL_ID, "callEnded", true));
  }
}
