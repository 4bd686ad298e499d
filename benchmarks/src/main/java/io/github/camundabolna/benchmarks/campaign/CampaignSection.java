package io.github.camundabolna.benchmarks.campaign;

import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Samples;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.benchmarks.section.Section;
import java.util.List;

/** Measures what 100,000 contacts and 10,000 results cost. */
public final class CampaignSection implements Section {

  private static final String ID = "campaign";

  private static final CampaignSize SMALL = new CampaignSize(1_000, 100, 128);

  private static final List<CampaignSize> SIZES =
      List.of(new CampaignSize(100_000, 10_000, 128), new CampaignSize(100_000, 10_000, 512));

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Campaign: batch from a CSV document, and its results";
  }

  /** The short form has one runtime for both connectors. */
  @Override
  public void measure(BenchmarkRun run) {
    if (run.brief()) {
      measure(run, 1, SMALL, List.of(BatchClientKind.values()));
      return;
    }
    measure(run, 0, SMALL, List.of(BatchClientKind.values()));
    for (int round = 1; round <= run.rounds(); round++) {
      for (CampaignSize size : SIZES) {
        for (BatchClientKind client :
            BenchmarkRun.inTurn(round, List.of(BatchClientKind.values()))) {
          measure(run, round, size, List.of(client));
        }
      }
    }
  }

  private static void measure(
      BenchmarkRun run, int round, CampaignSize size, List<BatchClientKind> clients) {
    CampaignFigures figures = new CampaignFigures(ID, size);
    try (CampaignRuntime runtime =
        CampaignRuntime.start(size, run.stack("campaign"), run.folder())) {
      for (BatchClientKind client : clients) {
        run.progress("round %d: %s, %d MB heap", round, client.subject(), size.heapMegabytes());
        new CampaignTrial(
                size,
                client,
                runtime,
                result -> figures.record(run, round, result),
                problem -> run.progress("%s", problem))
            .run();
      }
    }
  }

  @Override
  public List<Goal> goals(Samples samples) {
    return SIZES.stream()
        .flatMap(size -> new CampaignFigures(ID, size).goals(samples).stream())
        .toList();
  }
}
