package io.github.camundabolna.benchmarks.makecall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitedCallsTest {

  private static final LimitedCalls CALLS =
      new LimitedCalls(1_000, Duration.ofSeconds(126), 0, 1_500, 250, List.of(), 0);

  @Test
  void timeIsComparedWithAnEvenPaceAtTheLimit() {
    assertThat(CALLS.comparedWithLimit()).isEqualTo(1.05);
  }

  @Test
  void figuresAreForEachPlacedCall() {
    assertThat(CALLS.requestsPerCall()).isEqualTo(1.5);
    assertThat(CALLS.failedAttemptsPerCall()).isEqualTo(0.25);
  }
}
