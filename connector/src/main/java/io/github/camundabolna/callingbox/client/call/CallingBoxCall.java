package io.github.camundabolna.callingbox.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.WebhookUrl;
import java.util.Optional;

/**
 * A call, as CallingBox sends it in events, in responses, and in its list. Most fields are
 * optional.
 *
 * @param statusText the status as CallingBox spells it, even if unknown; blank if it's missing
 * @param direction {@code outbound} or {@code inbound}
 * @param answeredBy {@code machine} for voicemail
 * @param webhookStatus {@code none}, {@code pending}, {@code delivered}, or {@code failed}
 * @param webhookError reason of a failed delivery
 * @param metadata what was sent with the call; a missing node if nothing was
 * @param body the whole call as CallingBox sent it
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
    Optional<WebhookUrl> webhookUrl,
    Optional<String> webhookStatus,
    Optional<String> webhookError,
    LenientJson metadata,
    JsonNode body) {

  private static final String MACHINE = "machine";

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
        call.text("webhook_url").map(WebhookUrl::new),
        call.text("webhook_status"),
        call.text("webhook_error"),
        call.at("metadata"),
        call.node());
  }

  /** Returns whether voicemail or an answering machine took the call. */
  public boolean voicemail() {
    return answeredBy.map(String::strip).filter(MACHINE::equalsIgnoreCase).isPresent();
  }

  /**
   * Returns whether a call that was read has ended: its status is final, and a requested result
   * isn't pending. An event for the end of a call is final without that.
   */
  public boolean ended() {
    return status.isFinal() && !awaitsResult();
  }

  /** Returns whether the conversation is over, but its result isn't final yet. */
  public boolean awaitsResult() {
    // CallingBox extracts nothing from a call that didn't complete.
    return status == CallingBoxStatus.COMPLETED && extraction.isPending();
  }

  /** Omits phone numbers, and everything that was said. */
  @Override
  public String toString() {
    return "CallingBoxCall[id=%s, status=%s]".formatted(id, statusText);
  }
}
