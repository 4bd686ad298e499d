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
 * Places the calls of jobs that may be repetitions and wait all at once, as after an outage, with
 * an agent that has placed many calls since the elements were entered. The connector lets each job
 * fail once, and looks its call up after 45 seconds; the REST connector places it at once, and may
 * dial twice. So the delay is a figure of its own, and the pace is that between the dials.
 */
public final class LateCallSection implements Section {

  private static final String ID = "make-call-late";

  private static final Duration LATENCY = Duration.ofMillis(20);

  /** With 1,000, the embedded engine answers a request for jobs too late, and they're lost. */
  private static final List<Integer> JOBS = List.of(100, 300);

  private static final int BRIEF_JOBS = 20;

  private static final List<CallSubject> SUBJECTS = List.of(CallSubject.LATE, CallSubject.REST_DUE);

  /** Calls are dialed soon: Bolna lists the number of a call that has left the queue. */
  private static final Duration STEP = Duration.ofMillis(100);

  private static final int LINES = 100_000;

  private static final int RECENT_CALLS = 10_000;

  private static final int BRIEF_RECENT_CALLS = 200;

  private static final String DELAY = "delay until the first call";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Make call, every job late";
  }

  /** Each round has an engine and a runtime of its own, so that none pays for an earlier one. */
  @Override
  public void measure(BenchmarkRun run) {
    for (int round = 0; round <= run.rounds(); round++) {
      measure(run, round);
    }
  }

  private static void measure(BenchmarkRun run, int round) {
    PastClock clock = new PastClock();
    SimulatorSettings simulated =
        SimulatorSettings.defaults().withStep(STEP).withConcurrency(LINES).withClock(clock);
    try (CallStack stack = CallStack.withoutLimits(run, ID, simulated)) {
      RecentCalls recent = new RecentCalls(stack.simulator(), clock);
      recent.place(CallSubject.LATE.agent(), run.brief() ? BRIEF_RECENT_CALLS : RECENT_CALLS);
      stack.setLatency(LATENCY);
      measureFirst(run, stack, round);
      for (int jobs : run.brief() ? List.of(BRIEF_JOBS) : JOBS) {
        for (CallSubject subject : BenchmarkRun.inTurn(round, SUBJECTS)) {
          record(run, jobs, subject, round, DueCalls.run(stack, subject, jobs));
        }
      }
    }
  }

  /** Only the first job of a runtime reads the whole list; each connector has had one then. */
  private static void measureFirst(BenchmarkRun run, CallStack stack, int round) {
    DueCalls.run(stack, CallSubject.REST_DUE, 1);
    DueCalls first = DueCalls.run(stack, CallSubject.LATE, 1);
    String row = "first late job of a runtime";
    String name = CallSubject.LATE.displayName();
    run.record(new Metric(ID, row, name, DELAY, "s"), round, first.secondsUntilFirst());
    run.record(
        new Metric(ID, row, name, CallMeasurement.REQUESTS, CallMeasurement.REQUESTS_UNIT),
        round,
        first.requests());
  }

  private static void record(
      BenchmarkRun run, int jobs, CallSubject subject, int round, DueCalls calls) {
    run.progress(
        "%s, round %d, %s: %.1f calls/s after %.1f s",
        row(jobs), round, subject.displayName(), calls.perSecond(), calls.secondsUntilFirst());
    run.record(pace(jobs).by(subject.displayName()), round, calls.perSecond());
    run.record(metric(jobs, subject, DELAY, "s"), round, calls.secondsUntilFirst());
    run.record(requests(jobs).by(subject.displayName()), round, calls.requestsPerCall());
    run.record(
        metric(jobs, subject, "failed attempts per call", "attempts"),
        round,
        calls.failedAttemptsPerCall());
  }

  @Override
  public List<Goal> goals(Samples samples) {
    return Stream.concat(Stream.of(BRIEF_JOBS), JOBS.stream())
        .filter(jobs -> samples.metrics(ID).contains(pace(jobs)))
        .flatMap(jobs -> goals(jobs, samples))
        .toList();
  }

  private static Stream<Goal> goals(int jobs, Samples samples) {
    Metric pace = pace(jobs);
    Metric rest = pace.by(CallSubject.REST_DUE.displayName());
    String row = row(jobs);
    return Stream.of(
        Goal.atLeast(
            0.9,
            samples.ratio(pace, rest).median(),
            ID,
            row,
            "pace, compared with the REST connector"),
        Goal.atMost(1.5, samples.summary(requests(jobs)).max(), ID, row, CallMeasurement.REQUESTS));
  }

  private static String row(int jobs) {
    return "%,d jobs at once, %d ms".formatted(jobs, LATENCY.toMillis());
  }

  private static Metric pace(int jobs) {
    return metric(jobs, CallSubject.LATE, CallMeasurement.PACE, "calls/s");
  }

  private static Metric requests(int jobs) {
    return metric(jobs, CallSubject.LATE, CallMeasurement.REQUESTS, CallMeasurement.REQUESTS_UNIT);
  }

  private static Metric metric(int jobs, CallSubject subject, String name, String unit) {
    return new Metric(ID, row(jobs), subject.displayName(), name, unit);
  }
}
