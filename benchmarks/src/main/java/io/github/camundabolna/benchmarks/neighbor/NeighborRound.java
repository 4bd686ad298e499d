package io.github.camundabolna.benchmarks.neighbor;

import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.localcamunda.neighbor.NeighborJobGenerator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Measures all rows once. */
final class NeighborRound {

  private final int round;
  private final NeighborStack stack;
  private final BiConsumer<NeighborRow, RowResult> progress;
  private final Map<NeighborRow, RowResult> results = new LinkedHashMap<>();

  /**
   * Creates a round.
   *
   * @param round decides which subject is the first in each row
   * @param progress is called after each row
   */
  NeighborRound(int round, NeighborStack stack, BiConsumer<NeighborRow, RowResult> progress) {
    this.round = round;
    this.stack = stack;
    this.progress = progress;
  }

  /** Loads the classes of all connectors, and lets the JVM compile them; records nothing. */
  void warmUp(NeighborPlan plan) {
    if (plan.warmUp().isPositive()) {
      measureLoads(plan.forWarmUp());
      results.clear();
    }
  }

  /** Measures the neighbor alone, with each kind of other work, and alone again. */
  Map<NeighborRow, RowResult> measure(NeighborPlan plan) {
    measureAlone(NeighborRow.ALONE, plan);
    measureLoads(plan);
    measureAlone(NeighborRow.ALONE_AGAIN, plan);
    return results;
  }

  private void measureAlone(NeighborRow row, NeighborPlan plan) {
    add(row, new RowMeasurement(stack, plan).measure(NeighborJobGenerator.PROCESS));
  }

  private void measureLoads(NeighborPlan plan) {
    for (VendorState state : plan.states()) {
      for (Caller caller : BenchmarkRun.inTurn(round, List.of(Caller.values()))) {
        measure(
            caller.row(state),
            plan,
            () -> OngoingCalls.start(caller, state, plan.callInterval(), stack));
      }
    }
    measure(
        NeighborRow.AT_THE_LIMIT,
        plan,
        () -> CallsAtOnce.start(Caller.BOLNA, plan.callsAtOnce(), stack));
    for (CampaignReceiver receiver :
        BenchmarkRun.inTurn(round, List.of(CampaignReceiver.values()))) {
      measure(
          receiver.row(),
          plan,
          () -> EndingCampaign.start(receiver, plan.campaignCalls(), plan.eventInterval(), stack));
    }
  }

  private void measure(NeighborRow row, NeighborPlan plan, Supplier<BackgroundLoad> work) {
    RowMeasurement measurement = new RowMeasurement(stack, plan);
    try (BackgroundLoad load = work.get()) {
      add(row, measurement.measure(load.process()));
    }
    measurement.awaitIdle();
  }

  private void add(NeighborRow row, RowResult result) {
    results.put(row, result);
    progress.accept(row, result);
  }
}
