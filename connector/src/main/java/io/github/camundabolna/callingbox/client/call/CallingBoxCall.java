package io.github.camundabolna.callingbox.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.outcome.CallOutcome;
import io.github.camundabolna.outcome.CorrelationKey;
import java.util.Optional;

/**
 * A call, as CallingBox sends it in events, in responses, and in its list. Most fields are
 * optional.
 *
 * @param statusText the status as CallingBox spells it, even if unknown; blank if it's missing
 * @param direction {@code outbound} or {@code inbound}
 * @param answeredBy {@code machine} for voicemail
 * @param webhookStatus {@code none}, {@code pending}, {@code delivered}, or {@code failed}
 * @param webhookError reason of a failed delivery, without the query of the webhook URL
 * @param metadata what was sent with the call; a missing node if nothing was
 * @param body the whole call as CallingBox sent it, but without the query of its webhook URL; a
 *     missing node if it isn't kept
 */
public record CallingBoxCall(
    String id,
    CallingBoxStatus status,
    String statusText,
    Optional<String> agentId,
    Optional<String> toNumber,
    Optional<String> fromNumber,
    Optional<String> direction,
    Optional<String> answeredBy,
    CallExtraction extraction,
    CallTimes times,
    CallBilling billing,
    CallFailure failure,
    Optional<String> webhookStatus,
    Optional<String> webhookError,
    LenientJson metadata,
    JsonNode body) {

  private static final String MACHINE = "machine";

  private static final String INBOUND = "inbound";

  private static final String WEBHOOK_URL = "webhook_url";
  private static final String WEBHOOK_ERROR = "webhook_error";

  /** Reads a call; empty if the body has no ID. A call without a status has an unknown one. */
  public static Optional<CallingBoxCall> read(JsonNode body) {
    LenientJson call = new LenientJson(body);
    return call.text("id").map(id -> read(id, call));
  }

  private static CallingBoxCall read(String id, LenientJson call) {
    String status = call.text("status").map(String::strip).orElse("");
    return new CallingBoxCall(
        id,
        CallingBoxStatus.of(status),
        status,
        call.text("agent_id"),
        call.text("to_number"),
        call.text("from_number"),
        call.text("direction"),
        call.text("answered_by"),
        CallExtraction.read(call),
        CallTimes.read(call),
        CallBilling.read(call),
        CallFailure.read(call),
        call.text("webhook_status"),
        webhookError(call),
        call.at("metadata"),
        withoutSecret(call));
  }

  private static Optional<String> webhookError(LenientJson call) {
    return call.text(WEBHOOK_ERROR)
        .map(
            text ->
                call.text(WEBHOOK_URL).map(url -> new WebhookUrl(url).hideIn(text)).orElse(text));
  }

  /** The query of the webhook URL can contain a secret. */
  private static JsonNode withoutSecret(LenientJson call) {
    Optional<String> shown =
        call.text(WEBHOOK_URL).map(url -> new WebhookUrl(url).withoutSecrets());
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    call.node().properties().forEach(field -> copy.set(field.getKey(), field.getValue()));
    shown.ifPresent(url -> copy.put(WEBHOOK_URL, url));
    webhookError(call).ifPresent(text -> copy.put(WEBHOOK_ERROR, text));
    return copy;
  }

  /** Returns whether voicemail or an answering machine took the call. */
  public boolean voicemail() {
    return answeredBy.map(String::strip).filter(MACHINE::equalsIgnoreCase).isPresent();
  }

  /**
   * Returns whether a call that was read has ended: its status is final, and no result is awaited.
   * An event for the end of a call is final without that.
   */
  public boolean ended() {
    return status.isFinal() && !awaitsResult();
  }

  /** Returns whether the conversation is over, but its result isn't final yet. */
  public boolean awaitsResult() {
    // CallingBox extracts nothing from a call that didn't complete.
    return status == CallingBoxStatus.COMPLETED && extraction.awaited();
  }

  /** Returns how the call ended; empty if it hasn't. */
  public Optional<CallOutcome> outcome() {
    return ended() ? Optional.of(CallingBoxOutcome.of(this)) : Optional.empty();
  }

  /**
   * Returns the call as an event says that it ended: its result is final, and its status if the
   * event itself doesn't have a final one.
   */
  public CallingBoxCall endedAs(CallingBoxStatus end) {
    return status.isFinal()
        ? with(status, statusText, extraction.asFinal())
        : with(end, end.wire(), extraction.asFinal());
  }

  /** Returns the call without the form that CallingBox sent, to keep it in memory. */
  public CallingBoxCall withoutBody() {
    return with(status, statusText, extraction, MissingNode.getInstance());
  }

  /** Returns the call without the wait for its result, which comes too late. */
  public CallingBoxCall withoutAwaitedResult() {
    return with(status, statusText, extraction.asFinal());
  }

  /** Returns whether a person answered, so that the call can have a transcript. */
  public boolean hadConversation() {
    return times.answeredAt().isPresent() && !voicemail();
  }

  /** Returns whether the person called the agent. */
  public boolean inbound() {
    return direction.map(String::strip).filter(INBOUND::equalsIgnoreCase).isPresent();
  }

  /** Returns the number of the person. */
  public Optional<String> personNumber() {
    return inbound() ? fromNumber : toNumber;
  }

  /** Returns the key of the element instance that placed the call; empty for any other call. */
  public Optional<String> elementKey() {
    return metadata.text(CorrelationKey.NAME);
  }

  private CallingBoxCall with(
      CallingBoxStatus newStatus, String newText, CallExtraction newExtraction) {
    return with(newStatus, newText, newExtraction, body);
  }

  private CallingBoxCall with(
      CallingBoxStatus newStatus, String newText, CallExtraction newExtraction, JsonNode newBody) {
    return new CallingBoxCall(
        id,
        newStatus,
        newText,
        agentId,
        toNumber,
        fromNumber,
        direction,
        answeredBy,
        newExtraction,
        times,
        billing,
        failure,
        webhookStatus,
        webhookError,
        metadata,
        newBody);
  }

  /** Omits phone numbers, and everything that was said. */
  @Override
  public String toString() {
    return "CallingBoxCall[id=%s, status=%s]".formatted(id, statusText);
  }
}
