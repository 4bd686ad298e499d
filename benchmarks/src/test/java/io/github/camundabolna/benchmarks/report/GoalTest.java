package io.github.camundabolna.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalTest {

  @Test
  void aLowerBoundIsMetFromTheTargetOn() {
    assertThat(atLeast(0.95).isMet()).isTrue();
    assertThat(atLeast(2).isMet()).isTrue();
    assertThat(atLeast(0.949).isMet()).isFalse();
  }

  @Test
  void anUpperBoundIsMetUpToTheTarget() {
    assertThat(atMost(1.2).isMet()).isTrue();
    assertThat(atMost(0).isMet()).isTrue();
    assertThat(atMost(1.21).isMet()).isFalse();
  }

  @Test
  void whatWasNotMeasuredIsMissed() {
    assertThat(atLeast(Double.NaN).isMet()).isFalse();
    assertThat(atMost(Double.NaN).isMet()).isFalse();
  }

  private static Goal atLeast(double measured) {
    return Goal.atLeast(0.95, measured, "events", "2 KB", "pace, compared with the floor");
  }

  private static Goal atMost(double measured) {
    return Goal.atMost(1.2, measured, "neighbors", "Bolna hangs", "median, compared with alone");
  }
}
