package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.records.ProcessInstanceCounts;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Carries out planned faults. */
final class FaultInjector {

  private final RuntimePool runtimePool;
  private final SimulatorProcess simulator;
  private final ProcessJournal journal;
  private final Outages outages;
  private final DisruptionLog disruptions;
  private final Consumer<String> onEvent;

  /**
   * @param outages how long Bolna fails when it does
   * @param disruptions records when faults happened
   * @param onEvent receives a message about everything that happens
   */
  FaultInjector(
      RuntimePool runtimePool,
      SimulatorProcess simulator,
      ProcessJournal journal,
      Outages outages,
      DisruptionLog disruptions,
      Consumer<String> onEvent) {
    this.runtimePool = runtimePool;
    this.simulator = simulator;
    this.journal = journal;
    this.outages = outages;
    this.disruptions = disruptions;
    this.onEvent = onEvent;
  }

  /** Carries out a fault; returns when the killed runtime or Bolna works again. */
  void inject(PlannedFault fault) {
    switch (fault.kind()) {
      case RUNTIME_KILLED -> kill(fault.runtime());
      case BOLNA_AWAY -> refuseConnections();
      case BOLNA_SLOW -> slowDown();
      case BOLNA_HANGS -> hang();
    }
  }

  private void kill(int runtime) {
    runtimePool.awaitReady(runtime);
    ProcessInstanceCounts counts = journal.counts(FaultCampaign.PROCESS);
    Instant killed = Instant.now();
    runtimePool.kill(runtime);
    onEvent.accept(
        "Runtime %d killed with %d processes under way; it starts again"
            .formatted(runtime + 1, counts.active()));
    runtimePool.awaitReady(runtime);
    disruptions.restarted(killed, Instant.now());
  }

  private void refuseConnections() {
    simulator.refuseConnections();
    onEvent.accept("Bolna refuses connections for " + outages.away().toSeconds() + " seconds");
    pause(outages.away());
    simulator.acceptConnections();
    onEvent.accept("Bolna is back");
  }

  private void slowDown() {
    Instant from = Instant.now();
    simulator.slowDown(outages.slowBy());
    onEvent.accept(
        "Bolna takes %d seconds longer for each answer, for %d seconds"
            .formatted(outages.slowBy().toSeconds(), outages.slow().toSeconds()));
    pause(outages.slow());
    simulator.stopSlowdown();
    disruptions.slowOrHanging(from, Instant.now());
    onEvent.accept("Bolna is as fast as before");
  }

  private void hang() {
    Instant from = Instant.now();
    simulator.hang();
    onEvent.accept(
        "Bolna accepts requests and answers none for " + outages.hangs().toSeconds() + " seconds");
    pause(outages.hangs());
    simulator.stopHanging();
    disruptions.slowOrHanging(from, Instant.now());
    onEvent.accept("Bolna answers again");
  }

  private static void pause(Duration time) {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS))
        .join();
  }
}
