package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.webhook.CorrelationOutcome;
import java.util.function.Supplier;

/**
 * Gives the ends of calls to the engine, for events and for the sweep: with the same variables and
 * the same message id, so that of the two, and of what another runtime finds, the engine takes one.
 */
record CallEndCorrelator(
    InboundConnectorContext context, MessageIds ids, TenantCheck tenants, ActivityLog log) {

  /** Warns of a status that this version doesn't know, once for each. */
  void warnIfUnknown(Execution call) {
    if (call.status() == CallStatus.UNKNOWN) {
      log.warningOncePer(
          call.statusText(),
          "Unknown status",
          "call %s has the status %s, which this version does not know: its wait continues"
              .formatted(call.id(), Quoted.of(call.statusText())));
    }
  }

  /** Publishes the end of a call. Never throws. */
  CorrelationOutcome ended(Execution call) {
    tenants.look(call.id());
    return correlate(() -> CallEnded.of(call, ids.idFor(call), context));
  }

  /** Publishes that nothing more is to be expected of a call. Never throws. */
  CorrelationOutcome givenUp(Execution call, GiveUpReason reason) {
    tenants.look(call.id());
    return correlate(() -> CallEnded.givenUp(call, ids.idFor(call), reason, context));
  }

  /** A broken activation condition is found first: while it correlates, the runtime logs it. */
  private CorrelationOutcome correlate(Supplier<CallEnded> end) {
    try {
      CallEnded ended = end.get();
      context.canActivate(ended);
      return CorrelationOutcome.from(context.correlate(ended.correlation()));
    } catch (RuntimeException e) {
      return CorrelationOutcome.thrown(e);
    }
  }
}
