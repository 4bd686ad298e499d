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
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A call, as Bolna sends it in webhooks, {@code GET /executions/{id}}, and lists: always the same
 * body, with most fields optional.
 *
 * @param id the execution ID, which is also the correlation key of a waiting process
 * @param statusText the status as Bolna spells it, even if unknown
 * @param voicemail whether any field says so: {@code answered_by_voice_mail} is often null
 * @param conversationSeconds talk time; always 0 for web calls
 * @param cost total cost in US cents (contract: {@code total_cost})
 * @param billingSettled whether the cost is final
 * @param summary empty if Bolna only says that the person didn't talk
 * @param extractedData as Bolna sends it, in any of its shapes; see {@link #extracted}
 * @param terminationReason Bolna's reason for the end, which shows if a person was reached
 * @param personTurn whether the person said something
 * @param personNumber the number of the person who was called, or who called
 * @param retry the state of automatic retries
 * @param body the whole response as Bolna sent it
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

  /**
   * Reads an execution from a JSON body.
   *
   * @return empty if the body has no ID or no status: a pre-call webhook, or no execution at all
   */
  public static Optional<Execution> read(JsonNode json) {
    LenientJson body = new LenientJson(json);
    Optional<String> id = body.text("id").or(() -> body.text("execution_id"));
    Optional<String> status = body.text("status").map(String::strip);
    return id.flatMap(
        known -> status.map(text -> execution(known, text, body, RetryState.of(body))));
  }

  /**
   * Returns this execution if it's the requested one.
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
   * Returns whether the call has ended: its last attempt has ended, and no automatic retry follows.
   * A waiting process continues exactly when this is true.
   */
  public boolean ended() {
    return status.endsAttempt() && !retry.willRetry(status, voicemail);
  }

  /** Returns whether Bolna dials again after an attempt that ended like this one. */
  public boolean isRetriedAfter(Execution attempt) {
    return retry.willRetry(attempt.status, attempt.voicemail);
  }

  /** Returns the same call without automatic retries, for a batch that is over. */
  public Execution withoutRetry() {
    return retry.enabled()
        ? execution(id, statusText, new LenientJson(body), RetryState.NONE)
        : this;
  }

  /** Returns how the call ended; empty if it hasn't. */
  public Optional<CallOutcome> outcome() {
    return ended() ? Optional.of(ExecutionOutcome.of(this)) : Optional.empty();
  }

  /**
   * Returns when Bolna dialed last; empty if unknown. A planned call, or one with retries, can be
   * created much earlier.
   */
  public Optional<Instant> dialedAt() {
    Stream<Instant> plans =
        Stream.of(scheduledAt, rescheduledAt)
            .flatMap(Optional::stream)
            // A call that was stopped before its time was never dialed.
            .filter(time -> updatedAt.filter(time::isAfter).isEmpty());
    return Stream.of(createdAt.stream(), plans, RetryState.times(new LenientJson(body)))
        .flatMap(Function.identity())
        .max(Comparator.naturalOrder());
  }

  /** Returns whether the person called the agent. */
  public boolean inbound() {
    return telephony.inbound();
  }

  /** Returns one value per extracted name, in whatever shape Bolna sends it. */
  public ObjectNode extracted() {
    return ExtractedValues.of(extractedData);
  }

  /** Returns who or what ended the call; empty if unknown. */
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

  /** Returns {@code extracted_data}, or else the older fields, as object or text. */
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
