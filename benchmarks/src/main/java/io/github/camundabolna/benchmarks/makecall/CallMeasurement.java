package io.github.camundabolna.benchmarks.makecall;

import io.github.camundabolna.benchmarks.report.Metric;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.localcamunda.neighbor.Latencies;
import java.time.Duration;
import java.util.List;

/**
 * Measures one subject in one round, and records the figures.
 *
 * @param section its ID
 */
record CallMeasurement(BenchmarkRun run, String section, CallStack stack) {

  static final String PACE = "pace";
  static final String PER_SECOND = "jobs/s";
  static final String REQUESTS = "requests per call";
  static final String REQUESTS_UNIT = "requests";

  /** Keeps as many in flight as the row says, until so many jobs have been counted. */
  void closed(CallRow row, CallSubject subject, int round, int jobs) {
    CallCosts before = stack.costs(subject);
    int first = row.inFlight();
    List<CompletedCall> ended = stack.load(subject).closed(row.inFlight(), first + jobs);
    CallCosts cost = stack.costs(subject).perCallSince(before, ended.size());

    double pace = CallPace.perSecond(ended, first, jobs);
    record(row, subject, round, PACE, PER_SECOND, pace);
    run.progress("%s, round %d, %s: %.1f jobs/s", row.label(), round, subject.displayName(), pace);
    times(row, subject, round, ended);
    double beyond = cost.threadSeconds() - row.latency().toMillis() / 1000.0;
    time(row, subject, round, "thread time beyond the vendor's", beyond);
    time(row, subject, round, "processor time, runtime", cost.runtimeCpuSeconds());
    time(row, subject, round, "processor time, engine", cost.engineCpuSeconds());
    if (subject != CallSubject.FLOOR) {
      record(row, subject, round, REQUESTS, REQUESTS_UNIT, cost.requests());
    }
    double failed = (double) stack.times().failedAttempts(ended) / ended.size();
    record(row, subject, round, "failed attempts per call", "attempts", failed);
  }

  private void times(CallRow row, CallSubject subject, int round, List<CompletedCall> ended) {
    Latencies times = stack.times().of(ended);
    record(row, subject, round, "job to result, median", "ms", times.median().toMillis());
    record(row, subject, round, "job to result, p99", "ms", times.p99().toMillis());
  }

  private void time(CallRow row, CallSubject subject, int round, String name, double seconds) {
    record(row, subject, round, name, "ms per call", seconds * 1000);
  }

  private void record(
      CallRow row, CallSubject subject, int round, String name, String unit, double value) {
    run.record(row.metric(section, subject, name, unit), round, value);
  }

  /** Starts jobs at a fixed rate, so that a slow subject doesn't get fewer of them. */
  void open(String row, Duration interval, int jobs, CallSubject subject, int round) {
    Latencies times = stack.times().of(stack.load(subject).open(interval, jobs));
    String name = subject.displayName();
    Metric median = new Metric(section, row, name, "job to result, median", "ms");
    Metric p99 = new Metric(section, row, name, "job to result, p99", "ms");
    run.record(median, round, times.median().toMillis());
    run.record(p99, round, times.p99().toMillis());
  }
}
