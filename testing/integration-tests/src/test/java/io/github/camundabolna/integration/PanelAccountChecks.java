package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.api.response.DocumentReferenceResponse;
import io.github.camundabolna.simulator.journal.RecordedRequest;
import java.util.List;
import java.util.Map;

/** The expected results of the scenarios with "Bolna account". */
record PanelAccountChecks(IntegrationEnvironment environment) implements PanelChecks {

  @Override
  public Map<String, Runnable> runs() {
    return Map.of(
        "get-account", this::getAccount,
        "list-providers", this::listProviders,
        "add-provider", this::addProvider,
        "remove-provider", this::removeProvider,
        "list-voices", this::listVoices,
        "add-custom-model", this::addCustomModel,
        "list-violations", this::listViolations,
        "submit-violation", this::submitViolation);
  }

  private void getAccount() {
    long instance = run("get-account", Map.of());

    JsonNode account = environment.variable(instance, "account");
    assertThat(account.path("balance").decimalValue()).isEqualByComparingTo("99.3001");
    assertThat(account.path("maxConcurrentCalls").asInt()).isPositive();
    assertThat(account.path("callsInProgress").isNumber()).isTrue();
  }

  private void addProvider() {
    long instance = run("add-provider", Map.of());

    assertThat(environment.variable(instance, "providerName").asText()).isEqualTo("OPENAI_API_KEY");
    assertThat(last("POST /providers").body()).contains(IntegrationEnvironment.PROVIDER_KEY);
    assertThat(environment.journal.variables(instance).toString())
        .doesNotContain(IntegrationEnvironment.PROVIDER_KEY);
  }

  private void listProviders() {
    run("add-provider", Map.of());

    long instance = run("list-providers", Map.of());

    JsonNode providers = environment.variable(instance, "providers");
    assertThat(providers.findValuesAsText("providerName")).contains("OPENAI_API_KEY");
    assertThat(providers.toString()).doesNotContain("xxx");
  }

  private void removeProvider() {
    run("add-provider", Map.of());

    long first = run("remove-provider", Map.of());
    long second = run("remove-provider", Map.of());

    assertThat(environment.variable(first, "providerRemoved").asBoolean()).isTrue();
    assertThat(environment.variable(second, "providerRemoved").asBoolean()).isFalse();
  }

  private void listVoices() {
    long instance = run("list-voices", Map.of());

    assertThat(environment.variable(instance, "voices").findValuesAsText("source"))
        .containsOnly("custom");
    assertThat(environment.variable(instance, "voiceProviders").findValuesAsText("model"))
        .contains("eleven_turbo_v2_5");
    assertThat(last("GET /api/v1/voice-config/tts").query()).containsEntry("language", "hi");
  }

  private void addCustomModel() {
    long instance = run("add-custom-model", Map.of());

    assertThat(environment.variable(instance, "modelName").asText())
        .isEqualTo("Customer care model");
    assertThat(last("POST /user/model/custom").body()).contains("https://llm.example.com/v1");
  }

  private void listViolations() {
    assertThat(pending()).isNotEmpty();
    assertThat(last("GET /violations/list").query())
        .containsEntry("status", "pending")
        .containsEntry("page_size", "5");
  }

  private void submitViolation() {
    JsonNode violation = pending().get(0);
    DocumentReferenceResponse file =
        environment
            .client
            .newCreateDocumentCommand()
            .content("consent of Asha")
            .fileName("consent.txt")
            .send()
            .join();

    long instance =
        run(
            "submit-violation",
            Map.of(
                "violationId", violation.path("violationId").asText(), "evidence", List.of(file)));

    assertThat(environment.variable(instance, "violationStatus").asText()).isEqualTo("submitted");
    assertThat(last("POST /violations/submit").body()).contains("consent.txt", "consent of Asha");
  }

  private JsonNode pending() {
    return environment.variable(run("list-violations", Map.of()), "violations");
  }

  private RecordedRequest last(String endpoint) {
    return environment.bolna.journal().requestsTo(endpoint).getLast();
  }

  private long run(String process, Map<String, Object> variables) {
    long instance = environment.start(process, variables);
    environment.awaitEnd(instance);
    return instance;
  }
}
