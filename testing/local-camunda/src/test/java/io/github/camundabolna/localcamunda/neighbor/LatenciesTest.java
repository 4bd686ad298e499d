package io.github.camundabolna.localcamunda.neighbor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  private static final Instant START = Instant.EPOCH;

  @Test
  void percentilesAreThoseOfTheSortedJobs() {
    Latencies latencies =
        Latencies.of(
            IntStream.rangeClosed(1, 200).mapToObj(each -> Duration.ofMillis(201 - each)).toList());

    assertThat(latencies.median()).isEqualTo(Duration.ofMillis(100));
    assertThat(latencies.p99()).isEqualTo(Duration.ofMillis(198));
    assertThat(latencies).hasToString("200 jobs, median 100 ms, p99 198 ms");
  }

  @Test
  void longestOfFewJobsIsTheNinetyNinthPercentile() {
    Latencies latencies = Latencies.of(List.of(Duration.ofSeconds(9), Duration.ofSeconds(1)));

    assertThat(latencies.p99()).isEqualTo(Duration.ofSeconds(9));
    assertThat(Latencies.of(List.of()).p99()).isZero();
  }

  @Test
  void jobThatIsNotDoneCountsForAsLongAsItWaits() {
    NeighborJob open = new NeighborJob(START, Optional.empty());

    assertThat(open.duration(START.plusSeconds(70))).isEqualTo(Duration.ofSeconds(70));
    assertThat(open.overlaps(START.plusSeconds(60), START.plusSeconds(61))).isTrue();
  }

  @Test
  void jobOverlapsATimeInWhichItWasOpen() {
    NeighborJob job = new NeighborJob(START, Optional.of(START.plusSeconds(5)));

    assertThat(job.overlaps(START.plusSeconds(4), START.plusSeconds(9))).isTrue();
    assertThat(job.overlaps(START.plusSeconds(6), START.plusSeconds(9))).isFalse();
    assertThat(job.overlaps(START.minusSeconds(9), START.minusSeconds(1))).isFalse();
  }
}
