package io.github.camundabolna.benchmarks.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitGoalsTest {

  private final Samples samples = new Samples();

  @Test
  void requestsThatDoNotGrowMeetTheGoal() {
    samples.add(at(WaitKind.WEBHOOK, 100).requestsToBolna(), 1, 10);
    samples.add(at(WaitKind.WEBHOOK, 10_000).requestsToBolna(), 1, 12);

    Goal goal = goal("webhook and sweep: requests to Bolna");
    assertThat(goal.measured()).isEqualTo(1.2);
    assertThat(goal.isMet()).isTrue();
    assertThat(goal.row()).isEqualTo("10,000 instead of 100 waiting");
  }

  @Test
  void elevenMoreThreadsMissTheGoal() {
    samples.add(at(WaitKind.POLLING, 100).threads(), 1, 60);
    samples.add(at(WaitKind.POLLING, 10_000).threads(), 1, 71);

    assertThat(goal("polling: more threads").isMet()).isFalse();
  }

  @Test
  void pollingHasAGoalForEachSize() {
    samples.add(at(WaitKind.POLLING, 100).requestsToEngine(), 1, 2.1);
    samples.add(at(WaitKind.POLLING, 10_000).requestsToEngine(), 1, 0.2);

    assertThat(goals())
        .filteredOn(goal -> goal.text().startsWith("polling: requests to the engine"))
        .extracting(goal -> goal.row() + " " + goal.isMet())
        .containsExactly("100 waiting false", "10,000 waiting true");
  }

  private Goal goal(String begin) {
    return goals().stream().filter(goal -> goal.text().startsWith(begin)).findFirst().orElseThrow();
  }

  private List<Goal> goals() {
    return new WaitGoals(samples, List.of(100, 10_000)).all();
  }

  private static WaitFigures at(WaitKind kind, int size) {
    return new WaitFigures(kind, size);
  }
}
