package io.github.camundabolna.benchmarks.neighbor;

import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Samples;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.benchmarks.section.Section;
import java.util.List;

/**
 * Section 4: whether other connectors of the runtime get slower. The neighbor is Camunda's REST
 * connector, whose server answers at once, and a webhook that only passes requests on.
 */
public final class NeighborSection implements Section {

  @Override
  public String id() {
    return NeighborRow.SECTION;
  }

  @Override
  public String title() {
    return "Neighbors in the same runtime";
  }

  /** Each round has programs of its own, because the engine gets slower as it keeps more. */
  @Override
  public void measure(BenchmarkRun run) {
    NeighborPlan plan = run.brief() ? NeighborPlan.brief() : NeighborPlan.full();
    NeighborResults results = new NeighborResults(run.samples());
    for (int round = 1; round <= run.rounds(); round++) {
      run.progress("Round %d of %d", round, run.rounds());
      try (NeighborStack stack = NeighborStack.start(run.stack("neighbors"))) {
        NeighborRound measured =
            new NeighborRound(round, stack, (row, result) -> print(run, row, result));
        measured.warmUp(plan);
        results.add(round, measured.measure(plan));
      }
    }
  }

  private static void print(BenchmarkRun run, NeighborRow row, RowResult result) {
    run.progress(
        "%s, %s: %s; webhooks: median %.1f ms, p99 %.1f ms; %.1f calls/s",
        row.name(),
        row.subject(),
        result.jobs(),
        NeighborFigure.WEBHOOK_MEDIAN.of(result),
        NeighborFigure.WEBHOOK_P99.of(result),
        result.callsPerSecond());
  }

  @Override
  public List<Goal> goals(Samples samples) {
    return new NeighborResults(samples).goals();
  }
}
