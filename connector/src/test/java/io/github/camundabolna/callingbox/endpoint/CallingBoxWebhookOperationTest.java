package io.github.camundabolna.callingbox.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.testing.OperationFixture;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation from the variables of a job to what its result expression sees. */
class CallingBoxWebhookOperationTest {

  private static final String ENDPOINT = "/v1/webhook_endpoints/e1";
  private static final String DELIVERIES = "GET /v1/webhook_deliveries";
  private static final String REDELIVER = "POST /v1/webhook_deliveries/d1/redeliver";

  @AutoClose
  private final OperationFixture runtime =
      new OperationFixture(CallingBox.VENDOR, CallingBoxWebhookFunction::new);

  @Test
  void enablingSendsOnlyTheStatus() {
    runtime.api.on(
        "PATCH " + ENDPOINT,
        200,
        """
        {"id": "e1", "url": "https://host.example/box?token=long-secret", "description": "CRM",
         "enabled_events": ["*"], "status": "enabled", "disabled_reason": null,
         "consecutive_failures": 0}\
        """);

    assertThat(resultOf("{'type': 'enableWebhookEndpoint', 'endpointId': 'e1'}"))
        .isEqualTo(
            TestJson.of(
                """
                {'endpoint': {'endpointId': 'e1', 'url': 'https://host.example/box',
                  'description': 'CRM', 'enabledEvents': ['*'], 'status': 'enabled',
                  'disabledReason': null, 'consecutiveFailures': 0}}\
                """));
    assertThat(runtime.sent()).isEqualTo(TestJson.of("{'status': 'enabled'}"));
    assertThat(runtime.lines()).containsExactly("PATCH " + ENDPOINT);
  }

  @Test
  void unknownEndpointHasItsOwnCode() {
    ConnectorException failure =
        runtime.failureOf(runtime.fresh("{'type': 'enableWebhookEndpoint', 'endpointId': 'e1'}"));

    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_NOT_FOUND");
  }

  @Test
  void deliveriesAreListedWithoutTheQueryOfTheirUrl() {
    runtime.api.on(
        DELIVERIES,
        200,
        """
        {"data": [{"id": "d1", "endpoint_id": "e1", "call_id": "c1",
           "event_type": "call.completed", "url": "https://host.example/box?token=long-secret",
           "status": "exhausted", "attempt_count": 8, "manual_retry_count": 1,
           "next_attempt_at": "2026-04-15T14:30:50Z",
           "last_error": "POST https://host.example/box?token=long-secret: 503",
           "last_response_status": 503, "delivered_at": "2026-04-15T14:30:51Z",
           "created_at": "2026-04-15T14:30:40Z", "updated_at": "2026-04-15T14:30:52Z"},
          {"id": "d2"}]}\
        """);

    assertThat(
            resultOf(
                "{'type': 'listWebhookDeliveries', 'status': 'exhausted', 'endpointId': 'e1',"
                    + " 'callId': 'c1', 'atMost': 2}"))
        .isEqualTo(
            TestJson.of(
                """
                {'deliveries': [
                  {'deliveryId': 'd1', 'status': 'exhausted', 'eventType': 'call.completed',
                   'callId': 'c1', 'endpointId': 'e1', 'url': 'https://host.example/box',
                   'attempts': 8, 'repetitions': 1,
                   'lastError': 'POST https://host.example/box?***: 503',
                   'lastResponseStatus': 503, 'nextAttemptAt': '2026-04-15T14:30:50Z',
                   'deliveredAt': '2026-04-15T14:30:51Z', 'createdAt': '2026-04-15T14:30:40Z',
                   'updatedAt': '2026-04-15T14:30:52Z'},
                  {'deliveryId': 'd2', 'status': 'unknown', 'eventType': null, 'callId': null,
                   'endpointId': null, 'url': null, 'attempts': null, 'repetitions': null,
                   'lastError': null, 'lastResponseStatus': null, 'nextAttemptAt': null,
                   'deliveredAt': null, 'createdAt': null, 'updatedAt': null}],
                 'total': 2, 'shortened': false}\
                """));
    assertThat(runtime.lines())
        .containsExactly(DELIVERIES + "?endpoint_id=e1&call_id=c1&status=exhausted&limit=2");
  }

