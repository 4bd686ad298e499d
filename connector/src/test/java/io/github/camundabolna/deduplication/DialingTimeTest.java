package io.github.camundabolna.deduplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.job.NoEffectException;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attempt may do, and how new its list must be, soon after the wait of its job. */
class DialingTimeTest {

  private final LateJob job = new LateJob();
  private final TestClock clock = job.clock;
  private final ListedCalls calls = job.calls;
  private final CallPlacer<String> runtime = job.newRuntime();

  /** No other runtime can have the job, so the limit needn't cost another look-up. */
  @Test
  void refusalSoonAfterTheWaitSaysThatNoAttemptHadAnEffect() {
    ApiException held = heldBack();
    calls.lostAnswer = Optional.of(ListedCalls.failure(Kind.SAFE_TO_RETRY));

    assertThatThrownBy(() -> job.place(job.newRuntime(), job.after(held)))
        .isInstanceOf(NoEffectException.class)
        .hasMessage("The vendor failed");
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "UNAUTHORIZED", "BALANCE_LOW"})
  void refusalForGoodStaysWhatItIs(Kind kind) {
    ApiException held = heldBack();
    calls.lostAnswer = Optional.of(ListedCalls.failure(kind));

    assertThat(job.failure(job.newRuntime(), job.after(held)).kind()).isEqualTo(kind);
  }

  /** An 8.10 engine may have given the job to another runtime when the refusal comes. */
  @ParameterizedTest
  @CsvSource({"19, true", "20, false"})
  void refusalThatComesLaterProvesNothing(int seconds, boolean proves) {
    ApiException held = heldBack();
    calls.lostAnswer = Optional.of(ListedCalls.failure(Kind.SAFE_TO_RETRY));
    calls.beforeDialing = () -> clock.advance(Duration.ofSeconds(seconds));

    assertThatThrownBy(() -> job.place(job.newRuntime(), job.after(held)))
        .isInstanceOf(proves ? NoEffectException.class : ApiException.class);
  }

  /** Another runtime may have waited by itself, too, and may be dialing. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refusalProvesNothingIfOnlyThisRuntimeKnowsOfTheWait(boolean shortTimeout) {
    job.timeout = shortTimeout ? new JobTimeout(Duration.ofSeconds(119)) : job.timeout;
    ApiException held = heldBack();
    calls.lostAnswer = Optional.of(ListedCalls.failure(Kind.SAFE_TO_RETRY));

    ApiException failure =
        job.failure(runtime, shortTimeout ? job.after(held) : job.after("Please wait"));

    assertThat(failure).hasMessage("The vendor failed");
  }

  @Test
  void guardsThatTakeTheWholeTimeMakeTheJobWaitAgain() {
    ApiException held = heldBack();
    calls.guards = () -> clock.advance(Duration.ofSeconds(20));

    ApiException again = job.failure(job.newRuntime(), job.after(held));

    assertThat(again)
        .hasMessage(
            "The call may have been placed, and the connector checks again after"
                + " 2026-08-21T05:06:50Z: its guards or its look-up took too long");
    assertThat(again.retryAfter()).contains(LateJob.HOLD);
    assertThat(again.reason()).as("an incident after an hour").isEqualTo(Reason.OUTAGE);
    assertThat(calls.dialed).isEmpty();
  }

  @Test
  void guardsThatTakeLessNeedNoOtherLook() {
    ApiException held = heldBack();
    calls.guards = () -> clock.advance(Duration.ofSeconds(19));

    assertThat(job.place(job.newRuntime(), job.after(held))).isEqualTo("call-1");
    assertThat(calls.looks).isEqualTo(2);
  }

  /** With a short timeout, another runtime may have the job after slow guards, and dial. */
  @Test
  void slowGuardsMakeTheJobWaitAgainIfOnlyThisRuntimeKnowsOfTheWait() {
    job.timeout = new JobTimeout(Duration.ofSeconds(119));
    ApiException held = heldBack();
    calls.guards = () -> clock.advance(Duration.ofSeconds(20));

    job.failure(runtime, job.after(held));

    assertThat(calls.dialed).isEmpty();
  }

  /** So that a thousand jobs share it; the clocks of two runtimes may differ. */
  @ParameterizedTest
  @CsvSource({"0, -5", "4, -1", "5, 0", "19, 14"})
  void listIsAtMostFiveSecondsOld(int secondsAfterTheWait, int newerThan) {
    ApiException held = heldBack();
    clock.advance(Duration.ofSeconds(secondsAfterTheWait));

    job.place(job.newRuntime(), job.after(held));

    assertThat(calls.requestedAfter.get(1))
        .isEqualTo(TestClock.START.plus(LateJob.HOLD).plusSeconds(newerThan));
  }

  /** Another runtime that waited by itself may have dialed just now. */
  @Test
  void listIsNewIfOnlyThisRuntimeKnowsOfTheWait() {
    job.timeout = new JobTimeout(Duration.ofSeconds(119));
    ApiException held = heldBack();
    clock.advance(Duration.ofSeconds(3));

    job.place(runtime, job.after(held));

    assertThat(calls.requestedAfter.get(1)).isEqualTo(clock.instant());
  }

  /** It has dialed since the wait that the failure names, and the engine kept no other failure. */
  @Test
  void failureThatIsOlderThanTheRuntimesOwnWaitProvesNothingToOthers() {
    ApiException held = heldBack();
    calls.isListedAtOnce = false;
    calls.lostAnswer = Optional.of(ListedCalls.failure(Kind.UNKNOWN_OUTCOME));
    job.failure(runtime, job.after(held));
    clock.advance(Duration.ofMinutes(1));
    calls.lostAnswer = Optional.of(ListedCalls.failure(Kind.SAFE_TO_RETRY));

    assertThat(job.failure(runtime, job.after(held))).hasMessage("The vendor failed");
    assertThat(calls.requestedAfter.getLast()).isEqualTo(clock.instant());
  }

  /** It finds a call that was placed a job timeout ago, and proves nothing. */
  @Test
  void listBeforeTheWaitMayBeTenSecondsOld() {
    heldBack();

    assertThat(calls.requestedAfter).containsExactly(TestClock.START.minusSeconds(10));
  }

  /** The list can be read later, and thousands of jobs may come at once. */
  @Test
  void jobWaitsForTheReaderOfAListOnlyAfterTheWait() {
    ApiException held = heldBack();

    job.place(job.newRuntime(), job.after(held));

    assertThat(calls.patience).containsExactly(Duration.ZERO, Duration.ofSeconds(1));
  }

  /** A thousand late jobs come at once, and one of them reads the list for all. */
  @Test
  void jobThatHasToWaitForTheListWaitsForItsCallMeanwhile() {
    calls.failingLooks.add(
        ApiException.heldBack(Reason.PROGRESS, "Another job reads", Duration.ofSeconds(5)));
    ApiException held = job.failure(runtime, job.first());

    assertThat(held)
        .hasMessage(
            "The call may have been placed, and the connector checks again after"
                + " 2026-08-21T05:05:45Z: Another job reads");
    clock.advance(LateJob.HOLD);
    assertThat(job.place(job.newRuntime(), job.after(held))).isEqualTo("call-1");
  }

  /** It continues soon, and the wait begins once all is read. */
  @Test
  void jobThatHasWaitedComesBackSoonIfTheListIsLong() {
    ApiException held = heldBack();
    calls.onLook = () -> clock.advance(Duration.ofSeconds(20));
    calls.failingLooks.add(
        ApiException.heldBack(Reason.PROGRESS, "The list is long", Duration.ofSeconds(5)));

    assertThat(job.failure(runtime, job.after(held)).retryAfter()).contains(Duration.ofSeconds(5));
  }

  /** Returns the failure of the first attempt, when the job comes back. */
  private ApiException heldBack() {
    ApiException held = job.failure(runtime, job.first());
    clock.advance(LateJob.HOLD);
    return held;
  }
}
