package io.github.camundabolna.callingbox.agent;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation from the variables of a job to what its result expression sees. */
class CallingBoxAgentOperationTest {

  private static final String ID = "b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f";
  private static final String PATH = "/v1/agents/" + ID;
  private static final String NUMBERS = PATH + "/numbers";

  private static final String COMPLETE =
      """
      {"id": "b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f", "org_id": "o1", "name": "Reminders",
       "type": "outbound", "persona": "Friendly.", "instructions": "Confirm.", "voice": "v1",
       "language": "en", "returns": {"confirmed": "boolean"}, "tools": [{"key": "tool-secret"}],
       "webhook_url": "https://host.example/box?token=long-secret", "voicemail_action": "hangup",
       "primary_number_id": "n1", "archived_at": null, "created_at": "2026-11-07T05:31:56Z",
       "updated_at": "2026-11-08T05:31:56Z",
       "numbers": [{"id": "n1", "e164": "+14155550123", "monthly_cost_cents": 115}]}\
      """;

  private static final JsonNode DETAILS =
      TestJson.of(
          """
          {'agentId': 'b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f', 'name': 'Reminders',
           'type': 'outbound', 'language': 'en', 'voice': 'v1', 'primaryNumberId': 'n1',
           'archived': false, 'createdAt': '2026-11-07T05:31:56Z',
           'updatedAt': '2026-11-08T05:31:56Z', 'instructions': 'Confirm.',
           'persona': 'Friendly.', 'returns': {'confirmed': 'boolean'},
           'voicemailAction': 'hangup', 'webhookUrl': 'https://host.example/box',
           'numbers': [{'phoneNumberId': 'n1', 'phoneNumber': '+14155550123',
             'friendlyName': null, 'country': null, 'type': null, 'status': null,
             'monthlyPrice': 1.15, 'purchasedAt': null, 'inboundAgentId': null,
             'outboundAgentIds': []}]}\
          """);

  @AutoClose
  private final OperationFixture runtime =
      new OperationFixture(CallingBox.VENDOR, CallingBoxAgentFunction::new);

  @Test
  void getGivesEveryFieldButNoSecret() {
    runtime.api.on("GET " + PATH, 200, COMPLETE);

    assertThat(agentOf("{'type': 'getCallingBoxAgent', 'agentId': '" + ID + "'}"))
        .isEqualTo(DETAILS);
    assertThat(runtime.lines()).containsExactly("GET " + PATH);
  }

  @Test
  void getGivesAnAgentWithTheLeast() {
    runtime.api.on("GET " + PATH, 200, "{\"id\":\"a1\"}");

    JsonNode agent = agentOf("{'type': 'getCallingBoxAgent', 'agentId': '" + ID + "'}");

    assertThat(agent.path("agentId").asText()).isEqualTo("a1");
    assertThat(agent.path("numbers")).isEmpty();
    assertThat(agent.path("name").isNull()).isTrue();
    assertThat(agent.fieldNames()).toIterable().hasSameElementsAs(DETAILS::fieldNames);
  }

  @Test
  void longestFieldsOfAHugeAgentAreNull() {
    runtime.api.on("GET " + PATH, 200, COMPLETE.replace("Confirm.", "x".repeat(600_000)));

    JsonNode agent = agentOf("{'type': 'getCallingBoxAgent', 'agentId': '" + ID + "'}");

    assertThat(agent.path("instructions").isNull()).isTrue();
    assertThat(agent.path("persona").asText()).isEqualTo("Friendly.");
  }

  @Test
  void unknownAgentHasItsOwnCode() {
    runtime.api.on("GET " + PATH, 404, "{\"error\":\"agent not found\"}");

    ConnectorException failure =
        runtime.failureOf(runtime.fresh("{'type': 'getCallingBoxAgent', 'agentId': '" + ID + "'}"));

    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_NOT_FOUND");
    assertThat(failure).hasMessageEndingWith("agent not found");
    assertThat(failure.getErrorVariables()).containsEntry("httpStatus", 404);
  }

