package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.CALLING_BOX_NEW_SECRET;
import static io.github.camundabolna.integration.IntegrationEnvironment.CALLING_BOX_SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.callingbox.CallingBoxSettings;
import io.github.camundabolna.simulator.callingbox.webhook.WebhookEndpoint;
import io.github.camundabolna.simulator.fault.Fault;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** However the events of a call come, its wait ends once, and with the right outcome. */
@TestInstance(Lifecycle.PER_CLASS)
class CallingBoxReceiverIT {

  private static final String PATH = "box-events";
  private static final String TRANSCRIPT = "GET /v1/calls/{id}/transcript";
  private static final String CALLER = "+14155550199";

  private IntegrationEnvironment environment;
  private CallingBoxAccount account;

  @BeforeAll
  void start() {
    environment =
        new IntegrationEnvironment(CallingBoxSettings.defaults().withStep(Duration.ofMillis(40)));
    account = new CallingBoxAccount(environment);
    environment.deploy(CallingBoxWaits.waiting("box-wait"));
    environment.deploy(
        CallingBoxWaits.receiver(
            "box-receiver",
            PATH,
            Map.of(
                "apiKey",
                "{{secrets.CALLINGBOX_API_KEY}}",
                "secondSecret",
                "{{secrets.CALLINGBOX_WEBHOOK_SECRET_2}}")));
    String inbound = environment.webhook("box-inbound");
    WebhookEndpoint endpoint = environment.callingBox.createEndpoint(URI.create(inbound));
    environment.callingBox.setWebhookUrl(IntegrationEnvironment.AGENT, URI.create(inbound));
    environment.deploy(
        CallingBoxWaits.startedByCall(
            "box-inbound", "box-inbound", Map.of("secondSecret", endpoint.state().secret())));
    environment.runtime.awaitWebhook(PATH, IntegrationEnvironment.PATIENCE);
    environment.runtime.awaitWebhook("box-inbound", IntegrationEnvironment.PATIENCE);
  }

  @AfterAll
  void close() {
    environment.close();
  }

