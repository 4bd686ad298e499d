package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.journal.Journal;
import io.github.camundabolna.simulator.journal.PlacedCall;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Bolna, simulated. */
final class SimulatedBolna implements SimulatedVendor {

  private static final int LINES = 100;
  private static final Duration LISTING_DELAY = Duration.ofSeconds(2);

  private final BolnaSimulator simulator;

  private SimulatedBolna(BolnaSimulator simulator) {
    this.simulator = simulator;
  }

  static SimulatedBolna start(CampaignPlan plan) {
    return new SimulatedBolna(
        BolnaSimulator.start(
            SimulatorSettings.defaults()
                .withConcurrency(LINES)
                .withSpeed(plan.speed())
                .withListingDelay(LISTING_DELAY)
                .withFaults(plan.faults())
                .withRateLimits()));
  }

  @Override
  public URI address() {
    return simulator.baseUri();
  }

  @Override
  public void sendWebhooks(int runtime, URI url) {
    simulator.setWebhookUrl(Recipient.AGENTS.get(runtime), url);
  }

  @Override
  public void stopListening() {
    simulator.stopListening();
  }

  @Override
  public void resumeListening() {
    simulator.resumeListening();
  }

  @Override
  public void slowDown(Duration by) {
    simulator.slowDown(by);
  }

  @Override
  public void activateFault(Fault fault) {
    simulator.activateFault(fault);
  }

  @Override
  public void deactivateFault(Fault fault) {
    simulator.deactivateFault(fault);
  }

  @Override
  public long accepted() {
    return simulator.journal().placedCalls().size();
  }

  @Override
  public long ended() {
    return simulator.journal().calls().ended();
  }

  @Override
  public SimulatorReport report() {
    Journal journal = simulator.journal();
    Map<String, List<String>> dialed =
        journal.dialedCalls().stream()
            .collect(
                Collectors.groupingBy(
                    PlacedCall::number,
                    Collectors.mapping(
                        call -> call.executionId() + " at " + call.at(), Collectors.toList())));
    Map<String, Long> acknowledgedEnds = new HashMap<>();
    journal
        .placedCalls()
        .forEach(
            call ->
                journal
                    .firstAcknowledgedEnd(call.executionId())
                    .ifPresent(at -> acknowledgedEnds.put(call.executionId(), at.toEpochMilli())));
    return new SimulatorReport(
        dialed,
        journal.placedCalls().size(),
        acknowledgedEnds,
        journal.requestCounts(),
        journal.webhooks().acknowledged());
  }

  @Override
  public void close() {
    simulator.close();
  }
}
