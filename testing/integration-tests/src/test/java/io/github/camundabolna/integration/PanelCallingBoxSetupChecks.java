package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.journal.RecordedRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The expected results of the scenarios with CallingBox's agents, numbers, and webhooks. */
record PanelCallingBoxSetupChecks(IntegrationEnvironment environment) implements PanelChecks {

  private static final String CALLER = "+14155550143";

  @Override
  public Map<String, Runnable> runs() {
    return Map.ofEntries(
        Map.entry("create-calling-box-agent", this::createAgent),
        Map.entry("get-calling-box-agent", this::getAgent),
        Map.entry("update-calling-box-agent", this::updateAgent),
        Map.entry("list-calling-box-agents", this::listAgents),
        Map.entry("archive-calling-box-agent", this::archiveAgent),
        Map.entry("attach-number", this::attachNumber),
        Map.entry("detach-number", this::detachNumber),
        Map.entry("set-primary-number", this::setPrimaryNumber),
        Map.entry("list-calling-box-numbers", this::listNumbers),
        Map.entry("search-calling-box-numbers", this::searchNumbers),
        Map.entry("buy-calling-box-number", this::buyNumber),
        Map.entry("create-webhook-endpoint", this::createEndpoint),
        Map.entry("enable-webhook-endpoint", this::enableEndpoint),
        Map.entry("rotate-webhook-secret", this::rotateSecret),
        Map.entry("list-webhook-deliveries", this::listDeliveries),
        Map.entry("redeliver-webhook", this::redeliver));
  }

  /** The response to the request is lost, and no second agent is created. */
  private void createAgent() {
    environment.callingBox.planFault("POST /v1/agents", Fault.CUT_AFTER_ACCEPT);

    String id = created("Panel agent");

    assertThat(last("POST /v1/agents").body())
        .contains("\"type\":\"outbound\"", "leave_message", "Ask whether the appointment suits.");
    assertThat(listed("panel AGENT").findValuesAsText("agentId")).containsExactly(id);
  }

  private void getAgent() {
    String id = created("Agent to read");

    JsonNode agent = agentOf("get-calling-box-agent", Map.of("agentId", id));

    assertThat(agent.path("name").asText()).isEqualTo("Agent to read");
    assertThat(agent.path("language").asText()).isEqualTo("en");
    assertThat(agent.at("/returns/confirmed").asText()).isEqualTo("boolean");
    assertThat(agent.path("voicemailAction").asText()).isEqualTo("leave_message");
  }

  private void updateAgent() {
    String id = created("Agent to change");

    JsonNode agent =
        agentOf("update-calling-box-agent", Map.of("agentId", id, "newInstructions", "Be brief."));

    assertThat(agent.path("instructions").asText()).isEqualTo("Be brief.");
    assertThat(agent.path("name").asText()).isEqualTo("Agent to change");
  }

  private void listAgents() {
    created("Agent of a list");

    assertThat(listed("of a LIST").findValuesAsText("name")).containsExactly("Agent of a list");
  }

  private void archiveAgent() {
    String id = created("Agent to archive");
    environment.callingBox.planFault("DELETE /v1/agents/{id}", Fault.TOO_MANY_REQUESTS);

    long instance = run("archive-calling-box-agent", Map.of("agentId", id));

    assertThat(environment.variable(instance, "agentStatus").asText()).isEqualTo("archived");
    assertThat(listed("to ARCHIVE")).isEmpty();
  }

  private void attachNumber() {
    String id = created("Agent with a number");
    String number = bought("+14155550111");

    JsonNode agent = agentOf("attach-number", Map.of("agentId", id, "phoneNumberId", number));

    assertThat(agent.path("numbers").findValuesAsText("phoneNumber"))
        .containsExactly("+14155550111");
  }

  private void detachNumber() {
    String id = created("Agent without a number");
    Map<String, Object> both = Map.of("agentId", id, "phoneNumberId", bought("+14155550112"));
    run("attach-number", both);

    assertThat(agentOf("detach-number", both).path("numbers")).isEmpty();
  }

  private void setPrimaryNumber() {
    String id = created("Agent with a primary number");
    String number = bought("+14155550113");
    Map<String, Object> both = Map.of("agentId", id, "phoneNumberId", number);
    run("attach-number", both);

    assertThat(agentOf("set-primary-number", both).path("primaryNumberId").asText())
        .isEqualTo(number);
  }

  private void listNumbers() {
    assertThat(owned()).contains("+14155550100");
  }

