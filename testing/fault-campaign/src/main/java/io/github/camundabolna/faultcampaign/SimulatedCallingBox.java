package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.simulator.callingbox.CallingBoxSettings;
import io.github.camundabolna.simulator.callingbox.CallingBoxSimulator;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxSpeed;
import io.github.camundabolna.simulator.callingbox.journal.CallingBoxJournal;
import io.github.camundabolna.simulator.fault.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** CallingBox, simulated. */
record SimulatedCallingBox(CallingBoxSimulator simulator) implements SimulatedVendor {

  /** A gateway between runtime and CallingBox fails after the call was placed. */
  private static final double GATEWAY_ERRORS = 0.05;

  static final String ENDPOINT_SECRET = "whsec_endpoint-of-the-fault-campaign";

  /** How many steps from one status to the next a late result takes. */
  private static final int LATE_STEPS = 10;

  static SimulatedCallingBox start(CampaignPlan plan) {
    Duration step = plan.speed().step();
    return new SimulatedCallingBox(
        CallingBoxSimulator.start(
            CallingBoxSettings.defaults()
                .withSpeed(new CallingBoxSpeed(step, step, step.multipliedBy(LATE_STEPS)))
                .withMinute(plan.speed().minute())
                .withListingDelay(CampaignPlan.LISTING_DELAY)
                .withFaults(plan.faults().with(Fault.GATEWAY_ERROR_AFTER_ACCEPT, GATEWAY_ERRORS))));
  }

  /** The first runtime gets the events of its agent, and all others the events of every call. */
  @Override
  public void sendWebhooks(int runtime, URI url) {
    if (runtime == 0) {
      simulator.setWebhookUrl(Recipient.AGENTS.getFirst(), url);
    } else {
      simulator.createEndpoint(url, ENDPOINT_SECRET);
    }
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
    CallingBoxJournal journal = simulator.journal();
    List<ReportedCall> placed =
        journal.placedCalls().stream()
            .map(call -> new ReportedCall(call.number(), call.id(), call.at()))
            .toList();
    return SimulatorReport.of(
        placed,
        placed,
        journal::firstAcknowledgedEnd,
        journal.requestCounts(),
        journal.webhooks().acknowledged());
  }
}
