package io.github.camundabolna.bolna.event;

import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.sweep.SweepListener;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.outcome.UndeliveredCall;
import io.github.camundabolna.webhook.ReceiverHealth;
import io.github.camundabolna.webhook.SweepDelivery;
import java.util.Optional;

/** Publishes the calls that a sweep finds to the engine, as their event would have. */
record SweepCorrelator(
    CallEndCorrelator correlator,
    ReceiverHealth health,
    ActivityLog log,
    SweepDelivery delivery,
    AgentWebhookMonitor webhooks)
    implements SweepListener {

  @Override
  public Optional<UndeliveredCall> ended(Execution call) {
    return delivery.evaluate(call.id(), call.statusText(), correlator.publishEnd(call));
  }

  @Override
  public Optional<UndeliveredCall> givenUp(Execution call, GiveUpReason reason) {
    delivery.logGivenUp(Bolna.VENDOR, call.id(), call.statusText(), call.updatedAt(), reason);
    return delivery.evaluate(call.id(), call.statusText(), correlator.publishGivenUp(call, reason));
  }

  @Override
  public void complete() {
    log.forget("Sweep");
    health.sweepWorks();
    webhooks.check().ifPresent(health::noteWebhooks);
  }

  @Override
  public void incomplete(String reason) {
    log.warningOnce("Sweep", reason);
    health.sweepFails(reason);
  }

  @Override
  public void unknownStatus(Execution call) {
    correlator.warnIfUnknown(call);
  }

  @Override
  public Optional<UndeliveredCall> notFound(String callId, String answer) {
    return delivery.evaluateNotFound(
        Bolna.VENDOR, callId, answer, correlator.publishNotFound(callId));
  }

  @Override
  public void lost(String callId) {
    delivery.logLost(callId);
    health.noteLost(callId);
  }
}
