package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.OffsetDateTime;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation from the variables of a job to what its result expression sees. */
class CallOperationTest {

  private static final String ID = "4d3c2b1a-0000-4000-8000-000000000001";

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();

  @Test
  void makeCallSendsEveryField() {
    runtime.run(
        runtime
            .freshCall()
            .withKey(4711)
            .field("fromPhoneNumber", "'+918035739222'")
            .field("userData", "{'name': 'Asha', 'n': [1, {'a': ''}]}")
            .field("voiceId", "'kavya'")
            .field("scheduledAt", "'2026-08-22T10:35:00+05:30'")
            .field("bypassCallGuardrails", "true")
            .field(
                "autoRetry",
                """
                {'enabled': true, 'maxRetries': 2, 'statuses': ['busy'], 'onVoicemail': true,
                 'intervalsMinutes': [5, 10]}\
                """));

    assertThat(TestJson.of(runtime.bolna.requests().get(0).getBody().utf8()))
        .isEqualTo(
            TestJson.of(
                """
                {'agent_id': '0a1b2c3d-0000-4000-8000-00000000000a',
                 'recipient_phone_number': '+919876543210',
                 'from_phone_number': '+918035739222',
                 'scheduled_at': '2026-08-22T10:35:00.000+05:30',
                 'user_data': {'name': 'Asha', 'n': [1, {'a': ''}],
                   'camunda_element_instance_key': '4711',
                   'camunda_auto_retry': 'busy,voicemail,10min'},
                 'agent_data': {'voice_id': 'kavya'},
                 'bypass_call_guardrails': true,
                 'retry_config': {'enabled': true, 'max_retries': 2,
                   'retry_on_statuses': ['busy'], 'retry_on_voicemail': true,
                   'retry_intervals_minutes': [5, 10]}}\
                """));
  }

  @Test
  void emptyFieldsOfThePanelAreOmitted() {
    runtime.run(
        runtime
            .freshCall()
            .withKey(1)
            .field("fromPhoneNumber", "''")
            .field("voiceId", "' '")
            .field("scheduledAt", "''")
            .field("userData", "null")
            .field("bypassCallGuardrails", "false")
            .field("autoRetry", "{'enabled': false, 'maxRetries': null, 'onVoicemail': false}"));

    assertThat(TestJson.of(runtime.bolna.requests().get(0).getBody().utf8()))
        .isEqualTo(
            TestJson.of(
                """
                {'agent_id': '0a1b2c3d-0000-4000-8000-00000000000a',
                 'recipient_phone_number': '+919876543210',
                 'user_data': {'camunda_element_instance_key': '1'}}\
                """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "[]", "['']", "[null]"})
  void emptyListsOfThePanelAreOmitted(String empty) {
    runtime.run(
        runtime
            .freshCall()
            .field(
                "autoRetry",
                "{'enabled': true, 'statuses': %s, 'intervalsMinutes': %s}"
                    .formatted(empty, empty)));

    assertThat(TestJson.of(runtime.bolna.requests().get(0).getBody().utf8()).get("retry_config"))
        .isEqualTo(TestJson.of("{'enabled': true}"));
  }

  @Test
  void stopCallReturnsTheStatus() {
    JsonNode result =
        answer("{\"status\":\"stopped\"}", "{'type': 'stopCall', 'executionId': '" + ID + "'}");

    assertThat(result).isEqualTo(TestJson.of("{'executionId': '" + ID + "', 'status': 'stopped'}"));
    assertLine("POST /call/" + ID + "/stop HTTP/1.1");
  }

  @Test
  void getCallGivesTheRecordAndTheRawAnswer() {
    JsonNode result =
        answer(
            "{\"id\":\"" + ID + "\",\"status\":\"busy\",\"x\":1}",
            "{'type': 'getCall', 'executionId': '" + ID + "'}");

    assertThat(result.at("/call/outcome").asText()).isEqualTo("busy");
    assertThat(result.at("/call/ended").asBoolean()).isTrue();
    assertThat(result.at("/raw/x").asInt()).isOne();
    assertLine("GET /executions/" + ID + " HTTP/1.1");
  }

  @Test
  void getCallLogGivesLines() {
    JsonNode result =
        answer(
            "{\"data\":[{\"component\":\"llm\",\"data\":\"hi\"}]}",
            "{'type': 'getCallLog', 'executionId': '" + ID + "'}");

    assertThat(result)
        .isEqualTo(
            TestJson.of(
                """
                {'log': [{'createdAt': null, 'type': null, 'component': 'llm', 'provider': null,
                  'data': 'hi'}], 'count': 1, 'shortened': false, 'logDocument': null}\
                """));
    assertLine("GET /executions/" + ID + "/log HTTP/1.1");
  }

  @Test
  void listCallsSendsItsFilters() {
    JsonNode result =
        answer(
            "{\"data\":[{\"id\":\"a\",\"status\":\"busy\"}],\"total\":21,\"has_more\":true}",
            """
            {'type': 'listCalls', 'agentId': '0a1b2c3d-0000-4000-8000-00000000000a',
             'from': '2026-08-14T10:35:00+05:30', 'to': '2026-08-21T10:35:00+05:30',
             'status': 'busy', 'callType': 'any', 'provider': 'plivo',
             'answeredByVoicemail': 'false', 'batchId': '', 'pageNumber': 2, 'pageSize': 20}\
            """);

    assertThat(result.at("/calls/0/executionId").asText()).isEqualTo("a");
    assertThat(result.path("total").asInt()).isEqualTo(21);
    assertThat(result.path("hasMore").asBoolean()).isTrue();
    assertThat(result.path("pageNumber").asInt()).isEqualTo(2);
    assertLine(
        "GET /v2/agent/"
            + FakeBolna.AGENT
            + "/executions?from=2026-08-14T05%3A05%3A00Z&to=2026-08-21T05%3A05%3A00Z&page_number=2"
            + "&page_size=20&status=busy&provider=plivo&answered_by_voice_mail=false HTTP/1.1");
  }

  @Test
  void timesAreAskedForWithNoMoreDigitsThanBolnaKnows() {
    OffsetDateTime entered = OffsetDateTime.parse("2026-08-21T04:05:00.123456789Z");

    runtime.held(runtime.makeCall().enteredAt(entered));

    assertThat(runtime.bolna.requests().get(0).getUrl().queryParameter("from"))
        .isEqualTo("2026-08-21T04:03:00Z");
  }

  private JsonNode answer(String body, String operation) {
    runtime.bolna.respondAlways(TestResponses.json(200, body));
    return ConnectorsObjectMapperSupplier.getCopy().valueToTree(runtime.run(TestJob.of(operation)));
  }

  private void assertLine(String line) {
    List<RecordedRequest> requests = runtime.bolna.requests();
    assertThat(requests).hasSize(1);
    assertThat(requests.get(0).getRequestLine()).isEqualTo(line);
    assertThat(requests.get(0).getHeaders().get("Authorization"))
        .isEqualTo("Bearer " + TestJob.KEY);
  }
}
