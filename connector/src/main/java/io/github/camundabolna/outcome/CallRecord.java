package io.github.camundabolna.outcome;

import io.camunda.connector.api.document.DocumentFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the record of a call that a process gets. Fields that mean the same for every vendor have
 * the same name, type, and unit; a vendor adds its own between them.
 */
public final class CallRecord {

  /** The field with the reason why a wait ended early; null if it didn't. */
  public static final String GAVE_UP = "gaveUp";

  /** A process has other variables too, and the engine fails at about 1.5 MB. */
  static final int MAX_BYTES = 800_000;

  /** The fields of every vendor's record. */
  static final List<String> COMMON_FIELDS =
      List.of(
          "status",
          "ended",
          "outcome",
          "answered",
          "voicemail",
          "phoneNumber",
          "durationSeconds",
          "cost",
          "costUnit",
          "billingSettled",
          "createdAt",
          "updatedAt",
          "transcript",
          "transcriptDocument",
          "errorMessage",
          "fromNumber",
          "toNumber",
          "callType",
          "hangupReason",
          "hangupCategory",
          GAVE_UP);

  private static final String COST_UNIT = "US cents";

  private final String callId;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  /**
   * Starts a record.
   *
   * @param idName name of the field with the ID
   */
  public CallRecord(String idName, String callId) {
    this.callId = callId;
    fields.put(idName, callId);
  }

  /** Adds a field of the vendor, or {@code errorMessage}; null if it's unknown. */
  public CallRecord field(String name, Optional<?> value) {
    fields.put(name, value.orElse(null));
    return this;
  }

  /**
   * Adds {@code status} and {@code ended}.
   *
   * @param status as the vendor spells it
   */
  public CallRecord status(String status, boolean ended) {
    fields.put("status", status);
    fields.put("ended", ended);
    return this;
  }

  /** Adds {@code outcome}, {@code answered}, and {@code voicemail}. */
  public CallRecord outcome(Optional<CallOutcome> outcome, boolean voicemail) {
    fields.put("outcome", outcome.map(CallOutcome::text).orElse(null));
    fields.put("answered", outcome.equals(Optional.of(CallOutcome.ANSWERED)));
    fields.put("voicemail", voicemail);
    return this;
  }

  /** Adds the number of the person, and {@code durationSeconds} of the conversation. */
  public CallRecord conversation(Optional<String> phoneNumber, Optional<BigDecimal> seconds) {
    return field("phoneNumber", phoneNumber).field("durationSeconds", seconds);
  }

  /** Adds {@code cost}, {@code costUnit}, and {@code billingSettled}. */
  public CallRecord cost(Optional<BigDecimal> usCents, Optional<Boolean> settled) {
    fields.put("cost", usCents.orElse(null));
    fields.put("costUnit", COST_UNIT);
    return field("billingSettled", settled);
  }

  /** Adds {@code createdAt} and {@code updatedAt}. */
  public CallRecord changed(Optional<Instant> createdAt, Optional<Instant> updatedAt) {
    return field("createdAt", createdAt.map(Instant::toString))
        .field("updatedAt", updatedAt.map(Instant::toString));
  }

  /** Adds the transcript in full. */
  public CallRecord transcript(Optional<String> text) {
    fields.putAll(new Transcript(callId, text).whole());
    return this;
  }

  /** Adds the transcript: in a document if it's too long for a variable, or if it's wanted so. */
  public CallRecord transcript(
      Optional<String> text, DocumentFactory documents, boolean inDocument) {
    Transcript transcript = new Transcript(callId, text);
    fields.putAll(inDocument ? transcript.inDocument(documents) : transcript.bounded(documents));
    return this;
  }

  /** Adds {@code callType}, {@code fromNumber}, and {@code toNumber}. */
  public CallRecord line(
      Optional<String> callType, Optional<String> fromNumber, Optional<String> toNumber) {
    return field("callType", callType).field("fromNumber", fromNumber).field("toNumber", toNumber);
  }

  public CallRecord hangupCategory(Optional<String> category) {
    return field("hangupCategory", category);
  }

  public CallRecord hangupReason(Optional<String> reason) {
    return field("hangupReason", reason);
  }

  /** Adds why the wait ended early. Without it, {@code gaveUp} is null. */
  public CallRecord gaveUp(GiveUpReason reason) {
    return field(GAVE_UP, Optional.of(reason.text()));
  }

  /** Returns what was added so far, as a row of a list. */
  public Map<String, Object> summary() {
    return new LinkedHashMap<>(fields);
  }

  /** Returns every common field, and null for those that weren't added. */
  public Map<String, Object> complete() {
    Map<String, Object> all = summary();
    COMMON_FIELDS.forEach(name -> all.putIfAbsent(name, null));
    return all;
  }

  /** Returns the same, with null for the longest fields if all would exceed 800,000 bytes. */
  public Map<String, Object> fit() {
    return BoundedRecord.fit(complete(), "The call " + callId, MAX_BYTES);
  }
}
