package io.github.camundabolna.callingbox.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls a sweep finds, when, and what that costs. */
class HistorySweepTest extends HistorySweepFixture {

  @Test
  void callThatEndedWhileEverythingWasDownIsFoundByTheFirstSweep() {
    callingBox.add("x", "completed", ago(Duration.ofHours(23)));
    callingBox.add("old", "completed", ago(Duration.ofHours(25)));
    start();

    assertThat(scheduler.runNext()).isEqualTo(INTERVAL);

    assertThat(delivered).containsExactly("x");
    assertThat(completedSweeps).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"completed", "no_answer", "busy", "failed", "canceled"})
  void everyEndOfACallIsDeliveredOnce(String status) {
    call("x", status);
    start();

    scheduler.runNext();
    sweepTimes(5);

    assertThat(delivered).containsExactly("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"queued", "initiated", "ringing", "in_progress", "teleported"})
  void callInProgressIsDeliveredWhenItHasEnded(String status) {
    call("x", status);
    start();
    scheduler.runNext();
    sweepTimes(10);
    assertThat(delivered).isEmpty();

    callingBox.set("x", "status", "completed");
    nextSweep();

    assertThat(delivered).containsExactly("x");
    assertThat(callingBox.readCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"teleported, 30", "queued, 6"})
  void callThatEndsLongAfterItWasCreatedIsNotForgotten(String status, int days) {
    call("x", status);
    start();
    scheduler.runNext();
    IntStream.range(0, days).forEach(day -> sweepAfter(Duration.ofDays(1)));
    assertThat(delivered).isEmpty();

    callingBox.set("x", "status", "completed");
    nextSweep();
    sweepAfter(Duration.ofMinutes(30));

    assertThat(delivered).containsExactly("x");
  }

  @Test
  void callIsNotFinalWhileItsResultIsPending() {
    call("x", "completed");
    callingBox.requestResult("x", "pending");
    start();
    scheduler.runNext();
    sweepTimes(3);
    assertThat(delivered).isEmpty();

    callingBox.set("x", "result_status", "failed");
    nextSweep();

    assertThat(delivered).containsExactly("x");
  }

  @Test
  void resultThatNeverComesIsGivenUpAfterAnHour() {
    call("x", "completed");
    callingBox.set("x", "ended_at", clock.instant().toString());
    callingBox.requestResult("x", "pending");
    start();
    scheduler.runNext();
    sweepAfter(Duration.ofMinutes(59));
    assertThat(delivered).isEmpty();

    sweepAfter(Duration.ofMinutes(1));
    nextSweep();

    assertThat(delivered).containsExactly("x: result-not-ready");
  }

  @Test
  void callWithoutProgressForADayIsGivenUp() {
    call("x", "ringing");
    start();
    scheduler.runNext();
    sweepAfter(Duration.ofHours(23));
    assertThat(delivered).isEmpty();

    sweepAfter(Duration.ofHours(2));

    assertThat(delivered).containsExactly("x: no-progress");
  }

  @Test
  void callThatAnEventDeliveredIsNotDeliveredAgain() {
    call("seen", "queued");
    call("new", "completed");
    HistorySweep sweep = start();
    sweep.delivered("new");
    scheduler.runNext();

    callingBox.set("seen", "status", "completed");
    sweep.delivered("seen");
    nextSweep();

    assertThat(delivered).isEmpty();
    assertThat(completedSweeps).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 200})
  void sweepIsOneListHoweverManyCallsAreInProgress(int calls) {
    IntStream.range(0, calls).forEach(n -> call("x" + n, "in_progress"));
    start();

    scheduler.runNext();
    sweepTimes(9);

    assertThat(callingBox.requestCount()).isEqualTo(10);
  }

  @Test
  void oneOldCallCostsARequestOfItsOwnInsteadOfALongList() {
    call("x", "teleported");
    start();
    scheduler.runNext();
    sweepAfter(Duration.ofDays(2));
    nextSweep();
    assertThat(callingBox.readCount()).isEqualTo(1);

    sweepTimes(12);

    // After 5, 15, and 35 minutes more: the pause doubles.
    assertThat(callingBox.readCount()).isEqualTo(4);
    assertThat(callingBox.listCount()).isEqualTo(15);
  }

  @Test
  void callsAreFoundAfterTheRuntimesClockWasAheadAndIsCorrected() {
    Duration ahead = Duration.ofHours(2);
    clock.advance(ahead);
    start();
    scheduler.runNext();
    clock.advance(ahead.negated());
    call("x", "completed");

    nextSweep();

    assertThat(delivered).containsExactly("x");
  }

  @Test
  void waitForACallThatIsNotListedLongEnoughEnds() {
    call("x", "queued");
    start();
    scheduler.runNext();
    callingBox.remove("x");

    IntStream.range(0, 9).forEach(n -> sweepAfter(Duration.ofMinutes(30)));
    assertThat(delivered).isEmpty();
    IntStream.range(0, 3).forEach(n -> sweepAfter(Duration.ofMinutes(30)));

    assertThat(callingBox.readCount()).isEqualTo(10);
    assertThat(delivered).singleElement().asString().contains("x: ", "call not found");
    assertThat(problems).isEmpty();
  }

  @Test
  void callThatIsTooOldToStartAProcessIsNotDelivered() {
    callingBox.add("old", "completed", ago(Duration.ofMinutes(61)));
    callingBox.add("young", "completed", ago(Duration.ofMinutes(59)));
    callingBox.add("long", "in_progress", ago(Duration.ofMinutes(30)));
    start(
        new HistorySweepPlan(
            INTERVAL, Duration.ofDays(1), Optional.of(Duration.ofHours(1)), call -> true));
    scheduler.runNext();

    callingBox.set("long", "status", "completed");
    sweepAfter(Duration.ofMinutes(31));

    assertThat(delivered).containsExactly("young");
  }

  @Test
  void unwantedCallIsSkipped() {
    call("x", "completed");
    call("y", "completed");
    start(
        new HistorySweepPlan(
            INTERVAL, Duration.ofDays(1), Optional.empty(), call -> call.id().equals("y")));

    scheduler.runNext();

    assertThat(delivered).containsExactly("y");
  }

  @Test
  void unknownStatusIsReportedAndNeverAnEnd() {
    call("x", "teleported");
    start();

    scheduler.runNext();

    assertThat(unknownStatuses).containsExactly("teleported");
    assertThat(delivered).isEmpty();
  }

  @Test
  void stoppedSweepDeliversNothingMore() {
    call("x", "completed");
    call("y", "completed");
    HistorySweep sweep = start();
    onDelivery = sweep::stop;

    scheduler.runNext();

    assertThat(delivered).hasSize(1);
    assertThat(completedSweeps).isZero();
    assertThat(scheduler.isRunning()).isFalse();
  }
}
