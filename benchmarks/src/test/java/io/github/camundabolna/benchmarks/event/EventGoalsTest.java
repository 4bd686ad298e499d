package io.github.camundabolna.benchmarks.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.benchmarks.event.EventFigures.Timing;
import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Samples;
import org.junit.jupiter.api.Test;

class EventGoalsTest {

  private static final EventFigures FINAL = new EventFigures(EventKind.FINAL, EventSize.SMALL);
  private static final EventFigures OTHER = new EventFigures(EventKind.OTHER, EventSize.SMALL);

  private final Samples samples = new Samples();

  @Test
  void finalEventsMayBeALittleSlowerThanTheFloor() {
    samples.add(FINAL.rate(EventReceiver.BOLNA), 1, 96);
    samples.add(FINAL.rate(EventReceiver.FLOOR), 1, 100);

    Goal goal = goal(FINAL, "rate, compared with the floor");

    assertThat(goal.isMet()).isTrue();
    assertThat(goal.measured()).isEqualTo(0.96);
  }

  @Test
  void otherEventsMustBeMuchFaster() {
    samples.add(OTHER.rate(EventReceiver.BOLNA), 1, 250);
    samples.add(OTHER.rate(EventReceiver.FLOOR), 1, 100);

    assertThat(goal(OTHER, "rate, compared with the floor").isMet()).isFalse();
  }

  @Test
  void slowResponsesAreComparedInTheSameRound() {
    samples.add(OTHER.p99(EventReceiver.BOLNA, Timing.RESPONSE), 1, 30);
    samples.add(OTHER.p99(EventReceiver.FLOOR, Timing.RESPONSE), 1, 20);
    samples.add(OTHER.p99(EventReceiver.FLOOR, Timing.RESPONSE), 2, 1);

    assertThat(goal(OTHER, "response, p99, compared with the floor").measured()).isEqualTo(1.5);
  }

  @Test
  void onlyFinalEventsHaveAMessage() {
    assertThat(new EventGoals(samples).all())
        .filteredOn(goal -> goal.text().startsWith("time to message"))
        .hasSize(EventSize.values().length)
        .allMatch(goal -> goal.row().endsWith(", final"));
  }

  private Goal goal(EventFigures figures, String text) {
    return new EventGoals(samples)
        .all().stream()
            .filter(goal -> goal.row().equals(figures.row()) && goal.text().equals(text))
            .findFirst()
            .orElseThrow();
  }
}
