package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.api.response.DocumentReferenceResponse;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.journal.RecordedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The expected results of the scenarios with "Bolna agent". */
record PanelAgentChecks(IntegrationEnvironment environment) implements PanelChecks {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String CONFIGURATION =
      """
      {"agent_config": {"agent_name": "Panel agent", "tasks": [{"task_type": "conversation",
        "tools_config": {"llm_agent": {}, "synthesizer": {"provider": "polly",
          "provider_config": {}}, "transcriber": {"provider": "deepgram", "model": "nova-3",
          "language": "en"}, "input": {"provider": "plivo", "format": "wav"},
          "output": {"provider": "plivo", "format": "wav"}}}]},
       "agent_prompts": {"task_1": {"system_prompt": "Be brief."}}}\
      """;

  @Override
  public Map<String, Runnable> runs() {
    return Map.ofEntries(
        Map.entry("create-agent", this::createAgent),
        Map.entry("create-agent-from-document", this::createAgentFromDocument),
        Map.entry("get-agent", this::getAgent),
        Map.entry("update-agent", this::updateAgent),
        Map.entry("patch-agent", this::patchAgent),
        Map.entry("list-agents", this::listAgents),
        Map.entry("delete-agent", this::deleteAgent),
        Map.entry("copy-agent", this::copyAgent),
        Map.entry("set-webhook", this::setWebhook),
        Map.entry("remove-webhook", this::removeWebhook));
  }

  private void createAgent() {
    String id = created();

    assertThat(read(last("POST /v2/agent").body())).isEqualTo(read(CONFIGURATION));
    assertThat(listed("Panel agent").findValuesAsText("agentId")).contains(id);
  }

  /** The response to the first request is lost, and no second agent is created. */
  private void createAgentFromDocument() {
    environment.bolna.planFault("POST /v2/agent", Fault.CUT_AFTER_ACCEPT);
    DocumentReferenceResponse file =
        environment
            .client
            .newCreateDocumentCommand()
            .content(CONFIGURATION)
            .fileName("agent.json")
            .send()
            .join();

    long instance =
        run(
            "create-agent-from-document",
            Map.of("form", Map.of("name", "Agent of a form", "file", List.of(file))));

    String id = environment.variable(instance, "agentId").asText();
    JsonNode rows = listed("of a FORM");
    assertThat(rows.findValuesAsText("agentId")).containsExactly(id);
    assertThat(rows.findValuesAsText("name")).containsExactly("Agent of a form");
  }

  private void getAgent() {
    long instance = run("get-agent", Map.of());

    JsonNode agent = environment.variable(instance, "agent");
    assertThat(agent.path("id").asText()).isEqualTo(AGENT);
    assertThat(agent.path("webhook_url").asText()).endsWith("/inbound/bolna");
  }

  private void updateAgent() {
    String id = created();
    JsonNode other = read(CONFIGURATION.replace("Panel agent", "Updated agent"));

    long instance = run("update-agent", Map.of("agentId", id, "agentConfiguration", other));

    assertThat(environment.variable(instance, "agentStatus").asText()).isEqualTo("updated");
    assertThat(listed("Updated agent").findValuesAsText("agentId")).contains(id);
  }

  private void patchAgent() {
    run("patch-agent", Map.of("agentId", created(), "welcome", "Hello!"));

    assertThat(last("PATCH /v2/agent/{id}").body())
        .isEqualTo("{\"agent_config\":{\"agent_welcome_message\":\"Hello!\"}}");
  }

  private void listAgents() {
    created();

    assertThat(listed("panel AGENT")).hasSizeBetween(1, 5);
  }

  private void deleteAgent() {
    String id = created();

    for (int time = 0; time < 2; time++) {
      long instance = run("delete-agent", Map.of("agentId", id));
      assertThat(environment.variable(instance, "agentStatus").asText()).isEqualTo("deleted");
    }
    assertThat(listed("Panel agent").findValuesAsText("agentId")).doesNotContain(id);
  }

  private void copyAgent() {
    String id = created();

    long instance = run("copy-agent", Map.of("agentId", id));

    String copy = environment.variable(instance, "agentId").asText();
    assertThat(copy).isNotEqualTo(id);
    assertThat(listed("(Pune)").findValuesAsText("agentId")).contains(copy);
    assertThat(read(last("POST /v2/agent").body()).at("/agent_prompts/task_1/system_prompt"))
        .isEqualTo(read(CONFIGURATION).at("/agent_prompts/task_1/system_prompt"));
  }

  private void setWebhook() {
    run("set-webhook", Map.of());

    assertThat(last("PATCH /v2/agent/{id}").body())
        .contains("\"https://camunda.example.com/inbound/bolna\"");
    environment.bolna.setWebhookUrl(
        AGENT,
        URI.create(environment.webhook("bolna") + "?token=" + IntegrationEnvironment.SECRET));
  }

  private void removeWebhook() {
    String id = created();
    environment.bolna.setWebhookUrl(id, URI.create("https://camunda.example.com/inbound/bolna"));

    long instance = run("remove-webhook", Map.of("agentId", id));

    assertThat(environment.variable(instance, "webhookChanged").asBoolean()).isTrue();
    assertThat(last("PATCH /v2/agent/{id}").body())
        .isEqualTo("{\"agent_config\":{\"webhook_url\":null}}");
  }

  private String created() {
    long instance = run("create-agent", Map.of("agentConfiguration", read(CONFIGURATION)));
    return environment.variable(instance, "agentId").asText();
  }

  private JsonNode listed(String text) {
    return environment.variable(run("list-agents", Map.of("text", text)), "agents");
  }

  private long run(String process, Map<String, Object> variables) {
    long instance = environment.start(process, variables);
    environment.awaitEnd(instance);
    return instance;
  }

  private RecordedRequest last(String endpoint) {
    return environment.bolna.journal().requestsTo(endpoint).getLast();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