  @ParameterizedTest
  @CsvSource({
    "00, completed, answered",
    "02, no_answer, voicemail",
    "03, no_answer, no-answer",
    "04, busy, busy",
    "05, failed, failed",
    "06, failed, balance-low",
    "10, completed, answered",
    "11, canceled, canceled"
  })
  void everyEndReachesTheProcess(String digits, String status, String outcome) {
    JsonNode call = awaitCall(account.place("+141555501" + digits, environment.webhook(PATH)));

    assertThat(call.path("status").asText()).isEqualTo(status);
    assertThat(call.path("outcome").asText()).isEqualTo(outcome);
    assertThat(call.path("ended").asBoolean()).isTrue();
    assertThat(call.path("transcript").isTextual()).isEqualTo(outcome.equals("answered"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"WEBHOOK_DOUBLED", "WEBHOOK_SHUFFLED", "WEBHOOK_BEFORE_ANSWER", "END_BEFORE_ANSWER"})
  void orderAndRepetitionOfEventsDoNotMatter(Fault fault) {
    environment.callingBox.planFaultForNextCall(fault);

    JsonNode call = awaitCall(account.place("+14155550204", environment.webhook(PATH)));

    assertThat(call.path("outcome").asText()).isEqualTo("busy");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"SIGNATURE_WRONG", "SIGNATURE_OLD"})
  void eventWithAWrongOrOldSignatureIsRefused(Fault fault) {
    long rejected = environment.callingBox.journal().webhooks().rejected();
    environment.callingBox.planFaultForNextCall(fault);

    long instance = waitFor(account.place("+14155550304", environment.webhook(PATH)));

    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> environment.callingBox.journal().webhooks().rejected() > rejected);
    assertThat(environment.journal.completed(instance)).isFalse();
  }

  @Test
  void eventWithoutASignatureIsRefused() {
    HttpRequest forged =
        environment
            .request(PATH)
            .POST(
                IntegrationEnvironment.body(
                    "{\"type\":\"call.busy\",\"data\":{\"call\":{\"id\":\"c\"}}}"))
            .build();

    assertThat(environment.send(forged).statusCode()).isEqualTo(401);
  }

  /** The agent's URL and the account's endpoint get the same events, with IDs of their own. */
  @Test
  void callOfAPersonStartsOneProcessAlthoughItsEventsComeTwoWays() {
    String callId =
        environment.callingBox.simulateInboundCall(IntegrationEnvironment.AGENT, CALLER);

    account.awaitDelivered(callId, "call.completed");
    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> !environment.journal.instancesOf("box-inbound").isEmpty());

    var started = environment.journal.instancesOf("box-inbound");
    assertThat(started).hasSize(1);
    environment.awaitEnd(started.get(0));
    JsonNode call = environment.variable(started.get(0), "call");
    assertThat(call.path("callId").asText()).isEqualTo(callId);
    assertThat(call.path("phoneNumber").asText()).isEqualTo(CALLER);
  }

  /** Otherwise outbound calls would disable the endpoint. */
  @Test
  void callThatStartsNoProcessIsDeliveredToTheStartEventToo() {
    account.awaitDelivered(account.place("+14155550504"), "call.busy");
  }

  /** The agent's URL, the call's, and an endpoint lead here; the endpoint has another secret. */
  @Test
  void endThatComesThreeWaysAtOnceContinuesOneProcessOnce() {
    long requests = environment.callingBox.journal().requestCount(TRANSCRIPT);
    SignedEvent end = SignedEvent.ofEnd(UUID.randomUUID().toString(), "completed");
    long first = startWaiting(end.callId());

    List<Integer> answers = sendAtOnce(end);
    environment.awaitEnd(first);
    long second = startWaiting(end.callId());
    awaitCall(account.place("+14155550604", environment.webhook(PATH)));

    assertThat(answers).containsOnly(200).hasSize(3);
    assertThat(environment.journal.completed(second)).as("another message").isFalse();
    assertThat(environment.callingBox.journal().requestCount(TRANSCRIPT) - requests)
        .as("requests for the transcript")
        .isEqualTo(3);
  }

  /** CallingBox sends an event again for two days, and on request even later. */
  @Test
  void eventThatComesAgainAfterAnHourHasNoSecondEffect() {
    SignedEvent end = SignedEvent.ofEnd(UUID.randomUUID().toString(), "busy");
    long first = startWaiting(end.callId());
    assertThat(send(end, CALLING_BOX_SECRET)).isEqualTo(200);
    environment.awaitEnd(first);
    environment.engine.advanceClock(Duration.ofHours(1));
    long second = startWaiting(end.callId());

    Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));
    assertThat(end.send(environment, PATH, CALLING_BOX_SECRET, anHourAgo))
        .as("a copy of the request of an hour ago")
        .isEqualTo(401);
    assertThat(send(end, CALLING_BOX_SECRET)).as("a new attempt by CallingBox").isEqualTo(200);
    awaitCall(account.place("+14155550704", environment.webhook(PATH)));

    assertThat(environment.journal.completed(second)).as("another message").isFalse();
  }

  private List<Integer> sendAtOnce(SignedEvent end) {
    List<CompletableFuture<Integer>> sent =
        List.of(
            CompletableFuture.supplyAsync(() -> send(end, CALLING_BOX_SECRET)),
            CompletableFuture.supplyAsync(() -> send(end.toOther(), CALLING_BOX_SECRET)),
            CompletableFuture.supplyAsync(() -> send(end.toOther(), CALLING_BOX_NEW_SECRET)));
    return sent.stream().map(CompletableFuture::join).toList();
  }

  private int send(SignedEvent event, String secret) {
    return event.send(environment, PATH, secret, Instant.now());
  }

  @Test
  void apiThatHangsHoldsNoEventForLongerThanFiveSeconds() {
    environment.callingBox.activateFault(TRANSCRIPT, Fault.TIME_OUT);
    try {
      String callId = account.place("+14155550400", environment.webhook(PATH));
      JsonNode call = awaitCall(callId);

      assertThat(call.path("outcome").asText()).isEqualTo("answered");
      assertThat(call.path("transcript").isNull()).isTrue();
      assertThat(account.awaitDelivered(callId, "call.completed"))
          .allMatch(this::wasAnsweredInTime);
    } finally {
      environment.callingBox.deactivateFaults();
    }
  }

  private boolean wasAnsweredInTime(JsonNode delivery) {
    Instant created = Instant.parse(delivery.path("created_at").asText());
    Instant delivered = Instant.parse(delivery.path("delivered_at").asText());
    return delivery.path("attempt_count").asInt() == 1
        && Duration.between(created, delivered).compareTo(Duration.ofSeconds(5)) < 0;
  }

  private JsonNode awaitCall(String callId) {
    long instance = waitFor(callId);
    environment.awaitEnd(instance);
    assertThat(environment.variable(instance, "call").path("callId").asText()).isEqualTo(callId);
    return environment.variable(instance, "call");
  }

  private long startWaiting(String callId) {
    long instance = waitFor(callId);
    await().atMost(IntegrationEnvironment.PATIENCE).until(() -> environment.isWaiting(instance));
    return instance;
  }

  private long waitFor(String callId) {
    return environment.start("box-wait", Map.of("callId", callId));
  }
}
