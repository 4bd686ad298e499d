package io.github.camundabolna.bolna.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.bolna.client.batch.BatchEvent;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.webhook.EventParser;
import io.github.camundabolna.webhook.EventParser.UnreadableEvent;
import io.github.camundabolna.webhook.ReceiverHealth;
import io.github.camundabolna.webhook.SecretPlace;
import io.github.camundabolna.webhook.WebhookResponses;
import java.util.Optional;

/**
 * Receives requests and answers each. Order does not matter, because only final events count; what
 * was received before does not matter, because the engine knows a message by its id.
 */
final class WebhookEventHandler {

  private final WebhookAuthenticator doorkeeper;
  private final CallFilter filter;
  private final ExecutionVerifier witness;
  private final ReceiverHealth health;
  private final ActivityLog log;
  private final EventDelivery delivery;
  private final BatchSignals batches;

  WebhookEventHandler(
      WebhookAuthenticator doorkeeper,
      CallFilter filter,
      ExecutionVerifier witness,
      ReceiverHealth health,
      ActivityLog log,
      EventDelivery delivery,
      BatchSignals batches) {
    this.doorkeeper = doorkeeper;
    this.filter = filter;
    this.witness = witness;
    this.health = health;
    this.log = log;
    this.delivery = delivery;
    this.batches = batches;
  }

  WebhookHttpResponse receive(WebhookProcessingPayload request) {
    if (!request.method().equals("POST")) {
      return WebhookResponses.onlyPost();
    }
    Optional<String> refusal = doorkeeper.refusal(request);
    if (refusal.isPresent()) {
      log.warningAtTimes("Refused", refusal.get());
      return WebhookResponses.unauthorised();
    }
    doorkeeper.exposure(request).ifPresent(this::warnOfExposure);
    try {
      return judge(EventParser.read(request.rawBody()));
    } catch (UnreadableEvent e) {
      log.warningAtTimes("Unreadable", e.getMessage());
      return WebhookResponses.error(e.httpStatus(), e.getMessage());
    }
  }

  private WebhookHttpResponse judge(JsonNode body) {
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
        ? judge(event.get())
        : WebhookResponses.error(400, "the id is not an execution id");
  }

  private WebhookHttpResponse judge(Execution event) {
    if (!event.status().lastOfAttempt()) {
      delivery.correlator().warnIfUnknown(event);
      return ignore(event);
    }
    if (!witness.asksBolna() && ForeignEvent.isPreCall(event)) {
      log.info("Ignored", event.id() + " is a pre-call webhook, whatever its status says");
      return WebhookResponses.ignored("no execution");
    }
    if (!filter.accepts(event)) {
      return leaveOut(event);
    }
    try {
      Execution truth = witness.truthOf(event);
      health.eventsWork();
      if (!filter.accepts(truth)) {
        return leaveOut(truth);
      }
      return truth.ended() ? delivery.deliver(truth) : notYet(event, truth);
    } catch (ApiException e) {
      return unanswered(e);
    }
  }

  /** A hint for the waits that poll: they ask Bolna, and believe that. */
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

  private WebhookHttpResponse leaveOut(Execution call) {
    log.infoAtTimes("Left out", call.id() + " was not placed by a process");
    return WebhookResponses.ignored(call.statusText());
  }

  private void warnOfExposure(SecretPlace place) {
    health.secretIs(
        "comes in %s, whose value logs do not leave out; send it as Authorization: Bearer,"
                .formatted(place)
            + " as X-Api-Key, or as the parameter token");
  }

  /** A key that Bolna does not accept stops every event: operators must see it in the health. */
  private WebhookHttpResponse unanswered(ApiException failure) {
    log.warningAtTimes("Not believed yet", failure.getMessage());
    if (failure.kind() == Kind.UNAUTHORIZED) {
      health.eventsFail(failure.getMessage());
    }
    return WebhookResponses.error(
        failure.isRefusal() ? 404 : 503, "the execution could not be read");
  }

  /**
   * Bolna may be asked a moment too early: then the event is to come again, not to be lost. Only an
   * attempt after which Bolna dials again is followed by another event without that.
   */
  private WebhookHttpResponse notYet(Execution event, Execution truth) {
    if (!event.ended()) {
      return ignore(event);
    }
    log.info(
        "Not believed", truth.id() + " is " + Quoted.of(truth.statusText()) + " for Bolna itself");
    return truth.isRetriedAfter(event) || ForeignEvent.isPreCall(event)
        ? WebhookResponses.ignored(truth.statusText())
        : WebhookResponses.error(503, "Bolna does not say yet that this execution has ended");
  }
}
