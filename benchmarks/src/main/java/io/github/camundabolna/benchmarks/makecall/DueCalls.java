package io.github.camundabolna.benchmarks.makecall;

import io.github.camundabolna.localcamunda.records.ProcessJournal;
import io.github.camundabolna.simulator.journal.PlacedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Many jobs that are created at the same time, and the calls that they placed.
 *
 * @param startAt when the jobs were created
 * @param dialedAt when Bolna accepted each call, in this order
 * @param requests to Bolna, of all kinds
 * @param failedAttempts at jobs, which came back later
 */
record DueCalls(Instant startAt, List<Instant> dialedAt, long requests, long failedAttempts) {

  /** The engine starts more than this in a second. */
  private static final Duration TO_START_ONE = Duration.ofMillis(20);

  private static final Duration AHEAD = Duration.ofSeconds(3);

  private static final int REQUESTS_AT_ONCE = 50;

  private static final Duration PAUSE = Duration.ofMillis(100);

  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Runs as many jobs; returns when all have ended. */
  static DueCalls run(CallStack stack, CallSubject subject, int jobs) {
    ProcessJournal engine = stack.stack().engine().journal();
    Instant startAt = Instant.now().plus(TO_START_ONE.multipliedBy(jobs)).plus(AHEAD);
    long requests = stack.requests();
    long failures = failures(engine, subject);
    long completed = engine.counts(subject.process()).completed();
    try {
      start(stack, subject, jobs, startAt);
      awaitEnd(engine, subject, completed + jobs);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while jobs were running", e);
    }
    List<Instant> dialed =
        stack.simulator().journal().placedCalls().stream()
            .filter(call -> call.agentId().equals(subject.agent()))
            .map(PlacedCall::at)
            .filter(startAt::isBefore)
            .sorted()
            .toList();
    return new DueCalls(
        startAt, dialed, stack.requests() - requests, failures(engine, subject) - failures);
  }

  private static long failures(ProcessJournal engine, CallSubject subject) {
    return engine.instancesOf(subject.process()).stream()
        .mapToLong(key -> engine.jobFailures(key).size())
        .sum();
  }

  private static void start(CallStack stack, CallSubject subject, int jobs, Instant startAt)
      throws InterruptedException {
    Semaphore requests = new Semaphore(REQUESTS_AT_ONCE);
    List<CompletableFuture<?>> started = new ArrayList<>();
    for (int number = 0; number < jobs; number++) {
      requests.acquire();
      started.add(
          stack.startDue(subject, startAt).whenComplete((key, failure) -> requests.release()));
    }
    started.forEach(CompletableFuture::join);
    if (Instant.now().isAfter(startAt)) {
      throw new IllegalStateException("The engine is too slow to start all instances in time");
    }
  }

  private static void awaitEnd(ProcessJournal engine, CallSubject subject, long completed)
      throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (engine.counts(subject.process()).completed() < completed) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Not all jobs have ended");
      }
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    }
  }

  /** Returns the calls a second, without the first and the last tenth. */
  double perSecond() {
    int tenth = dialedAt.size() / 10;
    int last = dialedAt.size() - 1 - tenth;
    Duration time = Duration.between(dialedAt.get(tenth), dialedAt.get(last));
    return (last - tenth) * 1000.0 / Math.max(1, time.toMillis());
  }

  /** Returns how long after the creation of the jobs the first call was placed. */
  double secondsUntilFirst() {
    return Duration.between(startAt, dialedAt.getFirst()).toMillis() / 1000.0;
  }

  double requestsPerCall() {
    return (double) requests / dialedAt.size();
  }

  double failedAttemptsPerCall() {
    return (double) failedAttempts / dialedAt.size();
  }
}
