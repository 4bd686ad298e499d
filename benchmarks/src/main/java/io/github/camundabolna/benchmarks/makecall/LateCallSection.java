package io.github.camundabolna.benchmarks.makecall;

import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Metric;
import io.github.camundabolna.benchmarks.report.Samples;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.benchmarks.section.Section;
import io.github.camundabolna.simulator.SimulatorSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Places calls of jobs that may be repetitions, with an agent that has placed many calls since the
 * elements were entered: after an outage, every job is like that. The connector looks each call up
 * first; the REST connector places it and may dial twice.
 */
public final class LateCallSection implements Section {

  private static final String ID = "make-call-late";

  private static final Duration LATENCY = Duration.ofMillis(20);

  private static final List<CallRow> ROWS =
      Stream.of(1, 8, 64).map(inFlight -> new CallRow(inFlight, LATENCY)).toList();

  private static final List<CallSubject> SUBJECTS = List.of(CallSubject.LATE, CallSubject.REST);

  private static final Duration TIME = Duration.ofSeconds(2);

  /** Calls are dialed soon: Bolna lists the number of a call that has left the queue. */
  private static final Duration STEP = Duration.ofMillis(100);

  private static final int LINES = 100_000;

  private static final int RECENT_CALLS = 10_000;

  private static final int BRIEF_RECENT_CALLS = 200;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Make call, every job late";
  }

  @Override
  public void measure(BenchmarkRun run) {
    PastClock clock = new PastClock();
    SimulatorSettings simulated =
        SimulatorSettings.defaults().withStep(STEP).withConcurrency(LINES).withClock(clock);
    try (CallStack stack = CallStack.withoutLimits(run, ID, simulated)) {
      RecentCalls recent = new RecentCalls(stack.simulator(), clock);
      recent.place(CallSubject.LATE.agent(), run.brief() ? BRIEF_RECENT_CALLS : RECENT_CALLS);
      stack.setLatency(LATENCY);
      measureFirst(run, stack);
      CallMeasurement measurement = new CallMeasurement(run, ID, stack);
      for (CallRow row : run.brief() ? ROWS.subList(0, 1) : ROWS) {
        int jobs = run.brief() ? 4 : row.jobsIn(TIME);
        for (int round = 0; round <= run.rounds(); round++) {
          for (CallSubject subject : SUBJECTS) {
            measurement.closed(row, subject, round, jobs);
          }
        }
      }
    }
  }

  /** Only the first job of a runtime reads the whole list, so there is only one round. */
  private static void measureFirst(BenchmarkRun run, CallStack stack) {
    long requests = stack.requests();
    List<CompletedCall> first = stack.load(CallSubject.LATE).closed(1, 1);
    String row = "first late job of a runtime";
    String name = CallSubject.LATE.displayName();
    run.record(
        new Metric(ID, row, name, "job to result", "ms"),
        1,
        stack.times().of(first).median().toMillis());
    run.record(
        new Metric(ID, row, name, CallMeasurement.REQUESTS, CallMeasurement.REQUESTS_UNIT),
        1,
        stack.requests() - requests);
  }

  @Override
  public List<Goal> goals(Samples samples) {
    return ROWS.stream()
        .filter(row -> samples.metrics(ID).contains(pace(row)))
        .map(
            row ->
                Goal.atLeast(
                    0.9,
                    samples.ratio(pace(row), pace(row).by(CallSubject.REST.displayName())).median(),
                    ID,
                    row.label(),
                    "pace, compared with the REST connector"))
        .toList();
  }

  private static Metric pace(CallRow row) {
    return row.metric(ID, CallSubject.LATE, CallMeasurement.PACE, CallMeasurement.PER_SECOND);
  }
}
