package io.github.camundabolna.bolna.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation from the variables of a job to what its result expression sees. */
class AgentOperationTest {

  private static final String AGENT = AgentConnectorFixture.AGENT;

  @AutoClose private final AgentConnectorFixture runtime = new AgentConnectorFixture();

  @Test
  void getAgentLeavesOutSecrets() {
    runtime.api.set(
        AGENT,
        """
        {'agent_name': 'Reminder', 'agent_status': 'processed',
         'created_at': '2026-01-23T01:14:37', 'webhook_url': 'https://a.example/x?token=tell-nobody',
         'ingest_source_config': {'source_type': 'api', 'source_auth_token': 'tell-nobody'},
         'tasks': [{'tools_config': {'api_tools': {'tools_params': {'x': {'api_token':
           'tell-nobody', 'headers': {'Authorization': 'tell-nobody'}}}},
           'llm_agent': {'llm_config': {'max_tokens': 150}}}}]}\
        """);

    JsonNode result = run("{'type': 'getAgent'}");

    assertThat(result.toString()).doesNotContain("tell-nobody");
    assertThat(result.at("/agent/webhook_url").asText()).isEqualTo("https://a.example/x");
    assertThat(result.at("/agent/tasks/0/tools_config/llm_agent/llm_config/max_tokens").asInt())
        .isEqualTo(150);
    assertThat(result.path("name").asText()).isEqualTo("Reminder");
    assertThat(result.path("status").asText()).isEqualTo("processed");
    assertThat(result.path("createdAt").asText()).isEqualTo("2026-01-23T01:14:37Z");
    assertThat(result.path("updatedAt").isNull()).isTrue();
    assertThat(result.path("agentDocument").isNull()).isTrue();
  }

