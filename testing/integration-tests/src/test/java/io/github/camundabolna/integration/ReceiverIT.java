package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.github.camundabolna.localcamunda.runtime.RuntimeVersion;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real runtime answers: the table in docs/reference/webhook-responses.md, row by row. */
@TestInstance(Lifecycle.PER_CLASS)
class ReceiverIT {

  private static final String PATH = "answers";

  private IntegrationEnvironment environment;

  @BeforeAll
  void start() {
    environment = IntegrationEnvironment.shared();
    environment.receiveOn(PATH);
  }

  @Test
  void endOfACallIsPublishedWith200AndSaysSo() {
    String id = UUID.randomUUID().toString();

    var answer = environment.post(PATH, WebhookEvents.of(id, "busy"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(id, "\"callEnded\":true");
  }

  @Test
  void endThatWasToldAlreadyIsAnswered200() {
    String id = UUID.randomUUID().toString();
    environment.post(PATH, WebhookEvents.of(id, "busy"));

    assertThat(environment.post(PATH, WebhookEvents.of(id, "busy")).statusCode()).isEqualTo(200);
  }

  @Test
  void eventThatEndsNothingIsAnswered200() {
    var answer = environment.post(PATH, WebhookEvents.of("some-call", "ringing"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"callEnded\":false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"token", "secret"})
  void secretMayComeInTheQuery(String name) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    environment.webhook(PATH) + "?" + name + "=" + IntegrationEnvironment.SECRET))
            .POST(IntegrationEnvironment.body(WebhookEvents.of("some-call", "ringing")))
            .build();

    assertThat(environment.send(request).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"Authorization, Bearer", "X-Api-Key, ''", "X-Bolna-Secret, ''"})
  void secretMayComeInAHeader(String name, String scheme) {
    String space = scheme.isEmpty() ? "" : " ";
    HttpRequest request =
        environment
            .request(PATH)
            .header(name, scheme + space + IntegrationEnvironment.SECRET)
            .POST(IntegrationEnvironment.body(WebhookEvents.of("some-call", "ringing")))
            .build();

    assertThat(environment.send(request).statusCode()).isEqualTo(200);
  }

  @Test
  void missingOrWrongSecretIsAnswered401() {
    String event = WebhookEvents.of("some-call", "completed");
    HttpRequest missing =
        environment.request(PATH).POST(IntegrationEnvironment.body(event)).build();
    HttpRequest wrong =
        environment
            .request(PATH)
            .header("X-Bolna-Secret", "guess")
            .POST(IntegrationEnvironment.body(event))
            .build();

    assertThat(environment.send(missing).statusCode()).isEqualTo(401);
    assertThat(environment.send(wrong).statusCode()).isEqualTo(401);
  }

  @Test
  void otherMethodIsAnswered405() {
    HttpRequest get =
        environment.request(PATH).header("X-Api-Key", IntegrationEnvironment.SECRET).GET().build();

    assertThat(environment.send(get).statusCode()).isEqualTo(405);
  }

  @Test
  void bodyThatIsNoJsonObjectIsAnswered400() {
    assertThat(environment.post(PATH, "{\"id\":").statusCode()).isEqualTo(400);
    assertThat(environment.post(PATH, "[1]").statusCode()).isEqualTo(400);
    assertThat(environment.post(PATH, "").statusCode()).isEqualTo(400);
    assertThat(environment.post(PATH, WebhookEvents.of("../x", "busy")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void bodyThatIsTooLargeIsAnswered413() {
    String large =
        WebhookEvents.with("c", "busy", "\"transcript\":\"" + "x".repeat(5_000_000) + "\"");

    assertThat(environment.post(PATH, large).statusCode()).isEqualTo(413);
  }

  @Test
  void withAnApiKeyOnlyBolnaItselfIsBelieved() {
    receiver("believes", Map.of("apiKey", "{{secrets.BOLNA_API_KEY}}"));
    String unknown = UUID.randomUUID().toString();

    assertThat(environment.post("believes", WebhookEvents.of(unknown, "busy")).statusCode())
        .isEqualTo(404);

    environment.bolna.planResponse("GET /executions/{id}", 500, "{}", Map.of());
    assertThat(environment.post("believes", WebhookEvents.of(unknown, "busy")).statusCode())
        .isEqualTo(503);

    String running = "{\"id\":\"%s\",\"status\":\"in-progress\"}".formatted(unknown);
    environment.bolna.planResponse("GET /executions/{id}", 200, running, Map.of());
    assertThat(environment.post("believes", WebhookEvents.of(unknown, "busy")).statusCode())
        .isEqualTo(503);

    environment.bolna.planResponse(
        "GET /executions/{id}", 200, WebhookEvents.of(unknown, "busy"), Map.of());
    assertThat(environment.post("believes", WebhookEvents.of(unknown, "completed")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void unknownPathIsAnswered404() {
    assertThat(environment.post("nowhere", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void unmatchedEventIsAnswered200IfConsumedAnd422IfNot() {
    receiver("consumes", Map.of("activationCondition", "=false"));
    receiver("refuses", Map.of("activationCondition", "=false", "consumeUnmatchedEvents", "false"));

    assertThat(environment.post("consumes", WebhookEvents.of("c", "busy")).statusCode())
        .isEqualTo(200);
    assertThat(environment.post("refuses", WebhookEvents.of("c", "busy")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void missingKeyAndBrokenMessageIdAreAnswered422() {
    receiver("keyless", Map.of("correlationKeyPayload", "=connectorData.nothing"));
    receiver("idless", Map.of("messageIdExpression", "=1 +"));

    assertThat(environment.post("keyless", WebhookEvents.of("c", "busy")).statusCode())
        .isEqualTo(422);
    assertThat(environment.post("idless", WebhookEvents.of("c", "busy")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void brokenConditionOrResultExpressionIsAnswered500() {
    receiver("condition", Map.of("activationCondition", "=1 +"));
    receiver("result", Map.of("resultExpression", "=1 +"));

    assertThat(environment.post("condition", WebhookEvents.of("c", "busy")).statusCode())
        .isEqualTo(500);
    assertThat(environment.post("result", WebhookEvents.of("c", "busy")).statusCode())
        .isEqualTo(500);
  }

  @Test
  void twoReceiversOfOneProcessOnOnePathAreRefusedOrCountAsOne() {
    environment.deploy(BolnaProcesses.twoReceivers("receiver-twins", "twins"));
    environment.runtime.awaitWebhook("twins", IntegrationEnvironment.PATIENCE);

    var answer = environment.post("twins", WebhookEvents.of("c", "busy"));

    assertThat(answer.statusCode()).isEqualTo(RuntimeVersion.statusForTwinReceivers());
    if (answer.statusCode() == 422) {
      assertThat(answer.body()).contains("Multiple connectors");
    }
  }

  @Test
  void receiverWithoutASecretLetsNobodyIn() {
    receiver("unset", Map.of("secret", "short"));

    assertThat(environment.post("unset", WebhookEvents.of("c", "busy")).statusCode())
        .isEqualTo(401);
  }

  @Test
  void callThatAPersonMadeStartsAProcess() {
    FilledTemplate start = FilledTemplate.named("bolna-inbound-call-ended-message-start.json");
    start.with("inbound.context", "inbound-calls");
    var event =
        Bpmn.createExecutableProcess("called-by-a-person")
            .startEvent("called")
            .message(start.messageName());
    start.properties().forEach(event::zeebeProperty);
    environment.deploy(event.endEvent().done());
    environment.runtime.awaitWebhook("inbound-calls", IntegrationEnvironment.PATIENCE);

    String id = UUID.randomUUID().toString();
    assertThat(environment.post("inbound-calls", WebhookEvents.of("outbound", "busy")).statusCode())
        .isEqualTo(200);
    environment.post("inbound-calls", WebhookEvents.inbound(id));
    environment.post("inbound-calls", WebhookEvents.inbound(id));

    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> !environment.journal.instancesOf("called-by-a-person").isEmpty());
    long instance = environment.journal.instancesOf("called-by-a-person").get(0);
    environment.awaitEnd(instance);
    assertThat(environment.journal.instancesOf("called-by-a-person")).hasSize(1);
    assertThat(environment.variable(instance, "call").path("phoneNumber").asText())
        .isEqualTo("+919876543299");
  }

  private void receiver(String path, Map<String, String> typed) {
    environment.deploy(BolnaProcesses.receiver("receiver-" + path, path, typed));
    environment.runtime.awaitWebhook(path, IntegrationEnvironment.PATIENCE);
  }
}
