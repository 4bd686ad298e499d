package io.github.camundabolna.callingbox.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.outcome.UndeliveredCall;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ended calls that the engine takes only after a person has acted, or never. */
class HistorySweepRejectedCallsTest extends HistorySweepFixture {

  @Test
  void fewOfManyRejectedCallsAreRepeatedAndEachNewOneIsTried() {
    IntStream.range(0, 50).forEach(n -> callingBox.add("bad" + n, "busy", ago(INTERVAL)));
    IntStream.range(0, 150)
        .forEach(n -> answers.add(Optional.of(UndeliveredCall.lastingly("too large"))));
    start();
    scheduler.runNext();
    assertThat(answers).hasSize(150 - 50);
    callingBox.add("good", "busy", clock.instant());

    sweepAfter(Duration.ofMinutes(31));

    assertThat(answers).hasSize(150 - 50 - 20 - 1);
  }

  @Test
  void callThatCouldNotBeDeliveredWhileItWasYoungIsReported() {
    callingBox.add("x", "busy", ago(Duration.ofMinutes(50)));
    answers.add(Optional.of(UndeliveredCall.lastingly("too large")));
    start(
        new HistorySweepPlan(
            INTERVAL, Duration.ofDays(1), Optional.of(Duration.ofHours(1)), call -> true));
    scheduler.runNext();
    assertThat(lost).isEmpty();

    sweepAfter(Duration.ofMinutes(31));

    assertThat(lost).containsExactly("x");
    assertThat(delivered).isEmpty();
  }
}
