package io.github.camundabolna.deduplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runtimes that know of a wait only by the failure of the job. */
class ListingWaitTest {

  private static final int MORE_THAN_REMEMBERED = 20_001;

  private final LateJob job = new LateJob();
  private final TestClock clock = job.clock;
  private final ListedCalls calls = job.calls;
  private final CallPlacer<String> runtime = job.newRuntime();

  /** No failure shows what an earlier attempt did, because its runtime may have died. */
  @Test
  void lateJobLooksAgainBeforeItDials() {
    ApiException held = job.failure(runtime, job.first());

    assertThat(held)
        .hasMessage(
            "The call may have been placed, and the connector checks again after"
                + " 2026-08-21T05:05:45Z: Bolna doesn't list it yet");
    assertThat(held.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(held.reason()).as("keeps the retries").isEqualTo(Reason.PROGRESS);
    assertThat(held.retryAfter()).contains(LateJob.HOLD);
    assertThat(calls.dialed).isEmpty();

    clock.advance(LateJob.HOLD);
    assertThat(job.place(runtime, job.after(held))).isEqualTo("call-1");
  }

  /** However many runtimes there are, and although each may have been started since. */
  @Test
  void runtimeThatGetsTheJobNextDialsWithoutAnotherWait() {
    ApiException held = job.failure(runtime, job.first());
    clock.advance(LateJob.HOLD);

    assertThat(job.place(job.newRuntime(), job.after(held))).isEqualTo("call-1");
    assertThat(calls.looks).as("before the wait, and after it").isEqualTo(2);
  }

  @Test
  void callThatAppearsWhileTheJobIsHeldBackIsTheResult() {
    ApiException held = job.failure(runtime, job.first());
    clock.advance(LateJob.HOLD);
    calls.listed.add("earlier");

    assertThat(job.place(job.newRuntime(), job.after(held))).isEqualTo("earlier");
    assertThat(calls.dialed).isEmpty();
  }

  /** One of them had the job in its queue until the engine gave it to the other. */
  @Test
  void neitherOfTwoRuntimesThatHaveTheJobAtOnceDials() {
    ApiException held = job.failure(runtime, job.first());
    clock.advance(LateJob.HOLD.plus(JobTimeout.USUAL.value()));

    job.failure(runtime, job.after(held));
    job.failure(job.newRuntime(), job.after(held));

    assertThat(calls.dialed).isEmpty();
  }

  /** An 8.10 engine may take a job back after 30 seconds, although a runtime has it. */
  @ParameterizedTest
  @CsvSource({"19, 1", "20, 0"})
  void jobThatComesLaterThanTheEngineMayTakeItBackIsNotDialed(int secondsAfterTheWait, int dialed) {
    ApiException held = job.failure(runtime, job.first());
    clock.advance(LateJob.HOLD.plusSeconds(secondsAfterTheWait));

    Throwable ignored = catchThrowable(() -> job.place(job.newRuntime(), job.after(held)));

    assertThat(calls.dialed).hasSize(dialed);
  }

  /** An operator can give the job out again at once, or a runtime's clock is behind. */
  @Test
  void jobThatComesBackEarlyWaitsForTheRest() {
    ApiException held = job.failure(runtime, job.first());
    clock.advance(LateJob.HOLD.minusSeconds(15));

    ApiException early = job.failure(job.newRuntime(), job.after(held));

    assertThat(early.retryAfter()).contains(Duration.ofSeconds(15));
    clock.advance(Duration.ofSeconds(15));
    assertThat(job.place(job.newRuntime(), job.after(early))).isEqualTo("call-1");
  }

  /** Nothing was dialed in that attempt, so the wait needs not begin again. */
  @Test
  void attemptThatCannotLookKeepsTheWait() {
    ApiException held = job.failure(runtime, job.first());
    clock.advance(LateJob.HOLD);
    calls.failingLooks.add(ListedCalls.failure(Kind.SAFE_TO_RETRY));

    ApiException failed = job.failure(job.newRuntime(), job.after(held));

    assertThat(failed)
        .hasMessageStartingWith(
            "The call may have been placed, and the connector checks again after"
                + " 2026-08-21T05:05:45Z. Since then: ");
    assertThat(job.place(job.newRuntime(), job.after(failed))).isEqualTo("call-1");
  }

  /** An error expression may give the job back in a second. */
  @Test
  void lostAnswerSaysToEachRuntimeWhenTheCallMustBeListed() {
    calls.isListedAtOnce = false;
    calls.lostAnswer = Optional.of(ListedCalls.failure(Kind.UNKNOWN_OUTCOME));
    ApiException lost = job.failure(runtime, job.fresh());
    calls.lostAnswer = Optional.empty();
    clock.advance(Duration.ofSeconds(1));

    ApiException early = job.failure(job.newRuntime(), job.after(lost));
    clock.advance(early.retryAfter().orElseThrow());

    assertThat(lost)
        .hasMessage(
            "The call may have been placed, and the connector checks again after"
                + " 2026-08-21T05:06:00Z: The vendor failed");
    assertThat(calls.dialed).hasSize(1);
    job.failure(job.newRuntime(), job.after(early));
    assertThat(calls.dialed).as("dialed again, as no list shows the first").hasSize(2);
  }

  /** Jobs of an outage come all at once, and a runtime can't remember all of them. */
  @Test
  void backlogIsDialedAtTheSecondLookHoweverLongItIs() {
    calls.isListedAtOnce = false;
    ApiException held = job.failure(runtime, job.first());
    for (int key = 0; key < MORE_THAN_REMEMBERED; key++) {
      job.failure(runtime, job.withKey(key, Optional.empty()));
    }
    clock.advance(LateJob.HOLD);

    for (int key = 0; key < MORE_THAN_REMEMBERED; key++) {
      job.failure(runtime, job.withKey(key, LateJob.reported(held)));
    }

    assertThat(calls.dialed).hasSize(MORE_THAN_REMEMBERED);
  }
}
