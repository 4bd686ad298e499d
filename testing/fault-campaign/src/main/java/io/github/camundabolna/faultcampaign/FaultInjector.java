package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.records.ProcessInstanceCounts;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Lets a trouble happen. */
final class FaultInjector {

  private final RuntimePool fleet;
  private final SimulatorProcess bolna;
  private final ProcessJournal journal;
  private final Outages outages;
  private final DisruptionLog disturbances;
  private final Consumer<String> told;

  /**
   * @param outages how long Bolna fails when it does
   * @param disturbances notes when what happened
   * @param told of everything that happens
   */
  FaultInjector(
      RuntimePool fleet,
      SimulatorProcess bolna,
      ProcessJournal journal,
      Outages outages,
      DisruptionLog disturbances,
      Consumer<String> told) {
    this.fleet = fleet;
    this.bolna = bolna;
    this.journal = journal;
    this.outages = outages;
    this.disturbances = disturbances;
    this.told = told;
  }

  /** Returns when a runtime that was killed, or Bolna, works again. */
  void strike(PlannedFault trouble) {
    switch (trouble.kind()) {
      case RUNTIME_KILLED -> kill(trouble.runtime());
      case BOLNA_AWAY -> bolnaIsAway();
      case BOLNA_SLOW -> bolnaIsSlow();
      case BOLNA_HANGS -> bolnaHangs();
    }
  }

  private void kill(int runtime) {
    fleet.awaitReady(runtime);
    ProcessInstanceCounts counts = journal.counts(FaultCampaign.PROCESS);
    Instant killed = Instant.now();
    fleet.kill(runtime);
    told.accept(
        "Runtime %d killed with %d processes under way; it starts again"
            .formatted(runtime + 1, counts.active()));
    fleet.awaitReady(runtime);
    disturbances.restarted(killed, Instant.now());
  }

  private void bolnaIsAway() {
    bolna.goAway();
    told.accept("Bolna refuses connections for " + outages.away().toSeconds() + " seconds");
    pause(outages.away());
    bolna.comeBack();
    told.accept("Bolna is back");
  }

  private void bolnaIsSlow() {
    Instant from = Instant.now();
    bolna.slowDown(outages.slowBy());
    told.accept(
        "Bolna takes %d seconds longer for each answer, for %d seconds"
            .formatted(outages.slowBy().toSeconds(), outages.slow().toSeconds()));
    pause(outages.slow());
    bolna.stopBeingSlow();
    disturbances.slowOrHanging(from, Instant.now());
    told.accept("Bolna is as fast as before");
  }

  private void bolnaHangs() {
    Instant from = Instant.now();
    bolna.hang();
    told.accept(
        "Bolna accepts requests and answers none for " + outages.hangs().toSeconds() + " seconds");
    pause(outages.hangs());
    bolna.stopHanging();
    disturbances.slowOrHanging(from, Instant.now());
    told.accept("Bolna answers again");
  }

  private static void pause(Duration time) {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS))
        .join();
  }
}
