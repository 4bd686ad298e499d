package io.github.camundabolna.bolna.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import io.github.camundabolna.http.UntrustedJson;
import io.github.camundabolna.outcome.CallOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One call, as Bolna describes it in a webhook, in {@code GET /executions/{id}} and in lists: the
 * same body everywhere, with most fields optional.
 *
 * @param id the execution id, which is also the correlation key of a waiting process
 * @param statusText the status as it was spelled, also when this version does not know it
 * @param voicemail whether any field says so: {@code answered_by_voice_mail} is often null
 * @param conversationSeconds how long was talked; 0 says nothing for web calls
 * @param cost total cost in US cents (contract: {@code total_cost})
 * @param billingSettled whether the cost changes no more
 * @param summary empty where Bolna only says that the person did not talk
 * @param extractedData as it came, in any of its shapes; see {@link #extracted}
 * @param terminationReason Bolna's own word on whether a person was reached
 * @param personTurn whether the person said something
 * @param personNumber the number of the person who was called, or who called
 * @param retry what the execution says of automatic retries
 * @param body the whole answer as it came
 */
public record Execution(
    String id,
    CallStatus status,
    String statusText,
    Optional<String> agentId,
    Optional<String> batchId,
    boolean voicemail,
    BigDecimal conversationSeconds,
    Optional<BigDecimal> cost,
    Optional<Boolean> billingSettled,
    Optional<String> transcript,
    Optional<String> summary,
    Optional<JsonNode> extractedData,
    Optional<JsonNode> recipientData,
    Optional<String> personNumber,
    Optional<String> errorMessage,
    Optional<Instant> createdAt,
    Optional<Instant> updatedAt,
    Optional<Instant> scheduledAt,
    Optional<Instant> rescheduledAt,
    Optional<String> terminationReason,
    Optional<CallLeg> transfer,
    PersonSpeech personTurn,
    CallLeg telephony,
    RetryState retry,
    JsonNode body) {

  /** What a call that a process placed has in its data: the key of the element instance. */
  public static final String CORRELATION_VARIABLE = "camunda_element_instance_key";

  /**
   * Reads an execution from a JSON body.
   *
   * @return empty if the body has no id or no status: a pre-call webhook, or no execution at all
   */
  public static Optional<Execution> read(JsonNode json) {
    LenientJson body = new LenientJson(json);
    Optional<String> id = body.text("id").or(() -> body.text("execution_id"));
    Optional<String> status = body.text("status").map(String::strip);
    return id.flatMap(
        known -> status.map(text -> execution(known, text, body, RetryState.of(body))));
  }

  /**
   * This, if it is what was asked for.
   *
   * @throws ApiException if it is another execution
   */
  public Execution requireId(String wanted) {
    if (!id.equals(wanted)) {
      throw ApiException.notDone(
          "Bolna answered with a different execution than the one requested");
    }
    return this;
  }

  /**
   * Whether the call is over: its last attempt has ended and no automatic retry is to follow. A
   * process that waits for this call goes on exactly when this is true.
   */
  public boolean ended() {
    return status.endsAttempt() && !retry.willRetry(status, voicemail);
  }

  /** Whether Bolna, by what it says here, dials again after an attempt that ended like that. */
  public boolean isRetriedAfter(Execution attempt) {
    return retry.willRetry(attempt.status, attempt.voicemail);
  }

  /** The same where it is known that no automatic retry is to follow, whatever the call says. */
  public Execution withoutRetry() {
    return retry.enabled()
        ? execution(id, statusText, new LenientJson(body), RetryState.NONE)
        : this;
  }

  /** How the call ended; empty while it has not. */
  public Optional<CallOutcome> outcome() {
    return ended() ? Optional.of(ExecutionOutcome.of(this)) : Optional.empty();
  }

  /** Whether this is a call from the person to the agent. */
  public boolean inbound() {
    return telephony.inbound();
  }

  /** Returns one value for each name that was extracted, whichever shape Bolna sent. */
  public ObjectNode extracted() {
    return ExtractedValues.of(extractedData);
  }

  /** Returns who, or what, ended the call; empty if that cannot be told. */
  public Optional<HangupCategory> hangupCategory() {
    return HangupCategory.of(telephony, terminationReason);
  }

  private static Execution execution(String id, String status, LenientJson body, RetryState retry) {
    CallLeg telephony = CallLeg.of(body.at("telephony_data"));
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
        body.text("summary").filter(text -> !PersonSpeech.isNoTurn(text)),
        extracted,
        context.structure("recipient_data"),
        personNumber(body, telephony, context),
        body.text("error_message"),
        time(body, "created_at"),
        time(body, "updated_at"),
        time(body, "scheduled_at"),
        time(body, "rescheduled_at"),
        body.text("termination_reason"),
        body.structure("transfer_call_data")
            .filter(JsonNode::isObject)
            .map(LenientJson::new)
            .map(CallLeg::of),
        PersonSpeech.read(body, extracted),
        telephony,
        retry,
        body.node());
  }

  private static boolean voicemail(LenientJson body, CallLeg telephony) {
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
    return body.structure(field)
        .or(() -> body.text(field).flatMap(UntrustedJson::read).filter(JsonNode::isContainerNode));
  }

  private static Optional<String> personNumber(
      LenientJson body, CallLeg telephony, LenientJson context) {
    return body.text("user_number")
        .or(telephony.inbound() ? telephony::fromNumber : telephony::toNumber)
        .or(() -> context.text("recipient_phone_number"));
  }

  private static Optional<Instant> time(LenientJson body, String field) {
    return body.text(field).flatMap(Timestamp::read);
  }
}
