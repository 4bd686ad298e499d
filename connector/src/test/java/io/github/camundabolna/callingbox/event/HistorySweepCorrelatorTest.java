package io.github.camundabolna.callingbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.inbound.CorrelationResult.Success;
import io.camunda.connector.api.inbound.Health.Status;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.TestReceiverContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call whose event is lost ends its wait as the event would have. */
class HistorySweepCorrelatorTest extends CallingBoxReceiverFixture {

  private static final String OUTBOUND = "'direction': 'outbound'";
  private static final String REQUESTED = ", 'returns': {'rating': 'integer'}, 'result_status': ";

  @ParameterizedTest
  @ValueSource(strings = {"completed", "no_answer", "busy", "canceled", "failed"})
  void aFoundCallHasTheRecordAndTheMessageIdOfItsEvent(String status) {
    TestReceiverContext told = activate();
    String fields = "'status': '" + status + "', " + OUTBOUND + ", 'metadata': {'order': '7'}";
    send("call." + status, fields);
    JsonNode fromEvent = lastData(told);

    TestReceiverContext found = sweep(Map.of(), fields);

    assertThat(messageIds(found)).isEqualTo(messageIds(told));
    JsonNode fromSweep = lastData(found);
    assertThat(fromSweep.at("/call/createdAt").isNull()).isFalse();
    assertThat(withoutCreation(fromSweep)).isEqualTo(withoutCreation(fromEvent));
    assertThat(found.activities.toString()).contains("but no event reported it");
  }

  @Test
  void aFoundConversationHasItsTranscript() {
    TestReceiverContext context = activate(new TestReceiverContext(sweepProperties(Map.of())));
    list("'status': 'completed', 'answered_at': '2026-08-21T05:04:10Z', " + OUTBOUND);
    api.enqueue(200, "{\"segments\":[{\"sequence_no\":1,\"role\":\"user\",\"text\":\"Yes\"}]}");
    scheduler.runNext();

    assertThat(lastData(context).at("/call/transcript").asText()).contains("Yes");
  }

  @Test
  void aCallThatAnEventDeliveredIsNotPublishedAgain() {
    TestReceiverContext context = sweep(Map.of(), "'status': 'in_progress', " + OUTBOUND);
    send("call.busy", "'status': 'busy', " + OUTBOUND);

    list("'status': 'busy', " + OUTBOUND);
    scheduler.runNext();

    assertThat(messageIds(context)).hasSize(1);
  }

  @Test
  void anEventAfterTheSweepIsAnsweredAndKnown() {
    TestReceiverContext context = sweep(Map.of(), "'status': 'busy', " + OUTBOUND);
    context.answers.add(new Success.MessageAlreadyCorrelated(null));

    assertThat(send("call.busy", "'status': 'busy', " + OUTBOUND).body().toString())
        .contains("callEnded=true");
    assertThat(messageIds(context)).hasSize(2).containsOnly(SignedRequests.CALL_ID + ":call.busy");
  }

  @ParameterizedTest
  @CsvSource({"pending, 0", "completed, 1", "failed, 1"})
  void aCallWaitsForTheResultThatWasRequested(String resultStatus, int published) {
    TestReceiverContext context =
        sweep(
            Map.of(), "'status': 'completed', " + OUTBOUND + REQUESTED + "'" + resultStatus + "'");

    assertThat(context.correlated).hasSize(published);
  }

  @Test
  void aResultThatNeverComesEndsTheWaitWithAReason() {
    String fields = "'status': 'completed', " + OUTBOUND + REQUESTED + "'pending'";
    TestReceiverContext context = sweep(Map.of("lookBack", "PT1H"), fields);

    api.clock.advance(Duration.ofHours(1));
    list(fields);
    api.enqueue(200, call(fields));
    scheduler.runNext();

    JsonNode data = lastData(context);
    assertThat(messageIds(context)).containsExactly(SignedRequests.CALL_ID + ":call.completed");
    assertThat(data.at("/call/gaveUp").asText()).isEqualTo("result-not-ready");
    assertThat(data.at("/call/resultStatus").asText()).isEqualTo("pending");
    assertThat(data.at("/call/outcome").asText()).isEqualTo("answered");
    assertThat(context.activities.toString()).contains("at CallingBox, unchanged since");
  }

