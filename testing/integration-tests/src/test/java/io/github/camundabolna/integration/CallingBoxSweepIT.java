package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.callingbox.CallingBoxSettings;
import io.github.camundabolna.simulator.callingbox.webhook.WebhookEndpoint;
import io.github.camundabolna.simulator.fault.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lost events don't keep a process waiting, and finding them costs one list per interval. */
class CallingBoxSweepIT {

  private static final String PATH = "box-sweep";
  private static final Duration INTERVAL = Duration.ofSeconds(10);
  private static final String LIST = "GET /v1/calls";

  private final IntegrationEnvironment environment =
      new IntegrationEnvironment(
          CallingBoxSettings.defaults()
              .withStep(Duration.ofMillis(20))
              .withMinute(Duration.ofNanos(100_000)));
  private final CallingBoxAccount account = new CallingBoxAccount(environment);

  @BeforeEach
  void start() {
    environment.deploy(CallingBoxWaits.waiting("box-wait"));
  }

  @AfterEach
  void close() {
    environment.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 200})
  void lostEventsAreFoundByOneListPerIntervalHoweverManyInstancesWait(int instances) {
    environment.callingBox.activateFault(Fault.WEBHOOK_DROPPED);
    List<Long> waiting =
        IntStream.range(0, instances)
            .mapToObj(n -> account.place("+14155550104", environment.webhook(PATH)))
            .map(callId -> environment.start("box-wait", Map.of("callId", callId)))
            .toList();
    long before = System.nanoTime();
    receive(Map.of());

    await()
        .atMost(IntegrationEnvironment.PATIENCE.multipliedBy(2))
        .until(() -> waiting.stream().allMatch(environment.journal::completed));

    long intervals = Duration.ofNanos(System.nanoTime() - before).dividedBy(INTERVAL);
    assertThat(environment.callingBox.journal().requestCount(LIST)).isBetween(1L, intervals + 1);
    assertThat(environment.variable(waiting.get(0), "call").path("outcome").asText())
        .isEqualTo("busy");
  }

  @Test
  void disabledEndpointDelaysTheEndAndARedeliveredEventEndsNothingTwice() {
    WebhookEndpoint endpoint =
        environment.callingBox.createEndpoint(URI.create(environment.webhook(PATH)));
    List<String> calls =
        IntStream.range(0, 4).mapToObj(n -> account.place("+14155550204")).toList();
    await().atMost(IntegrationEnvironment.PATIENCE).until(() -> !endpoint.state().enabled());
    String callId = calls.get(0);
    long instance = environment.start("box-wait", Map.of("callId", callId));

    receive(Map.of("secret", endpoint.state().secret()));
    environment.awaitEnd(instance);
    account.enable(endpoint.id());
    JsonNode missed = account.deliveries(callId, "call.busy").get(0);
    account.redeliver(missed.path("id").asText());

    awaitDelivered(callId, "call.busy");
    awaitDelivered(account.place("+14155550203"), "call.no_answer");
    assertThat(environment.journal.instancesOf("box-wait")).containsExactly(instance);
  }

  private void awaitDelivered(String callId, String type) {
    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(
            () -> account.deliveries(callId, type),
            all -> all.stream().anyMatch(each -> each.path("status").asText().equals("delivered")));
  }

  private void receive(Map<String, String> typed) {
    Map<String, String> sweep =
        Map.of(
            "apiKey",
            "{{secrets.CALLINGBOX_API_KEY}}",
            "sweep.recoverLostEvents",
            "true",
            "sweep.interval",
            INTERVAL.toString());
    Map<String, String> all = new HashMap<>(sweep);
    all.putAll(typed);
    environment.deploy(CallingBoxWaits.receiver("box-receiver", PATH, all));
    environment.runtime.awaitWebhook(PATH, IntegrationEnvironment.PATIENCE);
  }
}
