package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import io.github.camundabolna.webhook.CallEndPublisher.CallEnded;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which events let a process go on, and what it then gets. */
class WebhookEventHandlerTest extends ReceiverFixture {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scheduled",
        "prepared",
        "queued",
        "rescheduled",
        "initiated",
        "ringing",
        "in-progress",
        "call-disconnected",
        "a-status-of-tomorrow"
      })
  void anEventOnTheWayIsAnsweredAtOnce(String status) {
    activate();

    var answer = receiver.verify(event(status));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(Map.of("callEnded", false, "status", status));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'id': 'x'}", "{'agent_id': 'a', 'transfer_reason': 'b'}", "{}"})
  void aPreCallWebhookIsAnsweredAtOnce(String body) {
    activate();

    assertThat(status(TestReceiverContext.request(body))).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "completed, no-answer", "no-answer, no-answer", "busy, busy", "failed, failed",
    "error, failed", "canceled, canceled", "cancelled, canceled", "stopped, stopped",
    "balance-low, balance-low", "balance_low, balance-low"
  })
  void everyEndGoesOn(String status, String outcome) {
    activate();

    JsonNode data = dataOf(trigger(event(status)));

    assertThat(data.path("executionId").asText()).isEqualTo("x");
    assertThat(data.at("/call/outcome").asText()).isEqualTo(outcome);
    assertThat(data.at("/call/ended").asBoolean()).isTrue();
  }

  @Test
  void theMessageIdTellsTheEndFromOtherEventsOfTheCall() {
    activate();

    assertThat(dataOf(trigger(event("balance_low"))).path("eventId").asText())
        .isEqualTo("x:balance-low");
    assertThat(dataOf(trigger(event("balance-low"))).path("eventId").asText())
        .isEqualTo("x:balance-low");
    assertThat(
            dataOf(trigger(TestReceiverContext.request("{'id': 7432382142914, 'status': 'busy'}")))
                .path("executionId"))
        .isEqualTo(new com.fasterxml.jackson.databind.node.TextNode("7432382142914"));
  }

  @Test
  void completedBeforeCallDisconnectedEndsTheCallOnce() {
    activate();

    assertThat(status(event("completed"))).isZero();
    assertThat(status(event("call-disconnected"))).isEqualTo(200);
    assertThat(status(event("completed"))).as("again: the engine knows the message").isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-answer | 'retry_config': {'enabled': true} | 200",
        "busy | 'retry_count': 3, 'retry_config': {'enabled': true, 'max_retries': 3} | 0",
        "busy | 'retry_config': {'enabled': true, 'retry_on_statuses': ['failed']} | 0",
        "error | 'retry_config': {'enabled': true, 'retry_on_statuses': ['error']} | 200",
        "busy | 'retry_history': [{}], 'retry_config': {'enabled': true, 'max_retries': 1} | 0",
        "completed | 'answered_by_voice_mail': true, 'retry_config': {'enabled': true} | 0",
        "completed | 'answered_by_voice_mail': true,"
            + " 'retry_config': {'enabled': true, 'retry_on_voicemail': true} | 200",
        "stopped | 'retry_config': {'enabled': true} | 0"
      })
  void aFailureWithARetryLeftIsNotTheEnd(String status, String fields, int expected) {
    activate();

    assertThat(
            status(
                TestReceiverContext.request(
                    "{'id': 'x', 'status': '" + status + "', " + fields + "}")))
        .isEqualTo(expected);
  }

  @Test
  void inboundAndOutboundCallsAreDistinguished() {
    activate();
    String body = "{'id': 'x', 'status': 'completed', 'telephony_data': {'call_type': '%s'}}";

    assertThat(
            dataOf(trigger(TestReceiverContext.request(body.formatted("inbound"))))
                .path("direction"))
        .hasToString("\"inbound\"");
    assertThat(
            dataOf(trigger(TestReceiverContext.request(body.formatted("outbound"))))
                .path("direction"))
        .hasToString("\"outbound\"");
  }

  @Test
  void expressionsSeeTheBodyButNoSecret() {
    activate("apiKey", "");
    TestWebhookRequest request =
        TestReceiverContext.request("{'id': 'x', 'status': 'busy', 'more': {'a': 1}}")
            .params(Map.of("secret", TestReceiverContext.SECRET));

    CallEnded result = trigger(request);

    JsonNode seen = ConnectorsObjectMapperSupplier.getCopy().valueToTree(result.request());
    assertThat(seen.at("/body/more/a").asInt()).isOne();
    assertThat(seen.toString() + result.connectorData()).doesNotContain(TestReceiverContext.SECRET);
    assertThat(result.toString()).doesNotContain(TestReceiverContext.SECRET);
  }

  @Test
  void theSenderLearnsThatTheProcessWasNotified() {
    activate();

    var answer = receiver.verify(event("busy"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(Map.of("executionId", "x", "callEnded", true));
  }

  @Test
  void nothingIsLeftForTheRuntimeToTrigger() {
    activate();
    TestWebhookRequest request = event("busy");

    assertThatThrownBy(() -> receiver.triggerWebhook(request))
        .isInstanceOf(IllegalStateException.class);
  }

  private static TestWebhookRequest event(String status) {
    return TestReceiverContext.request("{'id': 'x', 'status': '" + status + "'}");
  }

  private static JsonNode dataOf(CallEnded result) {
    return ConnectorsObjectMapperSupplier.getCopy().valueToTree(result.connectorData());
  }
}