  @Test
  void emptyFiltersAreOmitted() {
    runtime.api.on(DELIVERIES, 200, "[]");

    runtime.run(
        runtime.fresh(
            "{'type': 'listWebhookDeliveries', 'status': 'any', 'endpointId': '', 'callId': ' '}"));

    assertThat(runtime.lines()).containsExactly(DELIVERIES + "?limit=50");
  }

  @Test
  void eventIsSentAgain() {
    runtime.api.on(REDELIVER, 200, "{\"id\":\"d1\",\"status\":\"pending\"}");

    assertThat(
            resultOf("{'type': 'redeliverWebhook', 'deliveryId': 'd1'}")
                .at("/delivery/status")
                .asText())
        .isEqualTo("pending");
    assertThat(runtime.lines()).containsExactly(REDELIVER);
  }

  /** A receiver ignores what it has seen, so a repeated job may send it again. */
  @Test
  void lateJobSendsTheEventAgain() {
    runtime.api.on(REDELIVER, 200, "{\"id\":\"d1\"}");

    runtime.run(runtime.late("{'type': 'redeliverWebhook', 'deliveryId': 'd1'}"));

    assertThat(runtime.lines()).containsExactly(REDELIVER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type': 'createWebhookEndpoint'} | webhookUrl is missing. Enter the URL that receives"
            + " the events",
        "{'type': 'createWebhookEndpoint', 'webhookUrl': 'host'} | webhookUrl must be a URL like"
            + " https://camunda.example.com/inbound/callingbox, but was \"host\"",
        "{'type': 'createWebhookEndpoint', 'webhookUrl': 'https://h.example', 'events': 'some'} |"
            + " events must be ends or all, but was \"some\"",
        "{'type': 'enableWebhookEndpoint'} | endpointId is missing. Enter the ID that \"Create"
            + " webhook endpoint\" returned",
        "{'type': 'rotateWebhookSecret'} | endpointId is missing. Enter the ID that \"Create"
            + " webhook endpoint\" returned",
        "{'type': 'listWebhookDeliveries', 'status': 'lost'} | status must be one of any, pending,"
            + " delivered, exhausted, but was \"lost\"",
        "{'type': 'listWebhookDeliveries', 'callId': 'a/b'} | callId must be the call ID that"
            + " \"Place call\" returned, like 3c90c3cc-0d44-4b50-8888-8dd25736052a, but was"
            + " \"a/b\"",
        "{'type': 'listWebhookDeliveries', 'atMost': 0} | atMost must be a whole number from 1 to"
            + " 200, but was \"0\"",
        "{'type': 'redeliverWebhook'} | deliveryId is missing. \"List webhook deliveries\" returns"
            + " the IDs"
      })
  void eachMistakeHasAMessage(String operation, String sentence) {
    assertThat(runtime.inputErrorOf(runtime.fresh(operation))).isEqualTo(sentence);
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void idThatLeadsSomewhereElseIsRefused(String id) {
    assertThat(inputError("enableWebhookEndpoint", "endpointId", id)).startsWith("endpointId ");
    assertThat(inputError("rotateWebhookSecret", "endpointId", id)).startsWith("endpointId ");
    assertThat(inputError("redeliverWebhook", "deliveryId", id)).startsWith("deliveryId ");
  }

  private JsonNode resultOf(String operation) {
    return TestJson.of(runtime.resultOf(runtime.fresh(operation)).toString());
  }

  private String inputError(String type, String field, String id) {
    TestJob job = runtime.fresh("{'type': '" + type + "'}");
    return runtime.inputErrorOf(job.field(field, TestJson.text(id)));
  }
}
