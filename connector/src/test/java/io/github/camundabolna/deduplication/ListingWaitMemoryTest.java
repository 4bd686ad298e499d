package io.github.camundabolna.deduplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.job.JobAttempt;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a runtime remembers of its own waits, and how far it trusts clocks. */
class ListingWaitMemoryTest {

  /** Too short for a job that can be dialed by what another runtime says. */
  private static final JobTimeout SHORT = new JobTimeout(Duration.ofSeconds(119));

  private final LateJob job = new LateJob();
  private final TestClock clock = job.clock;
  private final ListedCalls calls = job.calls;
  private final CallPlacer<String> runtime = job.newRuntime();

  /** The other runtime was held back too, dialed then, and lost the job while it was dialing. */
  @Test
  void withAShortTimeoutEachRuntimeWaitsByItself() {
    job.timeout = SHORT;
    ApiException held = job.failure(runtime, job.first());
    clock.advance(LateJob.HOLD);
    CallPlacer<String> other = job.newRuntime();

    ApiException again = job.failure(other, job.after(held));
    clock.advance(LateJob.HOLD);

    assertThat(calls.dialed).isEmpty();
    assertThat(job.place(other, job.after(again))).isEqualTo("call-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-1H", "PT-30S", "PT1H"})
  void clockThatWasSetMakesTheJobWaitOnceMore(Duration jump) {
    ApiException held = job.failure(runtime, job.first());
    clock.advance(LateJob.HOLD.plus(jump));

    ApiException again = job.failure(runtime, job.after(held));

    assertThat(again.retryAfter())
        .hasValueSatisfying(
            wait -> assertThat(wait).isBetween(Duration.ofSeconds(30), LateJob.HOLD));
    clock.advance(again.retryAfter().orElseThrow());
    assertThat(job.place(runtime, job.after(again))).isEqualTo("call-1");
  }

  /** The engine may not have kept the failure, or an error expression has words of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"", "BOLNA_OUTCOME_UNKNOWN: It is unknown", "Please wait"})
  void runtimeRemembersItsWaitIfTheFailureDoesNotSayIt(String error) {
    JobAttempt attempt = error.isEmpty() ? job.first() : job.after(error);
    job.failure(runtime, attempt);
    clock.advance(LateJob.HOLD.minusSeconds(1));
    job.failure(runtime, attempt);
    clock.advance(Duration.ofSeconds(1));

    assertThat(job.place(runtime, attempt)).isEqualTo("call-1");
  }

  /** It has waited, another one had the job since without an effect, and a third may be dialing. */
  @ParameterizedTest
  @CsvSource({"19, 1", "20, 0"})
  void ownWaitProvesNothingLaterIfTheJobHasNoFailure(int secondsAfterTheWait, int dialed) {
    job.failure(runtime, job.first());
    clock.advance(LateJob.HOLD.plusSeconds(secondsAfterTheWait));

    catchThrowable(() -> job.place(runtime, job.first()));

    assertThat(calls.dialed).hasSize(dialed);
  }

  /** The list that was read last must have been requested when the call had to be on it. */
  @Test
  void waitEndsBeforeTheSecondLookBegins() {
    ApiException held = job.failure(runtime, job.first());
    clock.advance(LateJob.HOLD.minusSeconds(1));
    calls.onLook = () -> clock.advance(Duration.ofSeconds(15));

    job.failure(runtime, job.after(held));

    assertThat(calls.dialed).isEmpty();
  }

  /** The engine may not have kept the failure, so the call needs its time to be listed again. */
  @Test
  void waitBeginsAgainAfterTheRuntimeDialed() {
    calls.isListedAtOnce = false;
    calls.lostAnswer = Optional.of(ListedCalls.failure(Kind.UNKNOWN_OUTCOME));
    ApiException held = job.failure(runtime, job.first());
    clock.advance(LateJob.HOLD);
    job.failure(runtime, job.after(held));

    job.failure(runtime, job.after(held));

    assertThat(calls.dialed).hasSize(1);
  }
}
