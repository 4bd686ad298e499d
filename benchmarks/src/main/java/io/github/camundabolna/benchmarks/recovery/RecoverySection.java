package io.github.camundabolna.benchmarks.recovery;

import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Samples;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.benchmarks.section.Section;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Measures how fast all processes continue whose calls ended while no runtime ran. */
public final class RecoverySection implements Section {

  private static final String ID = "recovery";
  private static final Duration NEAR = Duration.ofMillis(20);
  private static final Duration FAR = Duration.ofMillis(200);

  /** Shows that everything runs, and warms up this JVM; each runtime starts cold, as in reality. */
  private static final Outage SMALL = new Outage(20, Duration.ZERO, 1);

  /** At Bolna's own limits, 10,000 calls would take a quarter of an hour or more each time. */
  private static final List<Outage> OUTAGES =
      List.of(new Outage(1_000, FAR, 1), new Outage(10_000, NEAR, 5), new Outage(10_000, FAR, 5));

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Recovery: calls that ended while no runtime ran";
  }

  @Override
  public void measure(BenchmarkRun run) {
    if (run.brief()) {
      measure(run, 1, SMALL);
      return;
    }
    measure(run, 0, SMALL);
    for (int round = 1; round <= run.rounds(); round++) {
      for (Outage outage : OUTAGES) {
        measure(run, round, outage);
      }
    }
  }

  private static void measure(BenchmarkRun run, int round, Outage outage) {
    for (RecoveryWait kind : RecoveryWait.values()) {
      Recovery recovery = new RecoveryTrial(outage, kind, run.stack("recovery")).run();
      run.progress(
          "round %d: %s, %s: %d of %d continued after %.1f s",
          round,
          outage.row(),
          kind.subject(),
          recovery.continued(),
          outage.calls(),
          recovery.time().toMillis() / 1000.0);
      new RecoveryFigures(ID, outage, kind).record(run, round, recovery);
    }
  }

  @Override
  public List<Goal> goals(Samples samples) {
    return OUTAGES.stream()
        .flatMap(RecoverySection::figures)
        .flatMap(figures -> figures.goals(samples).stream())
        .toList();
  }

  private static Stream<RecoveryFigures> figures(Outage outage) {
    return Stream.of(RecoveryWait.values()).map(kind -> new RecoveryFigures(ID, outage, kind));
  }
}