  @Test
  void updateSendsOnlyWhatIsFilledIn() {
    runtime.api.on("PATCH " + PATH, 200, COMPLETE);

    assertThat(
            agentOf(
                "{'type': 'updateCallingBoxAgent', 'agentId': '"
                    + ID
                    + "', 'instructions': 'Confirm.', 'voicemailAction': 'unchanged',"
                    + " 'persona': ''}"))
        .isEqualTo(DETAILS);
    assertThat(runtime.sent()).isEqualTo(TestJson.of("{'instructions': 'Confirm.'}"));
    assertThat(runtime.lines()).containsExactly("PATCH " + PATH);
  }

  @Test
  void updateSendsEveryField() {
    runtime.api.on("PATCH " + PATH, 200, COMPLETE);

    runtime.run(
        runtime.fresh(
            """
            {'type': 'updateCallingBoxAgent', 'agentId': '%s', 'agentName': 'R',
             'instructions': 'i', 'persona': 'p', 'voice': 'v', 'language': 'es',
             'returns': {'x': 'string'}, 'tools': [{'name': 't'}], 'voicemailAction': 'hangup',
             'webhookUrl': 'https://host.example/box'}\
            """
                .formatted(ID)));

    assertThat(runtime.sent())
        .isEqualTo(
            TestJson.of(
                """
                {'name': 'R', 'persona': 'p', 'instructions': 'i', 'voice': 'v',
                 'language': 'es', 'returns': {'x': 'string'}, 'tools': [{'name': 't'}],
                 'webhook_url': 'https://host.example/box', 'voicemail_action': 'hangup'}\
                """));
  }

  @Test
  void listGivesTheNewestThatMatch() {
    runtime.api.on(
        "GET /v1/agents",
        200,
        """
        {"data": [{"id": "a1", "name": "Reminder 1", "type": "outbound",
           "created_at": "2026-11-07T05:31:56Z"},
         {"id": "a2", "name": "REMINDER 2", "type": "Outbound",
           "created_at": "2026-11-08T05:31:56Z"},
         {"id": "a3", "name": "Reminder 3", "type": "inbound"},
         {"id": "a4", "name": "Reminder 4", "type": "outbound",
           "archived_at": "2026-11-08T05:31:56Z"},
         {"id": "a5", "type": "outbound"}]}\
        """);

    assertThat(
            runtime.resultOf(
                runtime.fresh(
                    "{'type': 'listCallingBoxAgents', 'nameContains': 'reminder', 'agentType':"
                        + " 'outbound', 'atMost': 1}")))
        .isEqualTo(
            TestJson.of(
                """
                {'agents': [{'agentId': 'a2', 'name': 'REMINDER 2', 'type': 'Outbound',
                   'language': null, 'voice': null, 'primaryNumberId': null, 'archived': false,
                   'createdAt': '2026-11-08T05:31:56Z', 'updatedAt': null}],
                 'total': 2, 'shortened': false}\
                """));
  }

