package io.github.camundabolna.benchmarks.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutageTest {

  private static final Outage REAL = new Outage(1_020, Duration.ofMillis(200), 1);
  private static final Outage FASTER = new Outage(10_000, Duration.ofMillis(200), 10);

  @Test
  void rowSaysHowFastItIsMeasured() {
    assertThat(REAL.row()).isEqualTo("1,020 calls, 200 ms");
    assertThat(FASTER.row()).isEqualTo("10,000 calls, 200 ms (10 times as fast)");
  }

  @Test
  void eachCallCostsARequestAndEachFiftyCallsOneMore() {
    assertThat(REAL.leastRequests()).isEqualTo(1_020 + 21);
    assertThat(FASTER.leastRequests()).isEqualTo(10_200);
  }

  @Test
  void limitOfSingleRequestsDecidesHowLongItTakes() {
    assertThat(REAL.leastMinutes()).isEqualTo(1.02);
    assertThat(FASTER.leastMinutes()).isEqualTo(10);
  }

  @Test
  void limitsAndLatencyAreScaledAndTheMeasuredTimeIsScaledBack() {
    assertThat(FASTER.requestsPerMinute()).isEqualTo(5_000);
    assertThat(FASTER.measuredLatency()).isEqualTo(Duration.ofMillis(20));
    assertThat(FASTER.realMinutes(Duration.ofMinutes(1))).isEqualTo(10);
    assertThat(REAL.realMinutes(Duration.ofSeconds(30))).isEqualTo(0.5);
  }
}
