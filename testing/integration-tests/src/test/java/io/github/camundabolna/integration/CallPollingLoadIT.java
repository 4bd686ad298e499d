package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fifty processes that wait for calls of one agent cost a list each time, and not fifty requests.
 */
@Tag("slow")
class CallPollingLoadIT {

  private static final int PROCESSES = 50;
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  @Test
  void fiftyProcessesCostAListEachTimeAndReadEachCallOnce() {
    try (IntegrationEnvironment environment = new IntegrationEnvironment(slowCalls())) {
      environment.deploy(BolnaProcesses.callAndPoll("calls"));
      Instant start = Instant.now();
      List<Long> instances =
          IntStream.range(0, PROCESSES)
              .mapToObj(n -> environment.start("calls", variables(n)))
              .toList();

      await()
          .atMost(Duration.ofMinutes(3))
          .until(() -> instances.stream().allMatch(environment.journal::completed));

      long cycles = Duration.between(start, Instant.now()).dividedBy(INTERVAL) + 1;
      assertThat(cycles).as("calls outlast some rounds").isGreaterThan(3);
      assertThat(environment.bolna.journal().requestCount("GET /v2/agent/{id}/executions"))
          .isBetween(2L, cycles + 1);
      assertThat(environment.bolna.journal().requestCount("GET /executions/{id}"))
          .isBetween((long) PROCESSES, PROCESSES + 2L);
      assertThat(instances).allSatisfy(instance -> assertReceivedResult(environment, instance));
    }
  }

  /** Calls that last for some rounds, and all of them at once. */
  private static SimulatorSettings slowCalls() {
    return SimulatorSettings.defaults()
        .withStep(Duration.ofSeconds(10))
        .withConcurrency(2 * PROCESSES);
  }

  private static Map<String, Object> variables(int n) {
    return Map.of("phoneNumber", "+9198765%03d00".formatted(n), "name", "Asha");
  }

  private static void assertReceivedResult(IntegrationEnvironment environment, long instance) {
    JsonNode call = environment.variable(instance, "call");
    assertThat(call.path("outcome").asText()).isEqualTo("answered");
    assertThat(call.path("executionId")).isEqualTo(environment.variable(instance, "executionId"));
  }
}
