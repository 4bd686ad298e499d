package io.github.camundabolna.integration;

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
            "box-receiver", PATH, Map.of("apiKey", "{{secrets.CALLINGBOX_API_KEY}}")));
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

    awaitDelivered(callId, "call.completed");
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
    awaitDelivered(account.place("+14155550504"), "call.busy");
  }

  @Test
  void apiThatHangsHoldsNoEventForLongerThanFiveSeconds() {
    environment.callingBox.activateFault("GET /v1/calls/{id}/transcript", Fault.TIME_OUT);
    try {
      String callId = account.place("+14155550400", environment.webhook(PATH));
      JsonNode call = awaitCall(callId);

      assertThat(call.path("outcome").asText()).isEqualTo("answered");
      assertThat(call.path("transcript").isNull()).isTrue();
      assertThat(awaitDelivered(callId, "call.completed")).allMatch(this::wasAnsweredInTime);
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

  private List<JsonNode> awaitDelivered(String callId, String type) {
    return await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(
            () -> account.deliveries(callId, type),
            all ->
                !all.isEmpty()
                    && all.stream()
                        .allMatch(each -> each.path("status").asText().equals("delivered")));
  }

  private JsonNode awaitCall(String callId) {
    long instance = waitFor(callId);
    environment.awaitEnd(instance);
    assertThat(environment.variable(instance, "call").path("callId").asText()).isEqualTo(callId);
    return environment.variable(instance, "call");
  }

  private long waitFor(String callId) {
    return environment.start("box-wait", Map.of("callId", callId));
  }
}