  @Test
  void anUnknownStatusEndsNothingAndIsWarnedOfOnce() {
    TestReceiverContext context = sweep(Map.of(), "'status': 'wrapping_up', " + OUTBOUND);
    list("'status': 'wrapping_up', " + OUTBOUND);
    scheduler.runNext();

    assertThat(context.correlated).isEmpty();
    assertThat(context.activities)
        .filteredOn(line -> line.tag().equals("Unknown status"))
        .singleElement()
        .satisfies(line -> assertThat(line.message()).contains("\"wrapping_up\""));
  }

  @Test
  void whatTheEngineDoesNotTakeIsFoundAgain() {
    TestReceiverContext context = new TestReceiverContext(sweepProperties(Map.of()));
    context.failNextCorrelation(new IllegalStateException("the engine is down"));
    activate(context);
    list("'status': 'busy', " + OUTBOUND);
    scheduler.runNext();
    assertThat(context.correlated).isEmpty();
    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.DOWN);

    list("'status': 'busy', " + OUTBOUND);
    scheduler.runNext();

    assertThat(messageIds(context)).containsExactly(SignedRequests.CALL_ID + ":call.busy");
    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aListThatCanNotBeReadIsSeenInTheHealth() {
    TestReceiverContext context = activate(new TestReceiverContext(sweepProperties(Map.of())));
    for (int i = 0; i < 5; i++) {
      api.enqueue(401, "{\"error\":\"invalid key\"}");
    }
    scheduler.runNext();

    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.DOWN);
    assertThat(lastHealth(context).getError().code()).isEqualTo("SWEEP");
    assertThat(context.activities.toString()).doesNotContain(MockApiServer.KEY);
  }

  @ParameterizedTest
  @CsvSource({"inbound, 1", "outbound, 0"})
  void aStartEventFindsOnlyCallsOfPeople(String direction, int started) {
    TestReceiverContext context =
        activate(new TestReceiverContext(sweepProperties(Map.of())).atElement("startEvent"));
    list("'status': 'completed', 'direction': '" + direction + "'");
    scheduler.runNext();

    assertThat(messageIds(context))
        .isEqualTo(started == 0 ? List.of() : List.of(SignedRequests.CALL_ID + ":ended"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"null | 0", "{'own': '1'} | 0", "{'camunda_element_instance_key': '1'} | 1"})
  void onlyCallsPlacedByAProcessAreFoundIfSelected(String metadata, int found) {
    Map<String, Object> properties = new HashMap<>(sweepProperties(Map.of()));
    properties.put("onlyPlacedByProcess", true);
    TestReceiverContext context = activate(new TestReceiverContext(properties));
    list("'status': 'busy', 'metadata': " + metadata + ", " + OUTBOUND);
    scheduler.runNext();

    assertThat(context.correlated).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "interval | PT5S | \"Check interval\" must be an ISO 8601 duration from PT10S",
        "interval | often | \"Check interval\" must be an ISO 8601 duration from PT10S",
        "lookBack | P61D | \"Look-back at startup\" must be an ISO 8601 duration from P0D"
      })
  void aWrongDurationIsNamed(String field, String value, String sentence) {
    TestReceiverContext context =
        activate(new TestReceiverContext(sweepProperties(Map.of(field, value))));

    assertThat(lastHealth(context).getError().message()).startsWith(sentence);
    assertThat(scheduler.isRunning()).isFalse();
  }

  @Test
  void aSweepEndsWithItsReceiver() {
    activate(new TestReceiverContext(sweepProperties(Map.of())));
    assertThat(scheduler.isRunning()).isTrue();

    receiver.deactivate();

    assertThat(scheduler.isRunning()).isFalse();
  }

  private TestReceiverContext sweep(Map<String, Object> sweep, String callFields) {
    TestReceiverContext context = activate(new TestReceiverContext(sweepProperties(sweep)));
    list(callFields);
    scheduler.runNext();
    return context;
  }

  private void list(String callFields) {
    api.enqueue(200, "[" + call(callFields) + "]");
  }

  private static String call(String fields) {
    return "{'id': '%s', 'created_at': '2026-08-21T05:04:00Z', %s}"
        .formatted(SignedRequests.CALL_ID, fields)
        .replace('\'', '"');
  }

  private static Map<String, Object> sweepProperties(Map<String, Object> given) {
    Map<String, Object> sweep = new HashMap<>(Map.of("recoverLostEvents", true));
    sweep.putAll(given);
    return properties("apiKey", MockApiServer.KEY, "sweep", sweep);
  }

  private static Map<String, JsonNode> withoutCreation(JsonNode data) {
    Map<String, JsonNode> fields = new HashMap<>();
    data.path("call").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    fields.remove("createdAt");
    return fields;
  }
}
