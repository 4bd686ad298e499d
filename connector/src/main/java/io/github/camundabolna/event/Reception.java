package io.github.camundabolna.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import io.github.camundabolna.client.BatchEvent;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.client.Execution;
import io.github.camundabolna.event.EventBody.UnreadableEvent;
import io.github.camundabolna.panel.Form;
import io.github.camundabolna.panel.Quote;
import io.github.camundabolna.signal.BatchSignals;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * Receives requests: answers each at once, except those that end a call. Order does not matter,
 * because only final events count; what was received before does not matter, because the engine
 * knows a message by its id.
 */
final class Reception {

  private final Doorkeeper doorkeeper;
  private final CallFilter filter;
  private final Witness witness;
  private final ReceiverHealth health;
  private final ActivityLog log;
  private final BatchSignals batches;

  /** From {@link #receive} to {@link #ended}, which the runtime calls with the same payload. */
  private final Map<WebhookProcessingPayload, Execution> ended =
      Collections.synchronizedMap(new WeakHashMap<>());

  Reception(
      Doorkeeper doorkeeper,
      CallFilter filter,
      Witness witness,
      ReceiverHealth health,
      ActivityLog log,
      BatchSignals batches) {
    this.doorkeeper = doorkeeper;
    this.filter = filter;
    this.witness = witness;
    this.health = health;
    this.log = log;
    this.batches = batches;
  }

  /**
   * @return the answer; empty if the request ends a call and {@link #ended} is to be asked which
   */
  Optional<WebhookHttpResponse> receive(WebhookProcessingPayload request) {
    if (!request.method().equals("POST")) {
      return Optional.of(Answers.onlyPost());
    }
    Optional<String> refusal = doorkeeper.refusal(request);
    if (refusal.isPresent()) {
      log.warningAtTimes("Refused", refusal.get());
      return Optional.of(Answers.unauthorised());
    }
    doorkeeper.exposure(request).ifPresent(this::warnOfExposure);
    try {
      return judge(request);
    } catch (UnreadableEvent e) {
      log.warningAtTimes("Unreadable", e.getMessage());
      return Optional.of(Answers.error(e.httpStatus(), e.getMessage()));
    }
  }

  private Optional<WebhookHttpResponse> judge(WebhookProcessingPayload request) {
    JsonNode body = EventBody.read(request.rawBody());
    Optional<BatchEvent> batch = BatchEvent.read(body);
    if (batch.isPresent()) {
      return Optional.of(passOn(batch.get()));
    }
    Optional<String> foreign = ForeignEvent.kind(body);
    if (foreign.isPresent()) {
      log.info("Ignored", foreign.get());
      return Optional.of(Answers.ignored("no execution"));
    }
    Optional<Execution> event = Execution.read(body);
    if (event.isEmpty()) {
      log.info("Ignored", "an event without id or status, such as a pre-call webhook");
      return Optional.of(Answers.ignored("no execution"));
    }
    return event.get().id().matches(Form.EXECUTION_ID)
        ? judge(request, event.get())
        : Optional.of(Answers.error(400, "the id is not an execution id"));
  }

  private Optional<WebhookHttpResponse> judge(WebhookProcessingPayload request, Execution event) {
    if (!event.status().lastOfAttempt()) {
      log.unknownStatus(event);
      return Optional.of(ignore(event));
    }
    if (!witness.asksBolna() && ForeignEvent.isPreCall(event)) {
      log.info("Ignored", event.id() + " is a pre-call webhook, whatever its status says");
      return Optional.of(Answers.ignored("no execution"));
    }
    if (!filter.accepts(event)) {
      return Optional.of(leaveOut(event));
    }
    try {
      Execution truth = witness.truthOf(event);
      health.eventsWork();
      if (!filter.accepts(truth)) {
        return Optional.of(leaveOut(truth));
      }
      return truth.ended() ? accept(request, truth) : Optional.of(notYet(event, truth));
    } catch (BolnaException e) {
      return Optional.of(unanswered(e));
    }
  }

  /** A hint for the waits that poll: they ask Bolna, and believe that. */
  private WebhookHttpResponse passOn(BatchEvent batch) {
    if (batch.mayBeTheEnd() && batch.batchId().matches(Form.BATCH_ID)) {
      log.info("Batch", "an event about batch " + batch.batchId() + ": its waits look at it now");
      batches.publish(batch.batchId());
    }
    return Answers.ignored(batch.status().wire());
  }

  private WebhookHttpResponse ignore(Execution event) {
    String status = Quote.of(event.statusText());
    log.info("Ignored", event.id() + " is " + status + ", which does not end it");
    return Answers.ignored(event.statusText());
  }

  private WebhookHttpResponse leaveOut(Execution call) {
    log.infoAtTimes("Left out", call.id() + " was not placed by a process");
    return Answers.ignored(call.statusText());
  }

  private void warnOfExposure(SecretPlace place) {
    health.secretIs(
        "comes in %s, which runtimes from 8.9.6 on write to their logs; send it as".formatted(place)
            + " Authorization: Bearer, as X-Api-Key, or as the parameter token");
  }

  /** A key that Bolna does not accept stops every event: operators must see it in the health. */
  private WebhookHttpResponse unanswered(BolnaException failure) {
    log.warningAtTimes("Not believed yet", failure.getMessage());
    if (failure.kind() == Kind.UNAUTHORISED) {
      health.eventsFail(failure.getMessage());
    }
    return Answers.error(failure.isRefusal() ? 404 : 503, "the execution could not be read");
  }

  private Optional<WebhookHttpResponse> accept(WebhookProcessingPayload request, Execution truth) {
    log.info("Ended", truth.id() + " is " + truth.statusText() + ": the engine is told");
    ended.put(request, truth);
    return Optional.empty();
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
        "Not believed", truth.id() + " is " + Quote.of(truth.statusText()) + " for Bolna itself");
    return truth.isRetriedAfter(event) || ForeignEvent.isPreCall(event)
        ? Answers.ignored(truth.statusText())
        : Answers.error(503, "Bolna does not say yet that this execution has ended");
  }

  /** The call that this request ends. */
  Execution ended(WebhookProcessingPayload request) {
    return Optional.ofNullable(ended.remove(request))
        .orElseThrow(() -> new IllegalStateException("a request that was not received"));
  }
}
