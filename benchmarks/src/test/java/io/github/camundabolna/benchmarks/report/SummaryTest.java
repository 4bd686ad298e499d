package io.github.camundabolna.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void theMedianOfAnOddNumberOfRoundsIsTheOneInTheMiddle() {
    assertThat(Summary.of(List.of(9.0, 1.0, 4.0))).isEqualTo(new Summary(4, 1, 9, 3));
  }

  @Test
  void theMedianOfAnEvenNumberOfRoundsLiesBetweenTheTwoInTheMiddle() {
    assertThat(Summary.of(List.of(4.0, 1.0, 9.0, 2.0))).isEqualTo(new Summary(3, 1, 9, 4));
  }

  @Test
  void oneRoundIsItsOwnMedian() {
    assertThat(Summary.of(List.of(7.5))).isEqualTo(new Summary(7.5, 7.5, 7.5, 1));
  }

  @Test
  void withoutRoundsThereIsNoFigure() {
    assertThat(Summary.of(List.of())).isEqualTo(new Summary(Double.NaN, Double.NaN, Double.NaN, 0));
  }
}
