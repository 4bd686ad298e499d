package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestResponses;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With an API key an event is only a hint: Bolna itself is asked, and believed. */
class ExecutionVerifierTest extends ReceiverFixture {

  @Test
  void theExecutionFromTheApiReplacesTheEvent() {
    activate("apiKey", TestReceiverContext.KEY);
    bolnaSays("{'id': 'x', 'status': 'completed', 'conversation_duration': 9}");

    var data = trigger(event("busy", "'conversation_duration': 1")).connectorData();

    assertThat(data).containsEntry("eventId", "x:completed");
    assertThat(((Map<?, ?>) data.get("call")).get("outcome")).isEqualTo("answered");
    assertThat(bolna.requests().get(0).getRequestLine()).isEqualTo("GET /executions/x HTTP/1.1");
    assertThat(bolna.requests().get(0).getHeaders().get("Authorization"))
        .isEqualTo("Bearer " + TestReceiverContext.KEY);
  }

  @Test
  void anAttemptThatSeemsToBeFollowedByARetryIsAskedAbout() {
    activate("apiKey", TestReceiverContext.KEY);
    bolnaSays("{'id': 'x', 'status': 'no-answer', 'retry_config': {'enabled': false}}");
    TestWebhookRequest event =
        event("no-answer", "'retry_config': {'enabled': true, 'max_retries': 3}, 'retry_count': 0");

    assertThat(trigger(event).connectorData()).containsEntry("eventId", "x:no-answer");
  }

  @Test
  void aKeyThatBolnaRefusesIsSeenInTheHealthUntilItIsRight() {
    TestReceiverContext context = activate("apiKey", TestReceiverContext.KEY);
    bolna.respondAlways(TestResponses.json(403, "{'detail':'Invalid API key'}".replace('\'', '"')));

    assertThat(status(event("busy", "'a': 1"))).isEqualTo(503);
    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.DOWN);

    bolnaSays("{'id': 'x', 'status': 'busy'}");
    trigger(event("busy", "'a': 1"));
    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.UP);
  }

  @Test
  void anEventOnTheWayIsNotAskedAbout() {
    activate("apiKey", TestReceiverContext.KEY);

    assertThat(status(event("ringing", "'a': 1"))).isEqualTo(200);
    assertThat(bolna.requestCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-answer | 'status': 'scheduled', 'retry_count': 1 | 200",
        "no-answer | 'status': 'no-answer', 'retry_count': 0 | 200",
        "no-answer | 'status': 'ringing', 'retry_count': 1 | 200",
        "completed | 'status': 'in-progress', 'retry_count': 0 | 503",
        "completed | 'status': 'call-disconnected', 'retry_count': 1 | 503",
        "stopped | 'status': 'scheduled', 'retry_count': 1 | 503",
        "no-answer | 'status': 'ringing', 'retry_count': 3 | 503"
      })
  void anEventIsDroppedOnlyIfAnotherIsSureToCome(String event, String truth, int status) {
    activate("apiKey", TestReceiverContext.KEY);
    bolnaSays("{'id': 'x', " + truth + ", 'retry_config': {'enabled': true, 'max_retries': 3}}");

    assertThat(status(event(event, "'a': 1"))).isEqualTo(status);
  }

  @Test
  void anEventAheadOfBolnasOwnStateIsToComeAgain() {
    TestReceiverContext context = activate("apiKey", TestReceiverContext.KEY);
    bolnaSays("{'id': 'x', 'status': 'in-progress'}");

    assertThat(status(event("completed", "'a': 1"))).isEqualTo(503);
    assertThat(context.activities.get(0).message()).contains("in-progress");
  }

  @ParameterizedTest
  @CsvSource({
    "400, 404",
    "404, 404",
    "422, 404",
    "302, 503",
    "401, 503",
    "403, 503",
    "402, 503",
    "429, 503",
    "500, 503",
    "503, 503"
  })
  void aForgedOrUnreadableExecutionIsNotAccepted(int bolnaAnswers, int status) {
    TestReceiverContext context = activate("apiKey", TestReceiverContext.KEY);
    bolna.respondAlways(
        TestResponses.json(bolnaAnswers, "{\"message\":\"" + TestReceiverContext.KEY + "\"}"));

    assertThat(status(event("busy", "'a': 1"))).isEqualTo(status);
    assertThat(context.activities.toString())
        .contains("Not verified")
        .doesNotContain(TestReceiverContext.KEY);
  }

  @Test
  void aDifferentExecutionThanRequestedIsNotAccepted() {
    activate("apiKey", TestReceiverContext.KEY);
    bolnaSays("{'id': 'y', 'status': 'busy'}");

    assertThat(status(event("busy", "'a': 1"))).isEqualTo(503);
  }

  private void bolnaSays(String body) {
    bolna.respondAlways(TestResponses.json(200, body.replace('\'', '"')));
  }

  private static TestWebhookRequest event(String status, String fields) {
    return TestReceiverContext.request("{'id': 'x', 'status': '" + status + "', " + fields + "}");
  }
}