  @Test
  void getAgentLeavesOpenWhatBolnaDoesNotSay() {
    runtime.api.set(AGENT, "{}");

    assertThat(run("{'type': 'getAgent'}"))
        .isEqualTo(
            TestJson.of(
                """
                {'agentId': '%1$s', 'name': null, 'status': null, 'createdAt': null,
                 'updatedAt': null, 'agent': {'id': '%1$s'}, 'agentDocument': null}\
                """
                    .formatted(AGENT)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void getAgentReturnsADocumentIfSelectedOrLarge(boolean selected) {
    runtime.api.set(AGENT, "{'x': '" + (selected ? "" : "x".repeat(500_000)) + "'}");
    TestJob job = job("{'type': 'getAgent'}");

    GetAgent.Result result =
        (GetAgent.Result)
            runtime.run(
                selected
                    ? job.with("documentReturnFormat", TestJson.of("{'choice': 'DOCUMENT'}"))
                    : job);

    assertThat(result.agent()).isNull();
    assertThat(new String(result.agentDocument().asByteArray())).contains(AGENT);
  }

  @Test
  void updateAgentReplacesTheConfiguration() {
    runtime.api.set(AGENT, "{}");

    TestJob job = job("{'type': 'updateAgent'}");
    runtime.run(job.field("configuration", AgentConnectorFixture.CONFIGURATION));

    assertThat(runtime.api.lines()).containsExactly("PUT /v2/agent/" + AGENT);
    assertThat(runtime.api.lastBody()).isEqualTo(TestJson.of(AgentConnectorFixture.CONFIGURATION));
  }

  @Test
  void updateAgentNeedsAWholeConfiguration() {
    assertThat(
            runtime.inputErrorOf(
                job("{'type': 'updateAgent'}").field("configuration", "{'agent_config': {}}")))
        .isEqualTo("configuration.agent_config.agent_name is missing");
  }

  @Test
  void patchAgentSendsOnlyTheChanges() {
    runtime.api.set(AGENT, "{'agent_name': 'Reminder'}");
    String changes = "{'agent_config': {'agent_welcome_message': 'Hello!', 'webhook_url': null}}";

    assertThat(run(job("{'type': 'patchAgent'}").field("changes", changes)))
        .isEqualTo(TestJson.of("{'agentId': '%s', 'status': 'updated'}".formatted(AGENT)));

    assertThat(runtime.api.lines()).containsExactly("PATCH /v2/agent/" + AGENT);
    assertThat(runtime.api.lastBody()).isEqualTo(TestJson.of(changes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"updateAgent", "patchAgent"})
  void changeOfAnUnknownAgentIsRejected(String type) {
    TestJob job =
        job("{'type': '" + type + "'}")
            .field("configuration", AgentConnectorFixture.CONFIGURATION)
            .field("changes", "{'agent_config': {}}");

    assertThat(runtime.failureOf(job).getErrorCode()).isEqualTo("BOLNA_REJECTED");
  }

  @Test
  void patchAgentNeedsAChange() {
    assertThat(runtime.inputErrorOf(job("{'type': 'patchAgent'}").field("changes", "{}")))
        .isEqualTo("changes is empty. Provide agent_config, agent_prompts, or both");
    assertThat(runtime.inputErrorOf(job("{'type': 'patchAgent'}")))
        .isEqualTo("changes is missing. Provide a FEEL context or one JSON document");
  }

  @Test
  void listAgentsReturnsTheNewestFirst() {
    runtime.api.set(AGENT, "{'agent_name': 'Old one', 'created_at': '2026-01-01T00:00:00Z'}");
    runtime.api.set(
        "0a1b2c3d-0000-4000-8000-00000000000b",
        """
        {'agent_name': 'New ONE', 'agent_type': 'other', 'agent_status': 'seeding',
         'created_at': '2026-01-02T00:00:00Z', 'updated_at': '2026-01-03T00:00:00Z'}\
        """);
    runtime.api.set(
        "0a1b2c3d-0000-4000-8000-00000000000c",
        "{'agent_name': 'Other', 'created_at': '2026-01-02T00:00:00Z'}");

    JsonNode result = run("{'type': 'listAgents', 'nameContains': ' one', 'atMost': 1}");

    assertThat(result)
        .isEqualTo(
            TestJson.of(
                """
                {'agents': [{'agentId': '0a1b2c3d-0000-4000-8000-00000000000b', 'name': 'New ONE',
                  'type': 'other', 'status': 'seeding', 'createdAt': '2026-01-02T00:00:00Z',
                  'updatedAt': '2026-01-03T00:00:00Z'}], 'total': 2, 'shortened': false}\
                """));
    assertThat(runtime.api.lines()).containsExactly("GET /v2/agent/all");
  }

  @Test
  void longListIsShortened() {
    String row = "{\"id\":\"%d\",\"agent_name\":\"" + "न".repeat(4_000) + "\"}";
    runtime.api.planLists(
        TestResponses.json(
            200,
            IntStream.range(0, 500)
                .mapToObj(row::formatted)
                .collect(Collectors.joining(",", "[", "]"))));

    JsonNode result = run("{'type': 'listAgents', 'atMost': 500}");

    assertThat(result.path("total").asInt()).isEqualTo(500);
    assertThat(result.path("shortened").asBoolean()).isTrue();
    assertThat(result.path("agents").size()).isBetween(1, 499);
  }

  @Test
  void deleteAgentDeletesAndASecondTimeIsASuccess() {
    runtime.api.set(AGENT, "{}");

    assertThat(run("{'type': 'deleteAgent'}")).isEqualTo(deleted(true));
    assertThat(run("{'type': 'deleteAgent'}")).isEqualTo(deleted(false));
    assertThat(runtime.api.lines())
        .containsExactly(
            "DELETE /v2/agent/" + AGENT, "DELETE /v2/agent/" + AGENT, "GET /v2/agent/all");
  }

  @Test
  void refusalToDeleteAnAgentThatIsStillThereIsAnError() {
    runtime.api.set(AGENT, "{'created_at': '2026-01-01T00:00:00Z'}");
    runtime.api.planDeletions(TestResponses.json(400, "{\"message\":\"agent is in use\"}"));

    ConnectorException failure = runtime.failureOf(job("{'type': 'deleteAgent'}"));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_REJECTED");
    assertThat(failure).hasMessageContaining("agent is in use");
  }

  private static JsonNode deleted(boolean existed) {
    return TestJson.of(
        "{'agentId': '%s', 'status': 'deleted', 'existed': %s}".formatted(AGENT, existed));
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void anIdNeverChangesWhatBolnaIsAsked(String id) {
    for (String type :
        new String[] {
          "getAgent", "updateAgent", "patchAgent", "deleteAgent", "copyAgent", "setWebhook"
        }) {
      TestJob job =
          job("{'type': '" + type + "', 'newName': 'x'}")
              .field("agentId", com.fasterxml.jackson.databind.node.TextNode.valueOf(id) + "");
      assertThat(runtime.inputErrorOf(job)).contains("agentId ").doesNotContain("\n");
    }
  }

  private JsonNode run(String operation) {
    return run(job(operation));
  }

  private JsonNode run(TestJob job) {
    return ConnectorsObjectMapperSupplier.getCopy().valueToTree(runtime.run(job));
  }

  private TestJob job(String operation) {
    return runtime.fresh(operation).field("agentId", "'" + AGENT + "'");
  }
}
