package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.journal.Journal;
import io.github.camundabolna.simulator.journal.PlacedCall;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Bolna, simulated. */
record SimulatedBolna(BolnaSimulator simulator) implements SimulatedVendor {

  private static final int LINES = 100;

  static SimulatedBolna start(CampaignPlan plan) {
    return new SimulatedBolna(
        BolnaSimulator.start(
            SimulatorSettings.defaults()
                .withConcurrency(LINES)
                .withSpeed(plan.speed())
                .withListingDelay(CampaignPlan.LISTING_DELAY)
                .withFaults(plan.faults())
                .withRateLimits()));
  }

  @Override
  public void sendWebhooks(int runtime, URI url) {
    simulator.setWebhookUrl(Recipient.AGENTS.get(runtime), url);
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
    return SimulatorReport.of(
        reported(journal.placedCalls().stream()),
        reported(journal.dialedCalls().stream()),
        journal::firstAcknowledgedEnd,
        journal.requestCounts(),
        journal.webhooks().acknowledged());
  }

  private static List<ReportedCall> reported(Stream<PlacedCall> calls) {
    return calls
        .map(call -> new ReportedCall(call.number(), call.executionId(), call.at()))
        .toList();
  }
}
