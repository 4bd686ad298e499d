package io.github.camundabolna.benchmarks.campaign;

import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Metric;
import io.github.camundabolna.benchmarks.report.Samples;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import java.util.List;
import java.util.stream.Stream;

/** The figures of campaigns of one size, and their goals. */
record CampaignFigures(String section, CampaignSize size) {

  void record(BenchmarkRun run, int round, StepResult result) {
    CampaignStep step = result.step();
    BatchClientKind client = result.client();
    run.record(time(step, client), round, result.time().toMillis() / 1000.0);
    run.record(requests(step, client), round, result.requests());
    result
        .heapMegabytes()
        .ifPresent(
            heap -> run.record(metric(step, client, "heap after collections", "MB"), round, heap));
  }

  /**
   * Returns the goals of what was measured; a step that only Bolna's connector failed is missed.
   */
  List<Goal> goals(Samples samples) {
    List<String> measured = samples.metrics(section).stream().map(Metric::row).toList();
    return Stream.of(CampaignStep.CREATE, CampaignStep.COLLECT)
        .filter(step -> measured.contains(size.row(step)))
        .map(step -> goal(samples, step))
        .toList();
  }

  private Goal goal(Samples samples, CampaignStep step) {
    double requests = samples.summary(requests(step, BatchClientKind.BOLNA)).max();
    return Goal.atMost(
        size.mostRequests(step), requests, section, size.row(step), "requests to Bolna");
  }

  private Metric time(CampaignStep step, BatchClientKind client) {
    return metric(step, client, "time", "s");
  }

  private Metric requests(CampaignStep step, BatchClientKind client) {
    return metric(step, client, "requests to Bolna", "requests");
  }

  private Metric metric(CampaignStep step, BatchClientKind client, String name, String unit) {
    return new Metric(section, size.row(step), client.subject(), name, unit);
  }
}
