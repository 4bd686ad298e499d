package io.github.camundabolna.benchmarks.makecall;

import io.github.camundabolna.localcamunda.records.JobFailure;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import io.github.camundabolna.simulator.journal.Journal;
import io.github.camundabolna.simulator.journal.PlacedCall;
import java.time.Duration;
import java.util.List;

/**
 * What became of many jobs at once.
 *
 * @param placed calls that Bolna has accepted
 * @param duration from the first of them to the last
 * @param refused requests that Bolna answered with 429
 * @param requests to Bolna, of all kinds
 * @param failedAttempts at jobs, which came back later
 * @param lostRetries the messages of failed attempts that cost a retry
 * @param incidents open ones
 */
record LimitedCalls(
    int placed,
    Duration duration,
    long refused,
    long requests,
    long failedAttempts,
    List<String> lostRetries,
    int incidents) {

  /** Bolna's limit. */
  private static final int PER_MINUTE = 500;

  /** Reads the journals of the simulator and of the engine. */
  static LimitedCalls read(CallStack stack) {
    Journal vendor = stack.simulator().journal();
    ProcessJournal engine = stack.stack().engine().journal();
    List<PlacedCall> placed = vendor.placedCalls();
    List<JobFailure> failures =
        engine.instancesOf(CallSubject.BOLNA.process()).stream()
            .flatMap(key -> engine.jobFailures(key).stream())
            .toList();
    return new LimitedCalls(
        placed.size(),
        Duration.between(placed.getFirst().at(), placed.getLast().at()),
        vendor.limitedRequestCount(),
        stack.requests(),
        failures.size(),
        failures.stream()
            .filter(failure -> failure.retriesLeft() < CallStack.RETRIES)
            .map(JobFailure::message)
            .toList(),
        engine.openIncidents().size());
  }

  /**
   * Returns the time, compared with an even pace at the limit. Bolna doesn't say how it counts a
   * minute; if it takes all requests of a minute at once, a campaign could be a minute faster.
   */
  double comparedWithLimit() {
    Duration allowed = Duration.ofMinutes(1).multipliedBy(placed).dividedBy(PER_MINUTE);
    return (double) duration.toMillis() / allowed.toMillis();
  }

  /** Returns the failed attempts for each placed call. */
  double failedAttemptsPerCall() {
    return (double) failedAttempts / placed;
  }

  /** Returns the requests for each placed call. */
  double requestsPerCall() {
    return (double) requests / placed;
  }
}
