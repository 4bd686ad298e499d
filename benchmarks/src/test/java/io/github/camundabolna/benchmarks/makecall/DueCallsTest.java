package io.github.camundabolna.benchmarks.makecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueCallsTest {

  private static final Instant START = Instant.parse("2026-11-27T05:00:00Z");

  @Test
  void paceLeavesOutTheFirstAndTheLastTenth() {
    List<Instant> dialed =
        IntStream.range(0, 100)
            .mapToObj(call -> START.plusSeconds(call < 10 ? 0 : call > 89 ? 9_999 : call))
            .toList();

    assertThat(new DueCalls(START, dialed, 0, 0).perSecond()).isEqualTo(1, within(0.001));
  }

  @Test
  void delayCountsFromTheCreationOfTheJobs() {
    DueCalls calls = new DueCalls(START, List.of(START.plusSeconds(40)), 5, 1);

    assertThat(calls.secondsUntilFirst()).isEqualTo(40);
    assertThat(calls.requestsPerCall()).isEqualTo(5);
  }
}
