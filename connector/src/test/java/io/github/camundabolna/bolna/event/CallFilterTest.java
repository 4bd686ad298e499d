package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestResponses;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A receiver that leaves out the calls that no process can wait for. */
class CallFilterTest extends SweepReceiverFixture {

  private static final String BATCH = "3c90c3cc0d444b5088888dd25736052a";
  private static final String MARK = "'camunda_element_instance_key': '7'";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'batch_id': '3c90c3cc0d444b5088888dd25736052a' | 200",
        "'batch_id': null | 0",
        "'telephony_data': {'call_type': 'inbound'} | 200",
        "'telephony_data': {'call_type': 'outbound'} | 0",
        "'context_details': {'recipient_data': {'name': 'Asha'}} | 200",
        "'context_details': {'recipient_data': {'camunda_element_instance_key': '7'}} | 0",
        "'context_details': {'recipient_data': {}} | 0",
        "'context_details': {'recipient_data': null} | 0",
        "'context_details': null | 0",
        "'a': 1 | 0"
      })
  void onlyWhatAnEventShowsLeavesItOut(String fields, int status) {
    activate("onlyPlacedByProcess", "true");

    assertThat(status(event(fields))).isEqualTo(status);
  }

  @Test
  void everyCallIsDeliveredUnlessTheBoxIsSelected() {
    activate();
    assertThat(status(event("'batch_id': '" + BATCH + "'"))).isZero();

    activate("onlyPlacedByProcess", "false");
    assertThat(status(event("'batch_id': '" + BATCH + "'"))).isZero();
  }

  @Test
  void bolnaIsNotAskedAboutACallThatTheEventShowsToBeOfABatch() {
    activate("onlyPlacedByProcess", "true", "apiKey", TestReceiverContext.KEY);

    var answer = receiver.verify(event("'batch_id': '" + BATCH + "'"));

    assertThat(answer.body()).isEqualTo(Map.of("callEnded", false, "status", "completed"));
    assertThat(bolna.requestCount()).isZero();
  }

  @Test
  void bolnaDecidesWhereTheEventDoesNotShowWhoPlacedTheCall() {
    activate("onlyPlacedByProcess", "true", "apiKey", TestReceiverContext.KEY);

    bolnaSays("'batch_id': '" + BATCH + "'");
    assertThat(status(event("'a': 1"))).isEqualTo(200);
    bolnaSays("'context_details': {'recipient_data': {" + MARK + "}}");
    assertThat(status(event("'a': 1"))).isZero();
    bolnaSays("'context_details': {'recipient_data': null}");
    assertThat(status(event("'a': 1"))).as("nothing is proven").isZero();
  }

  @Test
  void sweepLeavesThemOutToo() {
    bolna.withCalls(
        with("placed", "{\"camunda_element_instance_key\":\"7\"}"),
        with("elsewhere", "{\"name\":\"Asha\"}"),
        with("unknown", "null"),
        call("inbound", Duration.ofMinutes(1)).inbound());
    TestReceiverContext context = activate(sweepingOnlyPlaced());

    scheduler.runNext();
    clock.advance(Duration.ofHours(1));
    scheduler.runNext();

    assertThat(context.correlated)
        .extracting(request -> request.getMessageId())
        .containsExactlyInAnyOrder("placed:completed", "unknown:completed");
    assertThat(bolna.readCountOf("inbound")).isZero();
    assertThat(bolna.readCountOf("elsewhere")).isEqualTo(1);
  }

  @Test
  void sweepDoesNotReadCallsOfABatch() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    bolna.withPageFormat(
        page -> page.json().replace("\"id\":\"x\"", "\"id\":\"x\",\"batch_id\":\"" + BATCH + "\""));
    TestReceiverContext context = activate(sweepingOnlyPlaced());

    scheduler.runNext();

    assertThat(bolna.readCount()).isZero();
    assertThat(context.correlated).isEmpty();
    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.UP);
  }

  @Test
  void startEventWithTheBoxSelectedReportsTheMistake() {
    TestReceiverContext context =
        activate(
            new TestReceiverContext(properties("onlyPlacedByProcess", "true"))
                .atElement("startEvent"));

    assertThat(lastHealth(context).getError().message())
        .contains("\"Only calls placed by a process\" must not be selected at a start event");
  }

  private Map<String, Object> sweepingOnlyPlaced() {
    Map<String, Object> properties = sweepProperties(Map.of());
    properties.put("onlyPlacedByProcess", "true");
    return properties;
  }

  private FakeCall with(String id, String recipientData) {
    return new FakeCall(
            id, FakeCall.NUMBER, recipientData, clock.instant().minus(Duration.ofMinutes(1)))
        .withStatus("completed");
  }

  private void bolnaSays(String fields) {
    bolna.respondAlways(
        TestResponses.json(
            200, ("{'id': 'x', 'status': 'completed', " + fields + "}").replace('\'', '"')));
  }

  private static TestWebhookRequest event(String fields) {
    return TestReceiverContext.request("{'id': 'x', 'status': 'completed', " + fields + "}");
  }
}
