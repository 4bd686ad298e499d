package io.github.camundabolna.bolna.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.inbound.Severity;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.bolna.client.batch.BatchEvent;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.input.IdPatterns;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.webhook.CorrelationOutcome;
import io.github.camundabolna.webhook.ReceiverHealth;
import io.github.camundabolna.webhook.WebhookResponses;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Handles and answers Bolna's events. Order doesn't matter, because only final events count.
 * Repetition doesn't matter, because the engine recognizes message IDs.
 *
 * @param delivered receives the ID of each call whose end is delivered
 * @param progress receives each event that doesn't end its call; returns false if it's lost
 */
record WebhookEventHandler(
    CallFilter filter,
    ExecutionVerifier verifier,
    CallEndCorrelator correlator,
    ReceiverHealth health,
    ActivityLog log,
    Consumer<String> delivered,
    Predicate<Execution> progress,
    BatchSignals batches) {

  private static final Pattern EXECUTION_ID = Pattern.compile(IdPatterns.EXECUTION_ID);
  private static final Pattern BATCH_ID = Pattern.compile(IdPatterns.BATCH_ID);
  private static final String NO_EXECUTION = "no execution";

  WebhookHttpResponse handle(JsonNode body) {
    Optional<BatchEvent> batch = BatchEvent.read(body);
    if (batch.isPresent()) {
      return passOn(batch.get());
    }
    Optional<String> foreign = foreignKind(body);
    if (foreign.isPresent()) {
      return ignore(foreign.get(), NO_EXECUTION);
    }
    Optional<Execution> event = Execution.read(body);
    if (event.isEmpty()) {
      return ignore("an event without id or status, such as a pre-call webhook", NO_EXECUTION);
    }
    return EXECUTION_ID.matcher(event.get().id()).matches()
        ? handle(event.get())
        : WebhookResponses.error(400, "the id is not an execution ID");
  }

  private WebhookHttpResponse handle(Execution event) {
    if (!event.status().endsAttempt()) {
      correlator.warnIfUnknown(event);
      passOn(event);
      return ignore(event);
    }
    if (!verifier.isActive() && isPreCall(event)) {
      return ignore(event.id() + " is a pre-call webhook, regardless of its status", NO_EXECUTION);
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

  /** Notifies polling waits, which then check the batch at Bolna. */
  private WebhookHttpResponse passOn(BatchEvent batch) {
    if (batch.mayBeTheEnd() && BATCH_ID.matcher(batch.batchId()).matches()) {
      log.info("Batch", "event about batch " + batch.batchId() + ": its waits check it now");
      batches.publish(batch.batchId());
    }
    return WebhookResponses.ignored(batch.status().wire());
  }

  /** Progress isn't confirmed at Bolna: it decides nothing, and by then the call has moved on. */
  private void passOn(Execution event) {
    if (filter.accepts(event) && !isPreCall(event) && !progress.test(event)) {
      log.atTimes(
          Severity.WARNING,
          "Progress lost",
          event.id() + " is " + Quoted.of(event.statusText()) + ": too many others wait");
    }
  }

  private WebhookHttpResponse ignore(Execution event) {
    String status = Quoted.of(event.statusText());
    return ignore(
        event.id() + " is " + status + ", which doesn't end the call", event.statusText());
  }

  private WebhookHttpResponse ignore(String line, String status) {
    log.info("Ignored", line);
    return WebhookResponses.ignored(status);
  }

  private WebhookHttpResponse skip(Execution call) {
    log.atTimes(Severity.INFO, "Skipped", call.id() + " was not placed by a process");
    return WebhookResponses.ignored(call.statusText());
  }

  private WebhookHttpResponse deliver(Execution call) {
    log.info("Ended", call.id() + " is " + call.statusText() + ": publishing to the engine");
    CorrelationOutcome outcome = correlator.publishEnd(call);
    if (outcome.isAccepted()) {
      delivered.accept(call.id());
      return outcome.isIgnored()
          ? ignore(call.id() + ": " + outcome.reason(), call.statusText())
          : WebhookResponses.ended(CallEndedReceiver.ID_NAME, call.id());
    }
    log.atTimes(Severity.WARNING, "Not delivered", call.id() + ": " + outcome.reason());
    return WebhookResponses.rejected(outcome);
  }

  /** Shows a rejected API key in the health, because it stops every event. */
  private WebhookHttpResponse unverified(ApiException failure) {
    log.atTimes(Severity.WARNING, "Not verified", failure.getMessage());
    if (failure.kind() == Kind.UNAUTHORIZED) {
      health.eventsFail(failure.getMessage());
    }
    return WebhookResponses.error(
        failure.isRefusal() ? 404 : 503, "the execution could not be read");
  }

  /**
   * Requests a repetition of the event, because the API may lag behind it. Not for attempts after
   * which Bolna dials again, because another event follows.
   */
  private WebhookHttpResponse notYet(Execution event, Execution verified) {
    if (!event.ended()) {
      return ignore(event);
    }
    log.info(
        "Not confirmed",
        verified.id() + " is " + Quoted.of(verified.statusText()) + " according to the Bolna API");
    return verified.isRetriedAfter(event) || isPreCall(event)
        ? WebhookResponses.ignored(verified.statusText())
        : WebhookResponses.error(
            503, "the Bolna API doesn't show yet that this execution has ended");
  }

  /**
   * Returns the kind of a body that isn't an execution: a workflow's event, or a test.
   *
   * @return a noun for the log; empty if it may be the event of a call
   */
  private static Optional<String> foreignKind(JsonNode body) {
    if (isFilled(body, "event") || isFilled(body, "workflow_id")) {
      return Optional.of("an event that isn't about a call, such as a workflow event");
    }
    return Stream.of("test", "is_test").anyMatch(name -> body.path(name).asBoolean(false))
        ? Optional.of("a test event")
        : Optional.empty();
  }

  /**
   * Returns whether an event that looks final comes from "Transfer call", which sends it before it
   * starts and whose fields can overwrite the status. Executions have a creation time, and no
   * transfer field.
   */
  private static boolean isPreCall(Execution event) {
    JsonNode body = event.body();
    boolean announces = isFilled(body, "transfer_reason") || isFilled(body, "transferred_to");
    boolean empty =
        event.transcript().isEmpty()
            && event.conversationSeconds().signum() == 0
            && event.telephony().hangupBy().isEmpty()
            && event.telephony().hangupReason().isEmpty();
    return announces && empty && !isFilled(body, "created_at") && !isFilled(body, "updated_at");
  }

  private static boolean isFilled(JsonNode body, String name) {
    JsonNode value = body.path(name);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank();
  }
}
