package io.github.camundabolna.simulator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camundabolna.simulator.BatchFixture;
import io.github.camundabolna.simulator.SimulatorFixture;
import io.github.camundabolna.simulator.call.SimulationSpeed;
import io.github.camundabolna.simulator.journal.PlacedCall;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class BatchServiceLoadTest {
  private static final int CONTACTS = 10_000;
  private static final SimulationSpeed FASTEST =
      new SimulationSpeed(Duration.ZERO, Duration.ZERO, Duration.ZERO);
  private final BatchFixture fixture =
      BatchFixture.open(settings -> settings.withSpeed(FASTEST).withConcurrency(Integer.MAX_VALUE));

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void tenThousandContactsAreCalledAndReadWithinSeconds() {
    withoutWebhooks();
    String id =
        fixture.createScheduled(
            BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(CONTACTS))));
    fixture.awaitStatus(id, "completed");
    assertThat(fixture.entry(id).executionStatus()).isEqualTo(Map.of("completed", CONTACTS));
    assertThat(fixture.journal().placedCallsOf(id))
        .extracting(PlacedCall::number)
        .doesNotHaveDuplicates();
    assertThat(fixture.executions(id)).hasSize(CONTACTS);
    assertThat(quickestOfFive("/batches/" + id + "/executions")).isLessThan(Duration.ofSeconds(5));
    assertThat(quickestOfFive("/batches/" + id)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void theWebhooksOfAThousandCallsDoNotBuryTheirReceiver() {
    String id =
        fixture.createScheduled(
            BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(1_000))));
    fixture.awaitStatus(id, "completed");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> fixture.journal().webhooks().acknowledged() == 6_000);
    assertThat(fixture.journal().webhooks().sent()).isEqualTo(6_000);
  }

  private void withoutWebhooks() {
    String none = "{\"agent_config\":{\"webhook_url\":null}}";
    assertThat(
            fixture
                .simulatorFixture()
                .send("PATCH", "/v2/agent/" + SimulatorFixture.AGENT, none)
                .statusCode())
        .isEqualTo(200);
  }

  /** The quickest, because tests of other modules may share the machine. */
  private Duration quickestOfFive(String path) {
    return Stream.generate(() -> timed(path)).limit(5).min(Comparator.naturalOrder()).orElseThrow();
  }

  private Duration timed(String path) {
    long start = System.nanoTime();
    assertThat(fixture.simulatorFixture().get(path).statusCode()).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
