package io.github.camundabolna.deduplication;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.job.EarlierFailure;
import io.github.camundabolna.job.JobAttempt;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A job that may be a repetition, and runtimes that share nothing but its failure. */
final class LateJob {

  /** A call may be accepted after 30 seconds, and listed 10 seconds later. */
  static final Duration HOLD = Duration.ofSeconds(45);

  final TestClock clock = TestClock.stopped();
  final ListedCalls calls = new ListedCalls();
  JobTimeout timeout = JobTimeout.USUAL;

  CallPlacer<String> newRuntime() {
    return new CallPlacer<>(clock);
  }

  String place(CallPlacer<String> by, JobAttempt job) {
    return by.place(calls.of(job));
  }

  ApiException failure(CallPlacer<String> by, JobAttempt job) {
    return RequestSamples.failure(() -> place(by, job));
  }

  /** Returns a job that can't be a repetition. */
  JobAttempt fresh() {
    return attempt("7", clock.instant(), Optional.empty());
  }

  /** Returns the job as it comes for the first time. */
  JobAttempt first() {
    return withKey(7, Optional.empty());
  }

  /** Returns the job as it comes again. */
  JobAttempt after(ApiException failure) {
    return withKey(7, reported(failure));
  }

  /** Returns the job as it comes again if its error expression has words of its own. */
  JobAttempt after(String error) {
    return withKey(7, EarlierFailure.read(Bolna.VENDOR, new TextNode(error)));
  }

  static Optional<EarlierFailure> reported(ApiException failure) {
    return EarlierFailure.read(
        Bolna.VENDOR, new TextNode("BOLNA_OUTCOME_UNKNOWN: " + failure.getMessage()));
  }

  JobAttempt withKey(int key, Optional<EarlierFailure> earlier) {
    return attempt(String.valueOf(key), TestClock.START.minusSeconds(600), earlier);
  }

  private JobAttempt attempt(String key, Instant entered, Optional<EarlierFailure> earlier) {
    return new JobAttempt(key, Optional.of(entered), Optional.empty(), earlier, timeout, clock);
  }
}
