package io.github.camundabolna.callingbox.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.inbound.Severity;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.webhook.CorrelationOutcome;
import io.github.camundabolna.webhook.WebhookResponses;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Handles and answers CallingBox's events. Order doesn't matter, because only final events count.
 * Repetition doesn't matter, because the engine recognizes message IDs. An event that is only
 * ignored never gets an error, because ten of them disable the endpoint.
 *
 * @param delivered receives the ID of each call whose end is delivered
 */
record CallEventHandler(
    ProcessCallFilter filter,
    TranscriptReader transcripts,
    EndedCallCorrelator correlator,
    ActivityLog log,
    Consumer<String> delivered) {

  private static final Pattern CALL_ID = Pattern.compile(CallingBoxPanelTexts.ID);
  private static final String API_VERSION = "2026-04";

  WebhookHttpResponse handle(JsonNode body) {
    Optional<CallEvent> event = CallEvent.read(body);
    if (event.isEmpty()) {
      return ignore("an event without a type or a call", "no call");
    }
    return CALL_ID.matcher(event.get().call().id()).matches()
        ? handle(event.get())
        : WebhookResponses.error(400, "the id of the call is not a call ID");
  }

  private WebhookHttpResponse handle(CallEvent event) {
    warnIfUnknown(event);
    return event
        .endedCall()
        .map(call -> filter.accepts(call) ? deliver(call, event) : skip(call))
        .orElseGet(() -> ignore(event));
  }

  private void warnIfUnknown(CallEvent event) {
    if (event.type() == CallEventType.UNKNOWN) {
      log.warningOncePer(
          event.typeText(),
          "Unknown event",
          "an event has the type %s, which this version doesn't know; the wait for call %s"
                  .formatted(Quoted.of(event.typeText()), event.call().id())
              + " continues");
    }
    if (!event.apiVersion().equals(API_VERSION)) {
      log.warningOncePer(
          "api_version " + event.apiVersion(),
          "Unknown version",
          "events have the api_version %s instead of %s; they are handled the same"
              .formatted(Quoted.of(event.apiVersion()), API_VERSION));
    }
  }

  private WebhookHttpResponse ignore(CallEvent event) {
    return ignore(
        event.call().id() + ": " + Quoted.of(event.typeText()) + " doesn't end the call",
        event.call().statusText());
  }

  private WebhookHttpResponse ignore(String line, String status) {
    log.info("Ignored", line);
    return WebhookResponses.ignored(status);
  }

  private WebhookHttpResponse skip(CallingBoxCall call) {
    log.atTimes(Severity.INFO, "Skipped", call.id() + " was not placed by a process");
    return WebhookResponses.ignored(call.statusText());
  }

  private WebhookHttpResponse deliver(CallingBoxCall call, CallEvent event) {
    log.info("Ended", call.id() + " is " + call.statusText() + ": publishing to the engine");
    CorrelationOutcome outcome =
        correlator.publishEnd(call, event.type().wire(), transcripts.readForEvent(call));
    if (outcome.isIgnored()) {
      return ignore(call.id() + ": " + outcome.reason(), call.statusText());
    }
    if (outcome.isAccepted()) {
      delivered.accept(call.id());
      return WebhookResponses.ended(CallingBoxReceiver.ID_NAME, call.id());
    }
    log.atTimes(Severity.WARNING, "Not delivered", call.id() + ": " + outcome.reason());
    return WebhookResponses.rejected(outcome);
  }
}
