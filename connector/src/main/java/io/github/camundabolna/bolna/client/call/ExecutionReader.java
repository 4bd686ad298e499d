package io.github.camundabolna.bolna.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import io.github.camundabolna.http.UntrustedJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Turns the body of an execution, of any age and from any page of the API, into a record. */
final class ExecutionReader {

  private ExecutionReader() {}

  static Optional<Execution> read(JsonNode node) {
    LenientJson body = new LenientJson(node);
    Optional<String> id = body.text("id").or(() -> body.text("execution_id"));
    Optional<String> status = body.text("status").map(String::strip);
    return id.flatMap(known -> status.map(text -> execution(known, text, body)));
  }

  private static Execution execution(String id, String status, LenientJson body) {
    TelephonyData telephony = TelephonyData.of(body.at("telephony_data"));
    LenientJson context = body.at("context_details");
    Optional<JsonNode> extracted = extractedData(body);
    return new Execution(
        id,
        CallStatus.of(status),
        status,
        body.text("agent_id"),
        body.text("batch_id"),
        voicemail(body, telephony),
        body.number("conversation_duration")
            .or(() -> body.number("conversation_time"))
            .orElse(BigDecimal.ZERO),
        body.number("total_cost"),
        body.flag("billing_settled"),
        body.text("transcript"),
        body.text("summary").filter(text -> !NoUserTurnMarker.isSaidBy(text)),
        extracted,
        context.structure("recipient_data"),
        personNumber(body, telephony, context),
        body.text("error_message"),
        time(body, "created_at"),
        time(body, "updated_at"),
        time(body, "scheduled_at"),
        time(body, "rescheduled_at"),
        body.text("termination_reason"),
        TransferCallData.read(body),
        PersonSpeech.of(body.text("transcript"), NoUserTurnMarker.isSaidIn(body, extracted)),
        telephony,
        RetryState.of(body),
        body.node());
  }

  private static boolean voicemail(LenientJson body, TelephonyData telephony) {
    return body.flag("answered_by_voice_mail").orElse(false)
        || EndReason.of(telephony.hangupReason()).isVoicemail()
        || EndReason.of(body.text("termination_reason")).isVoicemail();
  }

  /** {@code extracted_data} as it is, else the older fields, object or text. */
  private static Optional<JsonNode> extractedData(LenientJson body) {
    return body.structure("extracted_data")
        .or(() -> objectOrText(body, "agent_extraction"))
        .or(() -> objectOrText(body, "custom_extractions"));
  }

  private static Optional<JsonNode> objectOrText(LenientJson body, String field) {
    return body.structure(field).or(() -> body.text(field).flatMap(ExecutionReader::parsed));
  }

  private static Optional<JsonNode> parsed(String text) {
    return UntrustedJson.read(text).filter(JsonNode::isContainerNode);
  }

  private static Optional<String> personNumber(
      LenientJson body, TelephonyData telephony, LenientJson context) {
    boolean inbound = telephony.callType().filter("inbound"::equalsIgnoreCase).isPresent();
    return body.text("user_number")
        .or(inbound ? telephony::fromNumber : telephony::toNumber)
        .or(() -> context.text("recipient_phone_number"));
  }

  private static Optional<Instant> time(LenientJson body, String field) {
    return body.text(field).flatMap(Timestamp::read);
  }
}
