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

/** Sends events in every accepted way, and searches all that the runtime wrote and shows. */
@Tag("slow")
class SecretSearchIT {

  private static final String NUMBER = "+919812345678";
  private static final String SPOKEN = "my card ends with four two";
  private static final String FACTS =
      "\"user_number\":\"%s\",\"transcript\":\"%s\",\"extracted_data\":{\"said\":\"%2$s\"}"
          .formatted(NUMBER, SPOKEN);

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

  private final IntegrationEnvironment world = new IntegrationEnvironment();
  private final LogCapture log = LogCapture.begin();
  private final List<String> answers = new ArrayList<>();

  @BeforeEach
  void deploy() {
    world.deploy(
        BolnaProcesses.doing(
            "sets-webhook",
            BolnaProcesses.operation("setWebhook")
                .with("operation.agentId", IntegrationEnvironment.AGENT)
                .with("setWebhook.resultExpression", "={result: response}")
                .with("operation.webhookUrl", URL)));
    world.deploy(
        BolnaProcesses.doing(
            "creates-batch",
            BolnaProcesses.createBatch()
                .with(
                    "operation.contacts.list",
                    "=[{contact_number: \"+919876543200\", customerId: \"C-1\"}]")
                .with("operation.webhookUrl", URL)));
    RECEIVERS.forEach(
        (path, typed) -> world.deploy(BolnaProcesses.receiver("receiver-" + path, path, typed)));
    RECEIVERS
        .keySet()
        .forEach(path -> world.runtime.awaitWebhook(path, IntegrationEnvironment.PATIENCE));
  }

  @AfterEach
  void close() {
    log.close();
    world.close();
  }

  @Test
  void neitherSecretNorPersonalDataIsWrittenOrShown() {
    world.bolna.planResponse("GET /executions/{id}", 500, "{}", Map.of());
    for (String path : RECEIVERS.keySet()) {
      sendInEveryWay(path, IntegrationEnvironment.SECRET, end());
    }
    sendInEveryWay("works", IntegrationEnvironment.SECRET + "-of-another-time", end());
    sendInEveryWay(
        "works", IntegrationEnvironment.SECRET, WebhookEvents.with("c", "ringing", FACTS));
    sendInEveryWay("works", IntegrationEnvironment.SECRET, "{\"id\":\"" + SPOKEN);
    sendInEveryWay(
        "works", IntegrationEnvironment.SECRET, WebhookEvents.with("../c", "busy", FACTS));
    String large = FACTS + ",\"summary\":\"" + "x".repeat(5_000_000) + "\"";
    sendInEveryWay("works", IntegrationEnvironment.SECRET, WebhookEvents.with("c", "busy", large));

    Map<String, String> pages = RuntimePages.read(world).bodies();

    assertThat(answers).contains("200", "400", "401", "404", "413", "422", "500", "503");
    assertThat(log.text()).contains("works", "Not told", "Refused", "the engine is told");
    assertThat(pages.toString()).contains("Not told", "Refused", "the header X-Bolna-Secret");
    assertThat(log.text()).as("a request that newer runtimes log in full").doesNotContain("URL: ");
    for (String hidden :
        List.of(IntegrationEnvironment.SECRET, IntegrationEnvironment.API_KEY, NUMBER, SPOKEN)) {
      assertThat(linesWith(hidden)).as("log lines with " + hidden).isEmpty();
      assertThat(pages).as("pages with " + hidden).noneSatisfy((uri, body) -> holds(body, hidden));
    }
  }

  @Test
  void webhookUrlOfAnAgentOrBatchIsShownWithoutItsSecret() {
    List<Long> instances = new ArrayList<>();
    for (String path : List.of("works", "asks")) {
      instances.add(world.start("sets-webhook", Map.of("url", world.webhook(path))));
      world.awaitEnd(instances.get(instances.size() - 1));
    }
    List<String> incidents = new ArrayList<>();
    String refusal =
        "{\"message\":\"bad %s\"}"
            .formatted("x".repeat(460) + "?token=" + IntegrationEnvironment.SECRET);
    world.bolna.planResponse("PATCH /v2/agent/{id}", 400, refusal, Map.of());
    world.bolna.planResponse("POST /batches", 400, refusal, Map.of());
    for (String process : List.of("sets-webhook", "creates-batch")) {
      for (String url : List.of("htps://host.example/x", world.webhook("works"))) {
        instances.add(world.start(process, Map.of("url", url)));
        incidents.add(world.awaitIncident(instances.get(instances.size() - 1)));
      }
    }

    assertThat(instances.stream().map(world.journal::variables).toList().toString())
        .contains("/inbound/works")
        .doesNotContain(IntegrationEnvironment.SECRET.substring(0, 10));
    assertThat(incidents)
        .anyMatch(sentence -> sentence.contains("htps://host.example/x?***"))
        .anyMatch(sentence -> sentence.contains("xxx"))
        .noneMatch(sentence -> sentence.contains(IntegrationEnvironment.SECRET.substring(0, 10)));
    assertThat(linesWith(IntegrationEnvironment.SECRET.substring(0, 10))).isEmpty();
  }

  private List<String> linesWith(String hidden) {
    return log.text().lines().filter(line -> line.contains(hidden)).toList();
  }

  private static void holds(String body, String hidden) {
    assertThat(body).contains(hidden);
  }

  private static String end() {
    return WebhookEvents.with(UUID.randomUUID().toString(), "completed", FACTS);
  }

  private void sendInEveryWay(String path, String secret, String body) {
    send(world.request(path).header("Authorization", "Bearer " + secret), body);
    send(world.request(path).header("X-Api-Key", secret), body);
    send(world.request(path).header("X-Bolna-Secret", secret), body);
    send(world.request(path).uri(URI.create(world.webhook(path) + "?token=" + secret)), body);
    send(world.request(path).uri(URI.create(world.webhook(path) + "?secret=" + secret)), body);
  }

  private void send(HttpRequest.Builder request, String body) {
    answers.add(
        "" + world.send(request.POST(IntegrationEnvironment.body(body)).build()).statusCode());
  }
}
