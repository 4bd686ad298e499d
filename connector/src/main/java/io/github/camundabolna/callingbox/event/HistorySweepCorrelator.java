package io.github.camundabolna.callingbox.event;

import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.sweep.HistorySweepListener;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.outcome.UndeliveredCall;
import io.github.camundabolna.webhook.CorrelationOutcome;
import io.github.camundabolna.webhook.ReceiverHealth;
import io.github.camundabolna.webhook.SweepDelivery;
import java.util.Optional;

/** Publishes the calls that a sweep finds to the engine, as their event would have. */
record HistorySweepCorrelator(
    EndedCallCorrelator correlator, SweepDelivery delivery, ReceiverHealth health, ActivityLog log)
    implements HistorySweepListener {

  @Override
  public Optional<UndeliveredCall> ended(CallingBoxCall call, Optional<CallTranscript> transcript) {
    String ending = EndedCallCorrelator.ending(call);
    return evaluate(call, correlator.publishEnd(call, ending, transcript));
  }

  @Override
  public Optional<UndeliveredCall> givenUp(
      CallingBoxCall call, GiveUpReason reason, Optional<CallTranscript> transcript) {
    delivery.logGivenUp(
        CallingBox.VENDOR, call.id(), call.statusText(), call.times().updatedAt(), reason);
    return evaluate(call, correlator.publishGivenUp(call, reason, transcript));
  }

  @Override
  public void withoutTranscript(String reason) {
    log.atTimes(Severity.WARNING, "No transcript", reason);
  }

  private Optional<UndeliveredCall> evaluate(CallingBoxCall call, CorrelationOutcome outcome) {
    return delivery.evaluate(call.id(), call.statusText(), outcome);
  }

  @Override
  public void complete() {
    log.forget("Sweep");
    health.sweepWorks();
  }

  @Override
  public void incomplete(String reason) {
    log.warningOnce("Sweep", reason);
    health.sweepFails(reason);
  }

  @Override
  public Optional<UndeliveredCall> notFound(String callId, String answer) {
    return delivery.evaluateNotFound(
        CallingBox.VENDOR, callId, answer, correlator.publishNotFound(callId));
  }

  @Override
  public void lost(String callId) {
    delivery.logLost(callId);
    health.noteLost(callId);
  }

  @Override
  public void unknownStatus(CallingBoxCall call) {
    log.warningOncePer(
        call.statusText(),
        "Unknown status",
        "call %s has the status %s, which this version doesn't know; its wait continues"
            .formatted(call.id(), Quoted.of(call.statusText())));
  }
}