  private void searchNumbers() {
    long instance = run("search-calling-box-numbers", Map.of());

    assertThat(environment.variable(instance, "availableNumbers").findValuesAsText("phoneNumber"))
        .isNotEmpty()
        .allMatch(number -> number.startsWith("+1415"));
  }

  private void buyNumber() {
    environment.callingBox.planFault("POST /v1/numbers/purchase", Fault.CUT_AFTER_ACCEPT);
    long bought = buy("+14155550114");
    long again = buy("+14155550114");

    assertThat(environment.variable(bought, "alreadyOwned").asBoolean()).isFalse();
    assertThat(environment.variable(again, "phoneNumberId"))
        .isEqualTo(environment.variable(bought, "phoneNumberId"));
    assertThat(owned()).containsOnlyOnce("+14155550114");
  }

  private void createEndpoint() {
    long instance = run("create-webhook-endpoint", Map.of());

    assertThat(environment.variable(instance, "endpointId").asText()).isNotEmpty();
    assertThat(last("POST /v1/webhook_endpoints").body())
        .contains("Camunda, test", "call.completed", "call.no_answer")
        .doesNotContain("call.ringing");
    assertNoSecret(instance);
  }

  private void enableEndpoint() {
    long instance = run("enable-webhook-endpoint", Map.of("endpointId", endpoint()));

    assertThat(environment.variable(instance, "endpoint").path("status").asText())
        .isEqualTo("enabled");
  }

  private void rotateSecret() {
    String id = endpoint();

    long instance = run("rotate-webhook-secret", Map.of("endpointId", id));

    assertThat(environment.variable(instance, "endpoint").path("endpointId").asText())
        .isEqualTo(id);
    assertNoSecret(instance);
  }

  private void listDeliveries() {
    String callId = callWithUndeliverableEvents();

    JsonNode deliveries = deliveries(callId);

    assertThat(deliveries).isNotEmpty();
    assertThat(deliveries.findValuesAsText("callId")).containsOnly(callId);
  }

  private void redeliver() {
    String id = deliveries(callWithUndeliverableEvents()).get(0).path("deliveryId").asText();

    long instance = run("redeliver-webhook", Map.of("deliveryId", id));

    assertThat(environment.variable(instance, "deliveryStatus").asText()).isNotEmpty();
    assertThat(
            environment
                .callingBox
                .journal()
                .requestsTo("POST /v1/webhook_deliveries/{id}/redeliver"))
        .isNotEmpty();
  }

  /** Places a call as nobody's process does, whose agent's URL leads nowhere. */
  private String callWithUndeliverableEvents() {
    String agent = created("Agent with a wrong URL");
    environment.callingBox.setWebhookUrl(agent, URI.create("http://localhost:9/box"));
    String callId = environment.callingBox.simulateInboundCall(agent, CALLER);
    await().atMost(IntegrationEnvironment.PATIENCE).until(() -> !deliveries(callId).isEmpty());
    return callId;
  }

  private JsonNode deliveries(String callId) {
    long instance = run("list-webhook-deliveries", Map.of("callId", callId));
    return environment.variable(instance, "deliveries");
  }

  private String created(String name) {
    long instance = run("create-calling-box-agent", Map.of("agentName", name));
    return environment.variable(instance, "agentId").asText();
  }

  private JsonNode listed(String text) {
    return environment.variable(run("list-calling-box-agents", Map.of("text", text)), "agents");
  }

  private JsonNode agentOf(String process, Map<String, Object> variables) {
    return environment.variable(run(process, variables), "agent");
  }

  private String bought(String number) {
    return environment.variable(buy(number), "phoneNumberId").asText();
  }

  private long buy(String number) {
    return run(
        "buy-calling-box-number",
        Map.of("availableNumbers", List.of(Map.of("phoneNumber", number))));
  }

  private List<String> owned() {
    long instance = run("list-calling-box-numbers", Map.of());
    return environment.variable(instance, "phoneNumbers").findValuesAsText("phoneNumber");
  }

  private String endpoint() {
    return environment.variable(run("create-webhook-endpoint", Map.of()), "endpointId").asText();
  }

  private void assertNoSecret(long instance) {
    assertThat(environment.journal.variables(instance).toString()).doesNotContain("whsec");
  }

  private RecordedRequest last(String endpoint) {
    return environment.callingBox.journal().requestsTo(endpoint).getLast();
  }

  private long run(String process, Map<String, Object> variables) {
    long instance = environment.start(process, variables);
    environment.awaitEnd(instance);
    return instance;
  }
}
