package io.github.camundabolna.benchmarks.makecall;

import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Many jobs at once.
 *
 * @param longest how long to wait for their ends, once all are started
 */
record CallCampaign(int jobs, Duration longest) {

  /** So that the engine isn't asked to start all at the same moment. */
  private static final int REQUESTS_AT_ONCE = 50;

  private static final Duration PAUSE = Duration.ofMillis(500);

  /** Returns the name in the report. */
  String label() {
    return "%,d jobs at once, 500 a minute".formatted(jobs);
  }

  /** Starts all jobs; returns when all have ended, or the time is over. */
  void run(CallStack stack) {
    try {
      start(stack);
      awaitEnd(stack.stack().engine().journal());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during a campaign", e);
    }
  }

  private void start(CallStack stack) throws InterruptedException {
    Semaphore requests = new Semaphore(REQUESTS_AT_ONCE);
    List<CompletableFuture<?>> started = new ArrayList<>();
    for (int number = 0; number < jobs; number++) {
      requests.acquire();
      started.add(
          stack.start(CallSubject.BOLNA).whenComplete((key, failure) -> requests.release()));
    }
    started.forEach(CompletableFuture::join);
  }

  private void awaitEnd(ProcessJournal journal) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (journal.counts(CallSubject.BOLNA.process()).completed() < jobs
        && System.nanoTime() < end) {
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    }
  }
}
