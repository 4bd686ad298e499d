package io.github.camundabolna.callingbox.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.outcome.UndeliveredCall;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a sweep does when a call can't be delivered: it retries later, and delivers the others. */
class HistorySweepDeliveryFailuresTest extends HistorySweepFixture {

  private static final Optional<UndeliveredCall> ENGINE_DOWN =
      Optional.of(UndeliveredCall.forNow("x, UNAVAILABLE"));

  private static final Optional<UndeliveredCall> REJECTED =
      Optional.of(UndeliveredCall.lastingly("x, invalid expression"));

  @Test
  void callThatCouldNotBeDeliveredIsDeliveredByTheNextSweep() {
    call("x", "completed");
    answers.add(ENGINE_DOWN);
    start();

    assertThat(scheduler.runNext()).isEqualTo(INTERVAL);
    assertThat(problems).containsExactly("an ended call could not be delivered: x, UNAVAILABLE");
    nextSweep();

    assertThat(delivered).containsExactly("x");
    assertThat(completedSweeps).isEqualTo(1);
  }

  @Test
  void engineThatIsDownIsNotTriedForEveryCall() {
    IntStream.range(0, 100).forEach(n -> call("x" + n, "completed"));
    IntStream.range(0, 3).forEach(n -> answers.add(ENGINE_DOWN));
    start();

    scheduler.runNext();
    assertThat(delivered).isEmpty();
    assertThat(answers).isEmpty();
    nextSweep();

    assertThat(delivered).hasSize(100);
  }

  /** Such as those of a partition without a leader. */
  @Test
  void newerCallsThatAlwaysFailDoNotStopAnOlderOneOfTheList() {
    callingBox.add("old", "completed", ago(Duration.ofMinutes(2)));
    threeCallsThatFail();
    answers.add(Optional.empty());
    IntStream.range(0, 3).forEach(n -> answers.add(ENGINE_DOWN));

    scheduler.runNext();
    nextSweep();

    assertThat(delivered).containsExactly("old");
  }

  @Test
  void newerCallsThatAlwaysFailDoNotStopOneThatIsReadByItsId() {
    callingBox.add("old", "completed", ago(Duration.ofHours(1)));
    threeCallsThatFail();
    IntStream.range(0, 3).forEach(n -> answers.add(ENGINE_DOWN));

    scheduler.runNext();
    nextSweep();

    assertThat(delivered).containsExactly("old");
  }

  @Test
  void callThatTheEngineRejectsIsTriedAgainAfterHalfAnHour() {
    call("x", "completed");
    answers.add(REJECTED);
    start();
    scheduler.runNext();
    sweepTimes(5);
    assertThat(delivered).isEmpty();
    assertThat(problems)
        .hasSize(6)
        .containsOnly(
            "the engine rejects 1 ended calls; the receiver retries every 30 minutes: x, invalid"
                + " expression");

    nextSweep();

    assertThat(delivered).containsExactly("x");
    assertThat(callingBox.readCount()).isZero();
    assertThat(completedSweeps).isEqualTo(1);
  }

  /** Nothing is sent with such an ID, because it could lead to another resource. */
  @Test
  void callWithAnUnusableIdDoesNotStopTheOthers() {
    conversation("a#1");
    callingBox.add("x", "completed", ago(Duration.ofMinutes(2)));
    start();

    scheduler.runNext();

    assertThat(delivered).contains("x");
  }

  @Test
  void callThatAlwaysFailsDoesNotStopTheOthers() {
    call("poison", "completed");
    call("x", "completed");
    onDelivery =
        () -> {
          onDelivery = () -> {};
          throw new IllegalStateException("broken");
        };
    start();

    scheduler.runNext();

    assertThat(delivered).hasSize(1);
    assertThat(problems).singleElement().asString().contains("IllegalStateException");
  }

  private void threeCallsThatFail() {
    IntStream.range(0, 3).forEach(n -> call("x" + n, "completed"));
    IntStream.range(0, 3).forEach(n -> answers.add(ENGINE_DOWN));
    start();
  }
}
