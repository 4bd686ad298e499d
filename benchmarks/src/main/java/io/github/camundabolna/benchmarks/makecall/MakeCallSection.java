package io.github.camundabolna.benchmarks.makecall;

import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Metric;
import io.github.camundabolna.benchmarks.report.Samples;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.benchmarks.section.Section;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Places calls with the connector, with the REST connector, and not at all. The limit of requests
 * per minute is lifted: it's Bolna's, and no cost of the connector.
 */
public final class MakeCallSection implements Section {

  private static final String ID = "make-call";

  private static final List<CallSubject> SUBJECTS =
      List.of(CallSubject.BOLNA, CallSubject.REST, CallSubject.FLOOR);

  private static final List<Integer> IN_FLIGHT = List.of(1, 8, 64);

  private static final List<Duration> LATENCIES =
      Stream.of(0, 20, 200).map(Duration::ofMillis).toList();

  /** Compiles what the first round would otherwise run slowly. */
  private static final CallRow WARM_UP = new CallRow(8, Duration.ZERO);

  private static final Duration WARM_UP_TIME = Duration.ofSeconds(4);

  /** In less than a second, pauses of a machine decide the pace. */
  private static final Duration TIME = Duration.ofSeconds(4);

  /** With many in flight, jobs that come back must be counted, too. */
  private static final Duration TIME_OF_MANY = Duration.ofSeconds(5);

  private static final String OPEN_ROW = "8 started a second, 20 ms";
  private static final Duration OPEN_LATENCY = Duration.ofMillis(20);
  private static final Duration OPEN_INTERVAL = Duration.ofMillis(125);
  private static final int OPEN_JOBS = 100;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Make call";
  }

  @Override
  public void measure(BenchmarkRun run) {
    if (run.brief()) {
      measureClosed(run, new CallRow(1, OPEN_LATENCY));
    } else {
      rows().forEach(row -> measureClosed(run, row));
    }
    measureOpen(run);
  }

  private static Stream<CallRow> rows() {
    return LATENCIES.stream()
        .flatMap(latency -> IN_FLIGHT.stream().map(inFlight -> new CallRow(inFlight, latency)));
  }

  private static void measureClosed(BenchmarkRun run, CallRow row) {
    String name = "%d-%d".formatted(row.inFlight(), row.latency().toMillis());
    int jobs = run.brief() ? 8 : row.jobsIn(row.inFlight() > 8 ? TIME_OF_MANY : TIME);
    measure(
        run,
        name,
        row.latency(),
        (measurement, subject, round) -> measurement.closed(row, subject, round, jobs));
  }

  private static void measureOpen(BenchmarkRun run) {
    int jobs = run.brief() ? 4 : OPEN_JOBS;
    measure(
        run,
        "open",
        OPEN_LATENCY,
        (measurement, subject, round) ->
            measurement.open(OPEN_ROW, OPEN_INTERVAL, jobs, subject, round));
  }

  /** Measures one subject in one round. */
  private interface Step {
    void measure(CallMeasurement measurement, CallSubject subject, int round);
  }

  /** Measures on an engine of its own, because an engine keeps all that happens in it. */
  private static void measure(BenchmarkRun run, String name, Duration latency, Step step) {
    String stackName = ID + "-" + name;
    try (CallStack stack = CallStack.withoutLimits(run, stackName, CallStack.ONLY_QUEUED)) {
      if (!run.brief()) {
        warmUp(stack);
      }
      stack.setLatency(latency);
      CallMeasurement measurement = new CallMeasurement(run, ID, stack);
      for (int round = 0; round <= run.rounds(); round++) {
        for (CallSubject subject : BenchmarkRun.inTurn(round, SUBJECTS)) {
          step.measure(measurement, subject, round);
        }
      }
    }
  }

  private static void warmUp(CallStack stack) {
    for (CallSubject subject : SUBJECTS) {
      stack.load(subject).closed(WARM_UP.inFlight(), WARM_UP.jobsIn(WARM_UP_TIME));
    }
  }

  @Override
  public List<Goal> goals(Samples samples) {
    return rows()
        .filter(row -> samples.metrics(ID).contains(pace(row)))
        .flatMap(row -> goals(row, samples))
        .toList();
  }

  private static Stream<Goal> goals(CallRow row, Samples samples) {
    return Stream.of(
        Goal.atLeast(
            1,
            ratio(row, CallSubject.REST, samples),
            ID,
            row.label(),
            "pace, compared with the REST connector"),
        Goal.atLeast(
            0.95,
            ratio(row, CallSubject.FLOOR, samples),
            ID,
            row.label(),
            "pace, compared with the floor"),
        Goal.atMost(
            1,
            samples.summary(requests(row)).max(),
            ID,
            row.label(),
            "requests for each call, in every round"));
  }

  private static double ratio(CallRow row, CallSubject other, Samples samples) {
    return samples.ratio(pace(row), pace(row).by(other.displayName())).median();
  }

  private static Metric pace(CallRow row) {
    return row.metric(ID, CallSubject.BOLNA, CallMeasurement.PACE, CallMeasurement.PER_SECOND);
  }

  private static Metric requests(CallRow row) {
    return row.metric(
        ID, CallSubject.BOLNA, CallMeasurement.REQUESTS, CallMeasurement.REQUESTS_UNIT);
  }
}