  @ParameterizedTest
  @CsvSource({"false, 1", "true, 2"})
  void archivedAgentsAreListedIfWanted(boolean archived, int total) {
    runtime.api.on(
        "GET /v1/agents",
        200,
        "[{\"id\":\"a1\"},{\"id\":\"a2\",\"archived_at\":\"2026-11-07T05:31:56Z\"}]");

    assertThat(
            runtime
                .resultOf(
                    runtime.fresh("{'type': 'listCallingBoxAgents', 'archived': " + archived + "}"))
                .path("total")
                .asInt())
        .isEqualTo(total);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"id\":\"a1\"}"})
  void archiveArchives(String body) {
    runtime.api.on("DELETE " + PATH, 200, body);

    assertThat(runtime.run(archive()))
        .isEqualTo(new ArchiveCallingBoxAgent.Result(ID, "archived", true));
    assertThat(runtime.lines()).containsExactly("DELETE " + PATH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "[{\"id\":\"" + ID + "\",\"archived_at\":\"2026-11-07T05:31:56Z\"}]"})
  void agentThatIsNotListedOrArchivedCountsAsArchived(String list) {
    runtime.api.on("DELETE " + PATH, 404, "{}").on("GET /v1/agents", 200, list);

    assertThat(runtime.run(archive()))
        .isEqualTo(new ArchiveCallingBoxAgent.Result(ID, "archived", false));
  }

  @Test
  void refusalToArchiveAListedAgentIsReported() {
    runtime.api.on("DELETE " + PATH, 400, "{\"error\":\"it has calls\"}");
    runtime.api.on("GET /v1/agents", 200, "[{\"id\":\"" + ID.toUpperCase() + "\"}]");

    assertThat(runtime.failureOf(archive())).hasMessageEndingWith("it has calls");
  }

  @Test
  void numberIsAttached() {
    runtime.api.on("POST " + NUMBERS, 200, COMPLETE);

    assertThat(agentOf(number("attachNumber"))).isEqualTo(DETAILS);
    assertThat(runtime.sent()).isEqualTo(TestJson.of("{'number_id': 'n1'}"));
    assertThat(runtime.lines()).containsExactly("POST " + NUMBERS);
  }

  @Test
  void numberIsDetached() {
    runtime.api.on("DELETE " + NUMBERS + "/n1", 200, COMPLETE);

    assertThat(agentOf(number("detachNumber"))).isEqualTo(DETAILS);
    assertThat(runtime.lines()).containsExactly("DELETE " + NUMBERS + "/n1");
  }

  @Test
  void primaryNumberIsSet() {
    runtime.api.on("PUT " + PATH + "/primary-number", 200, COMPLETE);

    assertThat(agentOf(number("setPrimaryNumber"))).isEqualTo(DETAILS);
    assertThat(runtime.sent()).isEqualTo(TestJson.of("{'number_id': 'n1'}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 409})
  void numberThatIsAttachedAlreadyCountsAsAttached(int status) {
    runtime.api.on("POST " + NUMBERS, status, "{}").on("GET " + PATH, 200, COMPLETE);

    assertThat(agentOf(number("attachNumber"))).isEqualTo(DETAILS);
  }

  @Test
  void numberThatIsNotAttachedCountsAsDetached() {
    runtime.api.on("DELETE " + NUMBERS + "/n1", 404, "{}");
    runtime.api.on(
        "GET " + PATH, 200, "{\"id\":\"a1\",\"numbers\":[{\"id\":\"n2\",\"e164\":\"+1\"}]}");

    assertThat(agentOf(number("detachNumber")).path("numbers")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "attachNumber | POST /v1/agents/" + ID + "/numbers | {\"id\":\"a1\"}",
        "detachNumber | DELETE /v1/agents/"
            + ID
            + "/numbers/n1 | "
            + "{\"id\":\"a1\",\"numbers\":[{\"id\":\"N1\",\"e164\":\"+1\"}]}"
      })
  void refusalIsReportedUnlessTheAgentIsAsWanted(String type, String request, String agent) {
    runtime.api.on(request, 400, "{\"error\":\"not now\"}").on("GET " + PATH, 200, agent);

    assertThat(runtime.failureOf(runtime.fresh(number(type)))).hasMessageEndingWith("not now");
  }

  @Test
  void refusalIsReportedIfTheAgentCannotBeRead() {
    runtime.api.on("POST " + NUMBERS, 400, "{\"error\":\"not now\"}").on("GET " + PATH, 503, "{}");

    ConnectorException failure = runtime.failureOf(runtime.fresh(number("attachNumber")));

    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_REJECTED");
    assertThat(failure).hasMessageEndingWith("not now");
  }

  private JsonNode agentOf(String operation) {
    return TestJson.of(runtime.resultOf(runtime.fresh(operation)).path("agent").toString());
  }

  private TestJob archive() {
    return runtime.fresh("{'type': 'archiveCallingBoxAgent', 'agentId': '" + ID + "'}");
  }

  private static String number(String type) {
    return "{'type': '%s', 'agentId': '%s', 'phoneNumberId': 'n1'}".formatted(type, ID);
  }
}
