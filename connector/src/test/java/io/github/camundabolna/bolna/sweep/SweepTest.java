package io.github.camundabolna.bolna.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls a sweep finds, when, and what that costs. */
class SweepTest extends SweepFixture {

  @Test
  void callThatEndedWhileEverythingWasDownIsFoundByTheFirstSweep() {
    bolna.withCalls(FakeCall.with("x", "completed", ago(Duration.ofHours(3))));
    start();

    assertThat(scheduler.runNext()).isEqualTo(INTERVAL);

    assertThat(delivered).containsExactly("x");
    assertThat(completedSweeps).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "completed",
        "no-answer",
        "busy",
        "failed",
        "canceled",
        "stopped",
        "error",
        "balance-low"
      })
  void everyEndOfACallIsDelivered(String status) {
    bolna.withCalls(call("x", status));
    start();

    scheduler.runNext();

    assertThat(delivered).containsExactly("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scheduled",
        "prepared",
        "queued",
        "rescheduled",
        "initiated",
        "ringing",
        "in-progress",
        "call-disconnected",
        "teleported"
      })
  void callInProgressIsNotReadAndIsDeliveredWhenItHasEnded(String status) {
    bolna.withCalls(call("x", status));
    start();
    scheduler.runNext();
    assertThat(bolna.readCount()).isZero();

    bolna.setStatus("x", "completed");
    nextSweep();

    assertThat(delivered).containsExactly("x");
  }

  @ParameterizedTest
  @CsvSource({"scheduled, 30", "queued, 6", "prepared, 6", "teleported, 30"})
  void callThatEndsLongAfterItWasCreatedIsNotForgotten(String status, int days) {
    bolna.withCalls(call("x", status));
    start();
    scheduler.runNext();
    IntStream.range(0, days).forEach(day -> sweepAfter(Duration.ofDays(1)));
    assertThat(delivered).isEmpty();

    bolna.setStatus("x", "completed");
    nextSweep();
    sweepAfter(Duration.ofMinutes(30));

    assertThat(delivered).containsExactly("x");
  }

  @Test
  void eachCallIsReadOnceAndDeliveredOnce() {
    bolna.withCalls(call("x", "completed"), call("y", "busy"));
    start();

    scheduler.runNext();
    nextSweep();
    sweepAfter(Duration.ofSeconds(10));

    assertThat(delivered).containsExactlyInAnyOrder("x", "y");
    assertThat(bolna.readCount()).isEqualTo(2);
  }

  @Test
  void callThatAnEventDeliveredIsNoLongerRead() {
    bolna.withCalls(call("seen", "queued"), call("new", "completed"));
    Sweep sweep = start();
    sweep.delivered("new");
    scheduler.runNext();

    bolna.setStatus("seen", "completed");
    sweep.delivered("seen");
    nextSweep();

    assertThat(delivered).isEmpty();
    assertThat(bolna.readCount()).isZero();
    assertThat(completedSweeps).isEqualTo(2);
  }

  /** No list shows a call that moved on, or that has a status without a list. */
  @ParameterizedTest
  @ValueSource(
      strings = {"queued", "initiated", "in-progress", "call-disconnected", "prepared", "other"})
  void endIsFoundInTheNextSweepHoweverACallMovesOn(String status) {
    bolna.withCalls(call("x", "scheduled"));
    start();
    scheduler.runNext();
    for (String passed : new String[] {"rescheduled", "scheduled", status}) {
      bolna.setStatus("x", passed);
      sweepAfter(Duration.ofMinutes(30));
    }

    bolna.setStatus("x", "completed");
    nextSweep();

    assertThat(delivered).containsExactly("x");
  }

  @Test
  void attemptAfterWhichBolnaDialsAgainIsNotTheEnd() {
    bolna.withCalls(call("x", "no-answer").withRetries(0, 2));
    start();
    scheduler.runNext();
    bolna.setStatus("x", "scheduled");
    sweepAfter(Duration.ofMinutes(20));
    bolna.replaceCall(bolna.calls().get(0).withStatus("no-answer").withRetries(1, 2));
    sweepAfter(Duration.ofHours(1));
    assertThat(delivered).isEmpty();

    bolna.setStatus("x", "queued");
    sweepAfter(Duration.ofHours(1));
    bolna.replaceCall(bolna.calls().get(0).withStatus("no-answer").withRetries(2, 2));
    nextSweep();

    assertThat(delivered).containsExactly("x");
  }

  @Test
  void callThatOnlySeemsToHaveEndedIsReadLessAndLessOften() {
    bolna.withCalls(call("x", "no-answer").withRetries(0, 3));
    start();
    scheduler.runNext();

    IntStream.range(0, 24).forEach(n -> nextSweep());

    // After 0, 5, 15, 35, 65 and 95 minutes, and not 25 times.
    assertThat(bolna.readCount()).isEqualTo(6);
    bolna.replaceCall(bolna.calls().get(0).withRetries(3, 3));
    sweepAfter(Duration.ofMinutes(30));
    assertThat(delivered).containsExactly("x");
  }

  @Test
  void waitForACallThatBolnaListsAndDoesNotShowEndsInTheEnd() {
    bolna.withCalls(call("x", "completed"));
    bolna.withPageFormat(page -> page.json().replace("\"x\"", "\"ghost\""));
    start();
    scheduler.runNext();
    assertThat(notFound).isEmpty();

    IntStream.range(0, 10).forEach(n -> sweepAfter(Duration.ofMinutes(30)));

    assertThat(bolna.readCountOf("ghost")).isEqualTo(10);
    assertThat(notFound).containsExactly("ghost");
    assertThat(problems).isEmpty();
  }

  @Test
  void callThatCouldNotBeDeliveredWhileItWasYoungIsReported() {
    bolna.withCalls(FakeCall.with("x", "busy", ago(Duration.ofMinutes(50))));
    answers.add(Optional.of("the engine is away"));
    start(
        new SweepPlan(
            List.of(FakeBolna.AGENT),
            INTERVAL,
            Duration.ofHours(24),
            Optional.of(Duration.ofHours(1)),
            call -> true));
    scheduler.runNext();
    assertThat(lost).isEmpty();

    sweepAfter(Duration.ofMinutes(31));

    assertThat(lost).containsExactly("x");
    assertThat(delivered).isEmpty();
  }

  @Test
  void callThatIsTooOldToStartAProcessIsNeitherReadNorDelivered() {
    bolna.withCalls(
        FakeCall.with("old", "completed", ago(Duration.ofMinutes(61))),
        FakeCall.with("young", "completed", ago(Duration.ofMinutes(59))),
        FakeCall.with("long", "in-progress", ago(Duration.ofMinutes(30))));
    start(
        new SweepPlan(
            plan().agents(),
            INTERVAL,
            Duration.ofDays(1),
            Optional.of(Duration.ofHours(1)),
            call -> true));
    scheduler.runNext();

    bolna.setStatus("long", "completed");
    sweepAfter(Duration.ofMinutes(31));

    assertThat(delivered).containsExactly("young");
    assertThat(bolna.readCount()).isEqualTo(1);
  }

  @Test
  void stoppedSweepDeliversNothingMore() {
    bolna.withCalls(call("x", "completed"), call("y", "completed"));
    Sweep sweep = start();
    onDelivery = sweep::stop;

    scheduler.runNext();

    assertThat(delivered).hasSize(1);
    assertThat(completedSweeps).isZero();
    assertThat(scheduler.isRunning()).isFalse();
  }
}
