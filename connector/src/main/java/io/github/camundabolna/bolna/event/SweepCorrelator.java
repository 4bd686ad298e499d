package io.github.camundabolna.bolna.event;

import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.sweep.SweepListener;
import io.github.camundabolna.bolna.sweep.UndeliveredCall;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.webhook.CorrelationOutcome;
import io.github.camundabolna.webhook.ReceiverHealth;
import java.time.Instant;
import java.util.Optional;

/** Publishes the calls that a sweep finds to the engine, as their event would have. */
record SweepCorrelator(
    CallEndCorrelator correlator,
    ReceiverHealth health,
    ActivityLog log,
    AgentWebhookMonitor webhooks)
    implements SweepListener {

  @Override
  public Optional<UndeliveredCall> ended(Execution call) {
    return undelivered(call, correlator.publishEnd(call));
  }

  @Override
  public Optional<UndeliveredCall> givenUp(Execution call, GiveUpReason reason) {
    log.warning(
        "Given up",
        "call %s is %s at Bolna, unchanged since %s; the wait ends with gaveUp \"%s\""
            .formatted(
                call.id(),
                call.statusText(),
                call.updatedAt().map(Instant::toString).orElse("the first check"),
                reason.text()));
    return undelivered(call, correlator.publishGivenUp(call, reason));
  }

  private Optional<UndeliveredCall> undelivered(Execution call, CorrelationOutcome outcome) {
    String reason = call.id() + ", " + outcome.reason();
    return switch (outcome.kind()) {
      case PUBLISHED -> {
        log.info("Found", call.id() + " is " + call.statusText() + ", but no event reported it");
        yield Optional.empty();
      }
      case KNOWN, UNMATCHED -> Optional.empty();
      case INVALID -> {
        log.warning("Not delivered", call.id() + ": " + outcome.reason());
        yield Optional.of(UndeliveredCall.lastingly(reason));
      }
      case FAILED -> Optional.of(UndeliveredCall.forNow(reason));
    };
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
  public void lost(String reason) {
    log.warning("Given up", reason);
  }
}
