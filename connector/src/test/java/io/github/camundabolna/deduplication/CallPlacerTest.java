package io.github.camundabolna.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.job.BackgroundRetry;
import io.github.camundabolna.job.JobAttempt;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same for every vendor, with calls in memory. */
class CallPlacerTest {

  private final TestClock clock = TestClock.stopped();
  private final ListedCalls calls = new ListedCalls();
  private final CallPlacer<String> placer = newPlacer();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void freshJobDialsWithoutALook(boolean canTakeBack) {
    calls.canTakeBack = canTakeBack;

    assertThat(placer.place(calls.of(fresh()))).isEqualTo("call-1");
    assertThat(calls.looks).isZero();
  }

  @Test
  void lateJobFindsTheCallOfAnEarlierAttempt() {
    calls.listed.add("earlier");

    assertThat(placer.place(calls.of(late()))).isEqualTo("earlier");
    assertThat(calls.dialed).isEmpty();
  }

  /** A duplicate would be canceled while it's queued. */
  @Test
  void lateJobDialsAfterOneLookIfCallsCanBeTakenBack() {
    assertThat(placer.place(calls.of(late()))).isEqualTo("call-1");
    assertThat(calls.looks).as("before and after the call").isEqualTo(2);
  }

  @Test
  void unknownOutcomeIsTheListedCall() {
    calls.lostAnswer = Optional.of(ListedCalls.failure(Kind.UNKNOWN_OUTCOME));

    assertThat(placer.place(calls.of(fresh()))).isEqualTo("call-1");
  }

  @Test
  void unknownOutcomeStaysWithoutAListedCall() {
    calls.isListedAtOnce = false;
    calls.lostAnswer = Optional.of(ListedCalls.failure(Kind.UNKNOWN_OUTCOME));

    assertThat(failureOf(fresh())).hasMessage("The vendor failed");
  }

  @Test
  void unknownOutcomeStaysIfTheListCannotBeRead() {
    calls.lostAnswer = Optional.of(ListedCalls.failure(Kind.UNKNOWN_OUTCOME));
    calls.failingLooks.add(ListedCalls.failure(Kind.REJECTED));

    assertThat(failureOf(fresh())).hasMessage("The vendor failed");
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "UNAUTHORIZED", "BALANCE_LOW", "SAFE_TO_RETRY"})
  void callThatWasNotPlacedNeedsNoLook(Kind kind) {
    calls.lostAnswer = Optional.of(ListedCalls.failure(kind));

    assertThat(failureOf(fresh()).kind()).isEqualTo(kind);
    assertThat(calls.looks).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "BALANCE_LOW"})
  void failedLookNeverSaysThatNoCallWasPlaced(Kind kind) {
    calls.failingLooks.add(ListedCalls.failure(kind));

    assertThat(failureOf(late()).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(calls.dialed).isEmpty();
  }

  @Test
  void ofTwoCallsTheOlderStays() {
    calls.beforeDialing = () -> calls.listed.add("other");

    assertThat(placer.place(calls.of(late()))).isEqualTo("other");
    assertThat(calls.takenBack).containsExactly("call-1");
  }

  @Test
  void callOfTheOtherRuntimeIsFoundAfterALostAnswer() {
    calls.lostAnswer = Optional.of(ListedCalls.failure(Kind.UNKNOWN_OUTCOME));
    calls.beforeDialing = () -> calls.listed.add("other");

    assertThat(placer.place(calls.of(fresh()))).isEqualTo("other");
    assertThat(calls.takenBack).containsExactly("call-1");
  }

  @Test
  void callThatIsNeverListedIsTheResultOfTheNextAttempt() {
    calls.isListedAtOnce = false;
    ApiException undecided = failureOf(late());

    assertThat(undecided)
        .hasMessageStartingWith("Call call-1 was placed. Bolna doesn't list it yet");
    assertThat(placer.place(calls.of(late()))).isEqualTo("call-1");
    assertThat(calls.dialed).hasSize(1);
  }

  @Test
  void jobThatIsLateAfterItsGuardsLooksBeforeItDials() {
    calls.guards =
        () -> {
          clock.advance(Duration.ofMinutes(1));
          calls.listed.add("other");
        };

    assertThat(placer.place(calls.of(fresh()))).isEqualTo("other");
    assertThat(calls.dialed).isEmpty();
  }

  @Test
  void nothingIsDialedWhenTheTimeOfTheJobIsNearlyUp() {
    calls.guards = () -> clock.advance(Duration.ofSeconds(280));
    CallDirectory<String> directory = calls.of(late());

    ApiException failure = RequestSamples.failure(() -> placer.place(directory));

    assertThat(failure).hasMessage("The call was not placed: its job is about to time out");
    assertThat(calls.dialed).isEmpty();
  }

  private CallPlacer<String> newPlacer() {
    BackgroundRetry background =
        new BackgroundRetry(
            (time, task) -> {
              clock.advance(time);
              task.run();
            });
    return new CallPlacer<>(clock, background);
  }

  private ApiException failureOf(JobAttempt job) {
    return RequestSamples.failure(() -> placer.place(calls.of(job)));
  }

  private JobAttempt fresh() {
    return job(clock.instant());
  }

  private JobAttempt late() {
    return job(TestClock.START.minusSeconds(600));
  }

  private JobAttempt job(Instant entered) {
    return new JobAttempt(
        "7", Optional.of(entered), Optional.empty(), Optional.empty(), JobTimeout.USUAL, clock);
  }
}
