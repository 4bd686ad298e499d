package io.github.camundabolna.client;

import com.fasterxml.jackson.databind.JsonNode;
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
    Telephony telephony = Telephony.of(body.at("telephony_data"));
    LenientJson context = body.at("context_details");
    return new Execution(
        id,
        CallStatus.of(status),
        status,
        body.text("agent_id"),
        body.text("batch_id"),
        body.flag("answered_by_voice_mail").orElse(false),
        body.number("conversation_duration")
            .or(() -> body.number("conversation_time"))
            .orElse(BigDecimal.ZERO),
        body.number("total_cost"),
        body.text("transcript"),
        body.text("summary"),
        extractedData(body),
        context.structure("recipient_data"),
        personNumber(body, telephony, context),
        body.text("error_message"),
        time(body, "created_at"),
        time(body, "updated_at"),
        time(body, "scheduled_at"),
        telephony,
        RetryState.of(body),
        body.node());
  }

  /** {@code extracted_data} as it is, else the older {@code agent_extraction}, object or text. */
  private static Optional<JsonNode> extractedData(LenientJson body) {
    return body.structure("extracted_data")
        .or(() -> body.structure("agent_extraction"))
        .or(() -> body.text("agent_extraction").flatMap(ExecutionReader::parsed))
        .or(() -> body.structure("custom_extractions"));
  }

  private static Optional<JsonNode> parsed(String text) {
    return ForeignJson.read(text).filter(JsonNode::isContainerNode);
  }

  private static Optional<String> personNumber(
      LenientJson body, Telephony telephony, LenientJson context) {
    boolean inbound = telephony.callType().filter("inbound"::equalsIgnoreCase).isPresent();
    return body.text("user_number")
        .or(inbound ? telephony::fromNumber : telephony::toNumber)
        .or(() -> context.text("recipient_phone_number"));
  }

  private static Optional<Instant> time(LenientJson body, String field) {
    return body.text(field).flatMap(Timestamp::read);
  }
}
