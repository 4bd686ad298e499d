package io.github.camundabolna.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.job.EarlierFailure;
import io.github.camundabolna.job.JobAttempt;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same for every vendor, with calls in memory. */
class CallPlacerTest {

  private final TestClock clock = TestClock.stopped();
  private final ListedCalls calls = new ListedCalls();
  private final CallPlacer<String> placer = new CallPlacer<>(clock);

  @Test
  void freshJobDialsWithoutALook() {
    assertThat(placer.place(calls.of(fresh()))).isEqualTo("call-1");
    assertThat(calls.looks).isZero();
  }

  @Test
  void lateJobFindsTheCallOfAnEarlierAttempt() {
    calls.listed.add("earlier");

    assertThat(placer.place(calls.of(late()))).isEqualTo("earlier");
    assertThat(calls.dialed).isEmpty();
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

    assertThat(failureOf(fresh())).hasMessageEndingWith(": The vendor failed");
  }

  @Test
  void unknownOutcomeStaysIfTheListCannotBeRead() {
    calls.lostAnswer = Optional.of(ListedCalls.failure(Kind.UNKNOWN_OUTCOME));
    calls.failingLooks.add(ListedCalls.failure(Kind.REJECTED));

    assertThat(failureOf(fresh())).hasMessageEndingWith(": The vendor failed");
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "UNAUTHORIZED", "BALANCE_LOW"})
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
  void ofTwoListedCallsTheOlderIsTheResult() {
    calls.listed.addAll(List.of("older", "by hand"));

    assertThat(placer.place(calls.of(late()))).isEqualTo("older");
    assertThat(calls.dialed).isEmpty();
  }

  @Test
  void callOfTheOtherRuntimeIsFoundAfterALostAnswer() {
    calls.lostAnswer = Optional.of(ListedCalls.failure(Kind.UNKNOWN_OUTCOME));
    calls.beforeDialing = () -> calls.listed.add("other");

    assertThat(placer.place(calls.of(fresh()))).isEqualTo("other");
  }

  /** The list before the request can't show the call. */
  @Test
  void lostAnswerNeedsAListThatIsRequestedAfterwards() {
    calls.beforeDialing = () -> clock.advance(Duration.ofSeconds(3));
    calls.lostAnswer = Optional.of(ListedCalls.failure(Kind.UNKNOWN_OUTCOME));

    placer.place(calls.of(fresh()));

    assertThat(calls.requestedAfter).containsExactly(TestClock.START.plusSeconds(3));
  }

  /** A runtime of an older version has looked for duplicates after it dialed. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void callThatAnOlderConnectorPlacedIsTheResultAlthoughItIsNotListed(boolean readable) {
    if (!readable) {
      calls.failingLooks.add(ListedCalls.failure(Kind.SAFE_TO_RETRY));
    }
    ApiException undecided =
        ApiException.unknownOutcome("Call call-9 was placed. Bolna doesn't list it yet");

    assertThat(placer.place(calls.of(job(entered(), LateJob.reported(undecided)))))
        .isEqualTo("call-9");
    assertThat(calls.dialed).isEmpty();
  }

  @Test
  void callIsOlderThanTheOneThatAnOlderConnectorPlaced() {
    calls.listed.addAll(List.of("older", "call-9"));
    ApiException undecided = ApiException.unknownOutcome("Call call-9 was placed.");

    assertThat(placer.place(calls.of(job(entered(), LateJob.reported(undecided)))))
        .isEqualTo("older");
  }

  @Test
  void jobThatIsLateAfterItsGuardsWaitsBeforeItDials() {
    calls.guards =
        () -> {
          clock.advance(Duration.ofMinutes(1));
          calls.listed.add("other");
        };

    ApiException held = failureOf(fresh());
    calls.guards = () -> {};
    clock.advance(LateJob.HOLD);

    assertThat(placer.place(calls.of(job(entered(), LateJob.reported(held))))).isEqualTo("other");
    assertThat(calls.dialed).isEmpty();
  }

  @Test
  void nothingIsDialedAfterGuardsThatTakeNearlyTheTimeOfTheJob() {
    calls.guards = () -> clock.advance(Duration.ofSeconds(280));
    CallDirectory<String> directory = calls.of(fresh());

    ApiException failure = RequestSamples.failure(() -> placer.place(directory));

    assertThat(failure).hasMessageContaining("its guards or its look-up took too long");
    assertThat(calls.dialed).isEmpty();
  }

  private ApiException failureOf(JobAttempt job) {
    return RequestSamples.failure(() -> placer.place(calls.of(job)));
  }

  private JobAttempt fresh() {
    return job(clock.instant(), Optional.empty());
  }

  private JobAttempt late() {
    return job(entered(), Optional.empty());
  }

  private static Instant entered() {
    return TestClock.START.minusSeconds(600);
  }

  private JobAttempt job(Instant entered, Optional<EarlierFailure> earlier) {
    return new JobAttempt(
        "7", Optional.of(entered), Optional.empty(), earlier, JobTimeout.USUAL, clock);
  }
}
