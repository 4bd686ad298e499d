package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.faultcampaign.PlannedFault.RuntimeKilled;
import io.github.camundabolna.faultcampaign.PlannedFault.VendorAway;
import io.github.camundabolna.faultcampaign.PlannedFault.VendorHangs;
import io.github.camundabolna.faultcampaign.PlannedFault.VendorSlow;
import io.github.camundabolna.localcamunda.records.ProcessInstanceCounts;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Carries out planned faults. */
final class FaultInjector {

  private final RuntimePool runtimePool;
  private final SimulatorProcesses simulators;
  private final ProcessJournal journal;
  private final Outages outages;
  private final DisruptionLog disruptions;
  private final Consumer<String> onEvent;

  /**
   * @param outages how long a vendor fails when it does
   * @param disruptions records when faults happened
   * @param onEvent receives a message about everything that happens
   */
  FaultInjector(
      RuntimePool runtimePool,
      SimulatorProcesses simulators,
      ProcessJournal journal,
      Outages outages,
      DisruptionLog disruptions,
      Consumer<String> onEvent) {
    this.runtimePool = runtimePool;
    this.simulators = simulators;
    this.journal = journal;
    this.outages = outages;
    this.disruptions = disruptions;
    this.onEvent = onEvent;
  }

  /** Carries out a fault; returns when the killed runtime or the vendor works again. */
  void inject(PlannedFault fault) {
    switch (fault.kind()) {
      case RuntimeKilled killed -> kill(killed.runtime());
      case VendorAway away -> refuseConnections(away.vendor());
      case VendorSlow slow -> slowDown(slow.vendor());
      case VendorHangs hanging -> hang(hanging.vendor());
    }
  }

  private void kill(int runtime) {
    runtimePool.awaitReady(runtime);
    ProcessInstanceCounts counts = FaultCampaign.counts(journal);
    Instant killed = Instant.now();
    runtimePool.kill(runtime);
    onEvent.accept(
        "Runtime %d killed with %d processes under way; it starts again"
            .formatted(runtime + 1, counts.active()));
    runtimePool.awaitReady(runtime);
    disruptions.restarted(killed, Instant.now());
  }

  private void refuseConnections(Vendor vendor) {
    simulators.of(vendor).refuseConnections();
    report(vendor, "refuses connections for %d seconds", outages.away());
    pause(outages.away());
    simulators.of(vendor).acceptConnections();
    report(vendor, "is back");
  }

  private void slowDown(Vendor vendor) {
    Instant from = Instant.now();
    simulators.of(vendor).slowDown(outages.slowBy());
    report(
        vendor,
        "takes %d seconds longer for each answer, for %d seconds",
        outages.slowBy(),
        outages.slow());
    pause(outages.slow());
    simulators.of(vendor).stopSlowdown();
    disruptions.slowOrHanging(from, Instant.now());
    report(vendor, "is as fast as before");
  }

  private void hang(Vendor vendor) {
    Instant from = Instant.now();
    simulators.of(vendor).hang();
    report(vendor, "accepts requests and answers none for %d seconds", outages.hangs());
    pause(outages.hangs());
    simulators.of(vendor).stopHanging();
    disruptions.slowOrHanging(from, Instant.now());
    report(vendor, "answers again");
  }

  private void report(Vendor vendor, String sentence, Duration... times) {
    Object[] seconds = Stream.of(times).map(Duration::toSeconds).toArray();
    onEvent.accept(vendor.displayName() + " " + sentence.formatted(seconds));
  }

  private static void pause(Duration time) {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS))
        .join();
  }
}
