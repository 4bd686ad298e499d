package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Somebody who knows the secret, and an execution id, and lies. */
@TestInstance(Lifecycle.PER_CLASS)
class ForgedEventIT {

  /** The runtime hands over the first line alone: see docs/how-to/secure-the-webhook.md. */
  @Test
  void ofTwoLinesOfForwardedAddressesTheFirstDecides() {
    environment.deploy(
        BolnaProcesses.receiver(
            "receiver-lines",
            "lines",
            Map.of("allowedAddresses", "13.203.39.153", "trustedProxies", "1")));
    environment.runtime.awaitWebhook("lines", IntegrationEnvironment.PATIENCE);

    assertThat(forwarded("13.203.39.153:443")).contains(" 200");
    assertThat(forwarded("66.6.6.6", "13.203.39.153")).contains(" 401");
    assertThat(forwarded("13.203.39.153", "66.6.6.6")).contains(" 200");
  }

  private String forwarded(String... lines) {
    StringBuilder headers = new StringBuilder("Content-Length: 2\r\n");
    for (String line : lines) {
      headers.append("X-Forwarded-For: ").append(line).append("\r\n");
    }
    try (RawHttpClient sender = new RawHttpClient(environment.webhook("lines"))) {
      return sender.head(headers.toString()).send("{}").status();
    }
  }

  private static final String PATH = "forged";

  private IntegrationEnvironment environment;

  @BeforeAll
  void start() {
    environment = IntegrationEnvironment.shared();
    environment.deploy(
        BolnaProcesses.receiver(
            "receiver-forged",
            PATH,
            Map.of(
                "apiKey", "{{secrets.BOLNA_API_KEY}}",
                "resultExpression",
                    "={call: context put(connectorData.call, \"body\", request.body)}")));
    environment.runtime.awaitWebhook(PATH, IntegrationEnvironment.PATIENCE);
    environment.deploy(BolnaProcesses.waiting("forged-wait", "1"));
    environment.deploy(
        BolnaProcesses.serviceTask(
            "named-secret",
            BolnaProcesses.makeCall()
                .with("operation.userData", "={note: note, phone: phoneNumber}")));
  }

  @Test
  void anEndThatBolnaDoesNotKnowOfEndsNoWait() {
    String id = UUID.randomUUID().toString();
    long instance = environment.startWaiting("forged-wait", id);

    planExecution("{\"id\":\"%s\",\"status\":\"in-progress\"}".formatted(id));
    assertThat(forge(id, "completed")).isEqualTo(503);
    planExecution("{\"id\":\"%s\",\"status\":\"call-disconnected\"}".formatted(id));
    assertThat(forge(id, "busy")).isEqualTo(503);
    planExecution("{\"id\":\"another\",\"status\":\"completed\"}");
    assertThat(forge(id, "completed")).isEqualTo(503);

    assertThat(environment.isWaiting(instance)).isTrue();
    planExecution(WebhookEvents.of(id, "no-answer"));
    assertThat(forge(id, "completed")).isEqualTo(200);
    environment.awaitEnd(instance);
    assertThat(environment.variable(instance, "call").path("outcome").asText())
        .isEqualTo("no-answer");
  }

  @Test
  void ofARealEndNothingIsTakenFromTheForgedBody() {
    String id = UUID.randomUUID().toString();
    long instance = environment.startWaiting("forged-wait", id);
    planExecution(
        WebhookEvents.with(id, "completed", "\"transcript\":\"the truth\",\"total_cost\":7"));

    assertThat(forge(id, "completed")).isEqualTo(200);

    environment.awaitEnd(instance);
    assertThat(environment.variable(instance, "call").path("transcript").asText())
        .isEqualTo("the truth");
    assertThat(environment.variable(instance, "call").path("cost").asInt()).isEqualTo(7);
    JsonNode body = environment.variable(instance, "call").path("body");
    assertThat(body.path("transcript").asText()).isEqualTo("the truth");
    assertThat(body.path("total_cost").asInt()).isEqualTo(7);
  }

  /** The runtime resolves names of secrets in the data of a process: a form is enough for that. */
  @Test
  void theApiKeyNeverReachesBolnaAsData() {
    int before = environment.bolna.journal().placedCalls().size();
    for (String note : new String[] {"{{secrets.BOLNA_API_KEY}}", "I am secrets.BOLNA_API_KEY!"}) {
      long instance =
          environment.start("named-secret", Map.of("note", note, "phoneNumber", "+919876543200"));

      assertThat(environment.awaitIncident(instance))
          .contains("operation.userData.note contains the API key")
          .doesNotContain(IntegrationEnvironment.API_KEY);
    }
    long number =
        environment.start(
            "named-secret", Map.of("note", "", "phoneNumber", "{{secrets.BOLNA_API_KEY}}"));
    assertThat(environment.awaitIncident(number))
        .contains("contains the API key")
        .doesNotContain(IntegrationEnvironment.API_KEY);
    assertThat(environment.bolna.journal().placedCalls()).hasSize(before);
  }

  /** The limit of what a connector can do about that: see docs/how-to/secure-the-webhook.md. */
  @Test
  void anotherSecretThatATextNamesIsResolvedByTheRuntime() {
    int before = environment.bolna.journal().placedCalls().size();

    environment.start(
        "named-secret",
        Map.of("note", "{{secrets.BOLNA_WEBHOOK_SECRET}}", "phoneNumber", "+919876543200"));

    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> environment.bolna.journal().placedCalls().size() > before);
    assertThat(environment.bolna.journal().placedCalls().get(before).toString())
        .contains(IntegrationEnvironment.SECRET);
  }

  /** The remedy that docs/how-to/secure-the-webhook.md names. */
  @Test
  void aNameThatTheInputBreaksIsNotResolved() {
    environment.deploy(
        BolnaProcesses.serviceTask(
            "broken-name",
            BolnaProcesses.makeCall()
                .with(
                    "operation.userData", "={note: replace(note, \"secrets[.]\", \"secrets \")}")));
    int before = environment.bolna.journal().placedCalls().size();

    long instance =
        environment.start(
            "broken-name",
            Map.of(
                "note",
                "{{secrets.BOLNA_WEBHOOK_SECRET}} secrets.BOLNA_API_KEY",
                "phoneNumber",
                "+919876543200"));

    environment.awaitEnd(instance);
    assertThat(environment.bolna.journal().placedCalls().get(before).toString())
        .contains("secrets BOLNA_API_KEY")
        .doesNotContain(IntegrationEnvironment.SECRET)
        .doesNotContain(IntegrationEnvironment.API_KEY);
  }

  private void planExecution(String execution) {
    environment.bolna.planResponse("GET /executions/{id}", 200, execution, Map.of());
  }

  private int forge(String id, String status) {
    String forgedFields = "\"transcript\":\"forged transcript\",\"total_cost\":0";
    return environment.post(PATH, WebhookEvents.with(id, status, forgedFields)).statusCode();
  }
}
