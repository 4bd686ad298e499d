package io.github.camundabolna.callingbox.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation from the variables of a job to what its result expression sees. */
class CallingBoxAgentOperationTest extends CallingBoxAgentFixture {

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

  private TestJob archive() {
    return runtime.fresh("{'type': 'archiveCallingBoxAgent', 'agentId': '" + ID + "'}");
  }
}
