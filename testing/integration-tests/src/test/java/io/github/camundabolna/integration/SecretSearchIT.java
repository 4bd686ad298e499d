package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Sends events in every accepted way, and searches all that the runtime wrote and shows. {@link
 * SetupSecretSearchIT} searches for the secrets of set-ups.
 */
@Tag("slow")
class SecretSearchIT {

  private static final String NUMBER = "+919812345678";
  private static final String CUSTOMER_WORDS = "my card ends with four two";
  private static final String CALL_FIELDS =
      "\"user_number\":\"%s\",\"transcript\":\"%s\",\"extracted_data\":{\"said\":\"%2$s\"}"
          .formatted(NUMBER, CUSTOMER_WORDS);

  private static final String URL = "=url + \"?token={{secrets.BOLNA_WEBHOOK_SECRET}}\"";

  /** What is wrong in the panel of each receiver, by its path, and what an event is answered. */
  private static final Map<String, Map<String, String>> RECEIVERS =
      Map.of(
          "works", Map.of(),
          "asks", Map.of("apiKey", "{{secrets.BOLNA_API_KEY}}"),
          "consumes", Map.of("activationCondition", "=false"),
          "refuses", Map.of("activationCondition", "=false", "consumeUnmatchedEvents", "false"),
          "condition", Map.of("activationCondition", "=1 +"),
          "keyless", Map.of("correlationKeyPayload", "=connectorData.nothing"),
          "idless", Map.of("messageIdExpression", "=1 +"),
          "result", Map.of("resultExpression", "=1 +"),
          "text", Map.of("resultExpression", "=connectorData.call.transcript"));

  private final IntegrationEnvironment environment = new IntegrationEnvironment();
  private final LogCapture log = LogCapture.begin();
  private final List<String> answers = new ArrayList<>();

  @BeforeEach
  void deploy() {
    environment.deploy(
        BolnaProcesses.serviceTask(
            "sets-webhook",
            BolnaProcesses.agentOperation("setWebhook")
                .with("operation.agentId", IntegrationEnvironment.AGENT)
                .with("setWebhook.resultExpression", "={result: response}")
                .with("operation.webhookUrl", URL)));
    environment.deploy(
        BolnaProcesses.serviceTask(
            "creates-batch",
            BolnaProcesses.createBatch()
                .with(
                    "operation.contacts.list",
                    "=[{contact_number: \"+919876543200\", customerId: \"C-1\"}]")
                .with("operation.webhookUrl", URL)));
    RECEIVERS.forEach(
        (path, typed) ->
            environment.deploy(BolnaProcesses.receiver("receiver-" + path, path, typed)));
    RECEIVERS
        .keySet()
        .forEach(path -> environment.runtime.awaitWebhook(path, IntegrationEnvironment.PATIENCE));
  }

  @AfterEach
  void close() {
    log.close();
    environment.close();
  }

  @Test
  void neitherSecretNorPersonalDataIsWrittenOrShown() {
    environment.bolna.planResponse("GET /executions/{id}", 500, "{}", Map.of());
    for (String path : RECEIVERS.keySet()) {
      sendInEveryWay(path, IntegrationEnvironment.SECRET, end());
    }
    sendInEveryWay("works", IntegrationEnvironment.SECRET + "-of-another-time", end());
    sendInEveryWay(
        "works", IntegrationEnvironment.SECRET, WebhookEvents.with("c", "ringing", CALL_FIELDS));
    sendInEveryWay("works", IntegrationEnvironment.SECRET, "{\"id\":\"" + CUSTOMER_WORDS);
    sendInEveryWay(
        "works", IntegrationEnvironment.SECRET, WebhookEvents.with("../c", "busy", CALL_FIELDS));
    String large = CALL_FIELDS + ",\"summary\":\"" + "x".repeat(5_000_000) + "\"";
    sendInEveryWay("works", IntegrationEnvironment.SECRET, WebhookEvents.with("c", "busy", large));

    Map<String, String> pages = RuntimePages.read(environment).bodies();

    assertThat(answers).contains("200", "400", "401", "404", "413", "422", "500", "503");
    assertThat(log.text())
        .contains("works", "Not delivered", "Refused", "publishing to the engine");
    assertThat(pages.toString()).contains("Not delivered", "Refused", "the header X-Bolna-Secret");
    assertThat(log.text()).as("a request that newer runtimes log in full").doesNotContain("URL: ");
    for (String secret :
        List.of(
            IntegrationEnvironment.SECRET,
            IntegrationEnvironment.API_KEY,
            NUMBER,
            CUSTOMER_WORDS)) {
      assertThat(linesWith(secret)).as("log lines with " + secret).isEmpty();
      assertThat(pages)
          .as("pages with " + secret)
          .noneSatisfy((uri, body) -> assertContains(body, secret));
    }
  }

  @Test
  void webhookUrlOfAnAgentOrBatchIsShownWithoutItsSecret() {
    List<Long> instances = new ArrayList<>();
    for (String path : List.of("works", "asks")) {
      instances.add(environment.start("sets-webhook", Map.of("url", environment.webhook(path))));
      environment.awaitEnd(instances.get(instances.size() - 1));
    }
    List<String> incidents = new ArrayList<>();
    String refusal =
        "{\"message\":\"bad %s\"}"
            .formatted("x".repeat(460) + "?token=" + IntegrationEnvironment.SECRET);
    environment.bolna.planResponse("PATCH /v2/agent/{id}", 400, refusal, Map.of());
    environment.bolna.planResponse("POST /batches", 400, refusal, Map.of());
    for (String process : List.of("sets-webhook", "creates-batch")) {
      for (String url : List.of("htps://host.example/x", environment.webhook("works"))) {
        instances.add(environment.start(process, Map.of("url", url)));
        incidents.add(environment.awaitIncident(instances.get(instances.size() - 1)));
      }
    }

    assertThat(instances.stream().map(environment.journal::variables).toList().toString())
        .contains("/inbound/works")
        .doesNotContain(IntegrationEnvironment.SECRET.substring(0, 10));
    assertThat(incidents)
        .anyMatch(sentence -> sentence.contains("htps://host.example/x?***"))
        .anyMatch(sentence -> sentence.contains("xxx"))
        .noneMatch(sentence -> sentence.contains(IntegrationEnvironment.SECRET.substring(0, 10)));
    assertThat(linesWith(IntegrationEnvironment.SECRET.substring(0, 10))).isEmpty();
  }

  private List<String> linesWith(String secret) {
    return log.text().lines().filter(line -> line.contains(secret)).toList();
  }

  private static void assertContains(String body, String secret) {
    assertThat(body).contains(secret);
  }

  private static String end() {
    return WebhookEvents.with(UUID.randomUUID().toString(), "completed", CALL_FIELDS);
  }

  private void sendInEveryWay(String path, String secret, String body) {
    send(environment.request(path).header("Authorization", "Bearer " + secret), body);
    send(environment.request(path).header("X-Api-Key", secret), body);
    send(environment.request(path).header("X-Bolna-Secret", secret), body);
    send(
        environment.request(path).uri(URI.create(environment.webhook(path) + "?token=" + secret)),
        body);
    send(
        environment.request(path).uri(URI.create(environment.webhook(path) + "?secret=" + secret)),
        body);
  }

  private void send(HttpRequest.Builder request, String body) {
    answers.add(
        ""
            + environment
                .send(request.POST(IntegrationEnvironment.body(body)).build())
                .statusCode());
  }
}
