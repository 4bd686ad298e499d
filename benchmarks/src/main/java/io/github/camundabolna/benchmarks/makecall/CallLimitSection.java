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
 * Starts many jobs at once against Bolna's real limit of 500 calls a minute. Time can't be
 * compressed, and 10,000 calls take 20 minutes: so a smaller number runs to its end, and 10,000 run
 * for two minutes once all are started. There is one round, because the limit decides the pace, not
 * the machine.
 */
public final class CallLimitSection implements Section {

  private static final String ID = "make-call-limit";

  private static final String TIME = "time, compared with the limit";
  private static final String REFUSED = "requests answered with 429";
  private static final String LOST_RETRIES = "retries lost";
  private static final String INCIDENTS = "incidents";

  private static final CallCampaign BRIEF = new CallCampaign(20, Duration.ofMinutes(1));

  private static final List<CallCampaign> FULL =
      List.of(
          new CallCampaign(1_000, Duration.ofMinutes(5)),
          new CallCampaign(10_000, Duration.ofMinutes(2)));

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Make call, many jobs at once at Bolna's limit";
  }

  @Override
  public void measure(BenchmarkRun run) {
    for (CallCampaign campaign : run.brief() ? List.of(BRIEF) : FULL) {
      run.progress("%s, at most %d min", campaign.label(), campaign.longest().toMinutes());
      try (CallStack stack = CallStack.withLimits(run, ID + "-" + campaign.jobs())) {
        stack.setLatency(Duration.ofMillis(20));
        campaign.run(stack);
        record(run, campaign, LimitedCalls.read(stack));
      }
    }
  }

  private static void record(BenchmarkRun run, CallCampaign campaign, LimitedCalls calls) {
    String row = campaign.label();
    run.record(metric(row, "calls placed", "calls"), 1, calls.placed());
    run.record(metric(row, "time", "s"), 1, calls.duration().toMillis() / 1000.0);
    run.record(metric(row, TIME, "times"), 1, calls.comparedWithLimit());
    run.record(metric(row, REFUSED, "requests"), 1, calls.refused());
    run.record(metric(row, "requests per call", "requests"), 1, calls.requestsPerCall());
    run.record(
        metric(row, "failed attempts per call", "attempts"), 1, calls.failedAttemptsPerCall());
    run.record(metric(row, LOST_RETRIES, "retries"), 1, calls.lostRetries().size());
    calls.lostRetries().forEach(message -> run.progress("a retry was lost: %s", message));
    run.record(metric(row, INCIDENTS, "incidents"), 1, calls.incidents());
  }

  private static Metric metric(String row, String name, String unit) {
    return new Metric(ID, row, CallSubject.BOLNA.displayName(), name, unit);
  }

  @Override
  public List<Goal> goals(Samples samples) {
    return Stream.concat(Stream.of(BRIEF), FULL.stream())
        .map(CallCampaign::label)
        .filter(row -> samples.metrics(ID).contains(metric(row, TIME, "times")))
        .flatMap(row -> goals(row, samples))
        .toList();
  }

  private static Stream<Goal> goals(String row, Samples samples) {
    return Stream.of(
        goal(1.05, metric(row, TIME, "times"), samples),
        goal(0, metric(row, REFUSED, "requests"), samples),
        goal(0, metric(row, LOST_RETRIES, "retries"), samples),
        goal(0, metric(row, INCIDENTS, "incidents"), samples));
  }

  private static Goal goal(double target, Metric metric, Samples samples) {
    return Goal.atMost(target, samples.summary(metric).max(), ID, metric.row(), metric.name());
  }
}
