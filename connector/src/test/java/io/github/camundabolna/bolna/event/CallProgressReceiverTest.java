package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.inbound.CorrelationRequest;
import io.camunda.connector.api.inbound.CorrelationResult;
import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallProgressReceiverTest extends ReceiverFixture {

  private static final String ID = "4d3c2b1a-0000-4000-8000-000000000001";

  private final CallProgressReceiver progressReceiver = new CallProgressReceiver(progress, clock);

  @Test
  void eachChosenStatusIsPublishedUnderItsOwnKey() {
    activate();
    TestReceiverContext element = publish("ringing, in-progress,call-disconnected");

    for (String status : List.of("queued", "ringing", "in-progress", "call-disconnected")) {
      assertThat(status(event(status))).isEqualTo(200);
    }

    assertThat(element.correlated)
        .extracting(
            CorrelationRequest::getMessageId,
            request -> variables(request).at("/connectorData/eventId").asText(),
            request -> variables(request).at("/connectorData/progress").toString())
        .containsExactly(
            published("ringing"), published("in-progress"), published("call-disconnected"));
  }

  private static Tuple published(String status) {
    String key = ID + ":" + status;
    return tuple(
        key,
        key,
        "{\"executionId\":\"%s\",\"status\":\"%s\",\"changedAt\":\"2026-08-21T05:05:07Z\"}"
            .formatted(ID, status));
  }

  @Test
  void spellingOfTheStatusIsTheDocumentedOne() {
    activate();
    TestReceiverContext element = publish("in-progress");

    status(event("In_Progress"));

    assertThat(element.correlated)
        .extracting(CorrelationRequest::getMessageId)
        .containsExactly(ID + ":in-progress");
  }

  @Test
  void eventWithoutATimeIsPublished() {
    activate();
    TestReceiverContext element = publish("ringing");

    status(TestReceiverContext.request("{'id': '%s', 'status': 'ringing'}".formatted(ID)));

    assertThat(
            variables(element.correlated.get(0)).at("/connectorData/progress/changedAt").isNull())
        .isTrue();
  }

  /** Who waits for the end never hears of progress, and the other way round. */
  @Test
  void endIsDeliveredByTheReceiverAlone() {
    TestReceiverContext ends = activate();
    TestReceiverContext element = publish("ringing, in-progress, call-disconnected");

    status(event("in-progress"));
    assertThat(ends.correlated).isEmpty();
    assertThat(endsCall(receiver.verify(event("completed")))).isTrue();
    status(event("ringing"));

    assertThat(ends.correlated).hasSize(1);
    assertThat(element.correlated).hasSize(2);
  }

  @Test
  void nothingIsPublishedWithoutAnElementForIt() {
    TestReceiverContext ends = activate();
    TestReceiverContext element = publish("ringing");
    progressReceiver.deactivate();

    assertThat(status(event("ringing"))).isEqualTo(200);

    assertThat(ends.correlated).isEmpty();
    assertThat(element.correlated).isEmpty();
  }

  @Test
  void elementThatIsActivatedAgainPublishesOnce() {
    activate();
    publish("ringing");
    TestReceiverContext element = publish("ringing");

    status(event("ringing"));

    assertThat(element.correlated).hasSize(1);
  }

  @Test
  void eventWithAWrongSecretPublishesNothing() {
    activate();
    TestReceiverContext element = publish("ringing");
    TestWebhookRequest right = event("ringing");

    int answer =
        status(
            new TestWebhookRequest(
                "POST", Map.of("X-Bolna-Secret", "wrong"), Map.of(), right.rawBody()));

    assertThat(answer).isEqualTo(401);
    assertThat(element.correlated).isEmpty();
  }

  @Test
  void callsThatNoProcessPlacedAreSkippedAsTheReceiverSays() {
    activate("onlyPlacedByProcess", true);
    TestReceiverContext element = publish("ringing");

    status(
        TestReceiverContext.request(
            "{'id': '%s', 'status': 'ringing', 'batch_id': 'b'}".formatted(ID)));

    assertThat(element.correlated).isEmpty();
  }

  @Test
  void preCallWebhookIsNoProgress() {
    activate();
    TestReceiverContext element = publish("in-progress");

    status(
        TestReceiverContext.request(
            "{'id': '%s', 'status': 'in-progress', 'transfer_reason': 'asked'}".formatted(ID)));

    assertThat(element.correlated).isEmpty();
  }

  @Test
  void callsOfAnotherTenantAreNotPublished() {
    activate(new TestReceiverContext(properties()).inTenant("one"));
    TestReceiverContext element =
        publish(new TestReceiverContext(Map.of("statuses", "ringing")).inTenant("two"));

    status(event("ringing"));

    assertThat(element.correlated).isEmpty();
  }

  /** A process that only waits for the end must not notice. */
  @Test
  void progressThatCannotBePublishedIsLostAndLogged() {
    activate();
    TestReceiverContext element = publish("ringing, in-progress");
    element.failNextCorrelation(new IllegalStateException("no engine"));
    element.answers.add(new CorrelationResult.Failure.ZeebeClientStatus("UNAVAILABLE", "away"));

    assertThat(status(event("ringing"))).isEqualTo(200);
    assertThat(status(event("in-progress"))).isEqualTo(200);

    assertThat(element.activities)
        .filteredOn(activity -> activity.severity() == Severity.WARNING)
        .singleElement()
        .satisfies(activity -> assertThat(activity.tag()).isEqualTo("Not published"));
    assertThat(endsCall(receiver.verify(event("completed")))).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "completed", "ringing; in-progress", "ringing,", "inprogress"})
  void unusableStatusesPutTheHealthDown(String statuses) {
    activate();
    Map<String, Object> properties = new HashMap<>();
    properties.put("statuses", statuses);
    TestReceiverContext element = publish(new TestReceiverContext(properties));

    status(event("ringing"));

    assertThat(lastHealth(element).getStatus()).isEqualTo(Health.Status.DOWN);
    assertThat(lastHealth(element).getError().message()).contains("\"Statuses\" ");
    assertThat(element.correlated).isEmpty();
  }

  @Test
  void healthNamesTheStatuses() {
    TestReceiverContext element = publish("ringing");

    assertThat(lastHealth(element).getStatus()).isEqualTo(Health.Status.UP);
    assertThat(lastHealth(element).getDetails()).containsEntry("statuses", "ringing");
  }

  private TestReceiverContext publish(String statuses) {
    return publish(new TestReceiverContext(Map.of("statuses", statuses)));
  }

  private TestReceiverContext publish(TestReceiverContext element) {
    progressReceiver.activate(element);
    return element;
  }

  private static TestWebhookRequest event(String status) {
    return TestReceiverContext.request(
        "{'id': '%s', 'status': '%s', 'updated_at': '2026-08-21T05:05:07'}".formatted(ID, status));
  }

  private static JsonNode variables(CorrelationRequest request) {
    return new ObjectMapper().valueToTree(request.getVariables());
  }
}
