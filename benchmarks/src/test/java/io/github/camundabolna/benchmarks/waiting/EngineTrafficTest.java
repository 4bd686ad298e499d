package io.github.camundabolna.benchmarks.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineTrafficTest {

  @Test
  void requestsBecauseInstancesWaitAreCounted() {
    EngineTraffic traffic =
        EngineTraffic.of(Map.of("CompleteJob", 3L, "POST /v2/variables/search", 20L));

    assertThat(traffic.requests()).isEqualTo(23);
  }

  @Test
  void requestsInAnyCaseAreNot() {
    EngineTraffic traffic =
        EngineTraffic.of(
            Map.of(
                "ActivateJobs",
                5L,
                "CreateProcessInstance",
                100L,
                "POST /v2/process-definitions/search",
                7L,
                "GET /v2/process-definitions/",
                1L));

    assertThat(traffic.requests()).isZero();
  }

  @Test
  void requestsOfATimeAreTheDifference() {
    assertThat(new EngineTraffic(25).since(new EngineTraffic(20))).isEqualTo(5);
  }
}
