package io.github.camundabolna.benchmarks.neighbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Samples;
import io.github.camundabolna.localcamunda.neighbor.Latencies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NeighborResultsTest {

  private static final NeighborRow FAST = Caller.BOLNA.row(VendorState.FAST);
  private static final NeighborRow REST = Caller.REST.row(VendorState.FAST);

  private final Samples samples = new Samples();
  private final NeighborResults results = new NeighborResults(samples);

  @Test
  void comparesEachRowWithBothRowsAloneOfTheSameRound() {
    results.add(1, round(result(10, 10), result(30, 30), result(24, 24)));
    results.add(2, round(result(20, 20), result(20, 20), result(30, 30)));

    assertThat(samples.summary(NeighborFigure.JOB_P99.ratio(FAST)).min()).isEqualTo(0.8);
    assertThat(samples.summary(NeighborFigure.JOB_P99.ratio(FAST)).max()).isEqualTo(1.5);
  }

  @Test
  void hasFourGoalsForEachRowOfTheConnectorAndNoneForOthers() {
    results.add(1, round(result(10, 40), result(10, 40), result(11, 60)));

    assertThat(results.goals())
        .extracting(Goal::row, Goal::isMet)
        .containsExactly(
            tuple("fast", true), tuple("fast", true), tuple("fast", false), tuple("fast", false));
    assertThat(results.goals().getFirst().measured()).isCloseTo(1.1, within(0.001));
    assertThat(results.goals().getFirst().text()).contains("difference: 1.00 ms");
  }

  @Test
  void aGoalNamesTheMedianOfTheDifferencesAndNotThatOfOtherFigures() {
    results.add(1, round(result(10, 10), result(10, 10), result(20, 20)));
    results.add(2, round(result(100, 100), result(100, 100), result(120, 120)));
    results.add(3, round(result(50, 50), result(50, 50), result(55, 55)));

    assertThat(results.goals().getFirst().text()).contains("difference: 10.00 ms");
  }

  @Test
  void aRowWithoutAnyJobIsNoFastOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RowResult(latencies(), 0, latencies(5), 0))
        .withMessageContaining("jobs");
  }

  private static Map<NeighborRow, RowResult> round(
      RowResult alone, RowResult aloneAgain, RowResult fast) {
    return Map.of(
        NeighborRow.ALONE, alone, NeighborRow.ALONE_AGAIN, aloneAgain, FAST, fast, REST, fast);
  }

  private static RowResult result(long job, long webhook) {
    return new RowResult(latencies(job), 0, latencies(webhook), 5);
  }

  private static Latencies latencies(long... milliseconds) {
    List<Duration> all = LongStream.of(milliseconds).mapToObj(Duration::ofMillis).toList();
    return Latencies.of(all);
  }
}
