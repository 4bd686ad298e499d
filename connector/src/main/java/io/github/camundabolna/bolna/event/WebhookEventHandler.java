package io.github.camundabolna.bolna.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.inbound.Severity;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.bolna.client.batch.BatchEvent;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.webhook.CorrelationOutcome;
import io.github.camundabolna.webhook.ReceiverHealth;
import io.github.camundabolna.webhook.WebhookResponses;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Handles the events that Bolna sends, and answers each. Order does not matter, because only final
 * events count; what was received before does not matter, because the engine knows a message by its
 * id.
 *
 * @param delivered takes the id of each call whose end needs no further report
 */
record WebhookEventHandler(
    CallFilter filter,
    ExecutionVerifier verifier,
    CallEndCorrelator correlator,
    ReceiverHealth health,
    ActivityLog log,
    Consumer<String> delivered,
    BatchSignals batches) {

  WebhookHttpResponse handle(JsonNode body) {
    Optional<BatchEvent> batch = BatchEvent.read(body);
    if (batch.isPresent()) {
      return passOn(batch.get());
    }
    Optional<String> foreign = ForeignEvent.kind(body);
    if (foreign.isPresent()) {
      log.info("Ignored", foreign.get());
      return WebhookResponses.ignored("no execution");
    }
    Optional<Execution> event = Execution.read(body);
    if (event.isEmpty()) {
      log.info("Ignored", "an event without id or status, such as a pre-call webhook");
      return WebhookResponses.ignored("no execution");
    }
    return event.get().id().matches(Patterns.EXECUTION_ID)
        ? handle(event.get())
        : WebhookResponses.error(400, "the id is not an execution id");
  }

  private WebhookHttpResponse handle(Execution event) {
    if (!event.status().endsAttempt()) {
      correlator.warnIfUnknown(event);
      return ignore(event);
    }
    if (!verifier.isActive() && ForeignEvent.isPreCall(event)) {
      log.info("Ignored", event.id() + " is a pre-call webhook, whatever its status says");
      return WebhookResponses.ignored("no execution");
    }
    if (!filter.accepts(event)) {
      return skip(event);
    }
    try {
      Execution verified = verifier.verify(event);
      health.eventsWork();
      if (!filter.accepts(verified)) {
        return skip(verified);
      }
      return verified.ended() ? deliver(verified) : notYet(event, verified);
    } catch (ApiException e) {
      return unverified(e);
    }
  }

  /** Passes a hint to the waits that poll: they ask Bolna themselves. */
  private WebhookHttpResponse passOn(BatchEvent batch) {
    if (batch.mayBeTheEnd() && batch.batchId().matches(Patterns.BATCH_ID)) {
      log.info("Batch", "an event about batch " + batch.batchId() + ": its waits look at it now");
      batches.publish(batch.batchId());
    }
    return WebhookResponses.ignored(batch.status().wire());
  }

  private WebhookHttpResponse ignore(Execution event) {
    String status = Quoted.of(event.statusText());
    log.info("Ignored", event.id() + " is " + status + ", which does not end it");
    return WebhookResponses.ignored(event.statusText());
  }

  private WebhookHttpResponse skip(Execution call) {
    log.atTimes(Severity.INFO, "Left out", call.id() + " was not placed by a process");
    return WebhookResponses.ignored(call.statusText());
  }

  private WebhookHttpResponse deliver(Execution call) {
    log.info("Ended", call.id() + " is " + call.statusText() + ": the engine is told");
    CorrelationOutcome outcome = correlator.publishEnd(call);
    if (outcome.isAccepted()) {
      delivered.accept(call.id());
      return WebhookResponses.ended(call.id());
    }
    log.atTimes(Severity.WARNING, "Not told", call.id() + ": " + outcome.reason());
    return WebhookResponses.rejected(outcome);
  }

  /** Shows a key that Bolna does not accept in the health, because it stops every event. */
  private WebhookHttpResponse unverified(ApiException failure) {
    log.atTimes(Severity.WARNING, "Not believed yet", failure.getMessage());
    if (failure.kind() == Kind.UNAUTHORIZED) {
      health.eventsFail(failure.getMessage());
    }
    return WebhookResponses.error(
        failure.isRefusal() ? 404 : 503, "the execution could not be read");
  }

  /**
   * Bolna may be asked a moment too early: the event must then be sent again, or it is lost. Only
   * an attempt after which Bolna dials again is followed by another event anyway.
   */
  private WebhookHttpResponse notYet(Execution event, Execution verified) {
    if (!event.ended()) {
      return ignore(event);
    }
    log.info(
        "Not believed",
        verified.id() + " is " + Quoted.of(verified.statusText()) + " for Bolna itself");
    return verified.isRetriedAfter(event) || ForeignEvent.isPreCall(event)
        ? WebhookResponses.ignored(verified.statusText())
        : WebhookResponses.error(503, "Bolna does not say yet that this execution has ended");
  }
}
