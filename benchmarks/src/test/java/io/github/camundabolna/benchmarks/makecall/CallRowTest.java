package io.github.camundabolna.benchmarks.makecall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallRowTest {

  @Test
  void oneInFlightIsLimitedByTheVendor() {
    assertThat(jobs(1, 190)).isEqualTo(10);
  }

  @Test
  void manyInFlightAreLimitedByTheThreads() {
    assertThat(jobs(64, 190)).isEqualTo(100);
  }

  @Test
  void withoutLatencyTheEngineIsTheLimit() {
    assertThat(jobs(64, 0)).isEqualTo(300);
  }

  private static int jobs(int inFlight, long latency) {
    return new CallRow(inFlight, Duration.ofMillis(latency)).jobsIn(Duration.ofSeconds(2));
  }
}
