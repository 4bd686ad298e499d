package io.github.camundabolna.bolna.result;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.client.call.CallLeg;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.HangupCategory;
import io.github.camundabolna.outcome.BoundedRecord;
import io.github.camundabolna.outcome.CallOutcome;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.outcome.Transcript;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A call as a process sees it. Every key always exists, with null if unknown, so that expressions
 * never meet a missing variable.
 */
public final class CallResult {

  /** The status of a call or batch that Bolna doesn't know: it was deleted, or never existed. */
  public static final String NOT_FOUND = GiveUpReason.NOT_FOUND.text();

  /** The field with the reason why a wait ended early; null if it didn't. */
  static final String GAVE_UP = "gaveUp";

  /** A process has other variables too, and the engine fails at about 1.5 MB. */
  static final int MAX_BYTES = 800_000;

  private CallResult() {}

  /**
   * Returns the result of a call.
   *
   * @param documents stores a transcript that is too long for a variable
   * @return variables by name, ready for JSON; the longest fields are null if all would exceed
   *     800,000 bytes
   */
  public static Map<String, Object> of(Execution call, DocumentFactory documents) {
    return of(call, documents, false);
  }

  /** Returns the same, if wanted with even a short transcript in a document. */
  public static Map<String, Object> of(
      Execution call, DocumentFactory documents, boolean transcriptInDocument) {
    Transcript transcript = new Transcript(call.id(), call.transcript());
    Map<String, Object> fields =
        transcriptInDocument ? transcript.inDocument(documents) : transcript.bounded(documents);
    return BoundedRecord.fit(with(fields, call), "The call " + call.id(), MAX_BYTES);
  }

  /** Returns the result of a call that Bolna doesn't know, with {@link #NOT_FOUND} as status. */
  public static Map<String, Object> notFound(String executionId, DocumentFactory documents) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    Execution unknown =
        Execution.read(body.put("id", executionId).put("status", NOT_FOUND)).orElseThrow();
    return givenUp(unknown, GiveUpReason.NOT_FOUND, documents);
  }

  /**
   * Returns the result of a call whose wait is given up, although it may not have ended. If a retry
   * wasn't made, the last attempt counts as the end.
   */
  public static Map<String, Object> givenUp(
      Execution call, GiveUpReason reason, DocumentFactory documents) {
    Execution last = reason == GiveUpReason.RETRY_NOT_MADE ? call.withoutRetry() : call;
    Map<String, Object> result = of(last, documents);
    result.put(GAVE_UP, reason.text());
    return result;
  }

  /** Returns the call as a row of a list: untruncated, and without its own document. */
  static Map<String, Object> whole(Execution call) {
    return with(new Transcript(call.id(), call.transcript()).whole(), call);
  }

  private static Map<String, Object> with(Map<String, Object> transcript, Execution call) {
    Map<String, Object> result = summary(call);
    result.putAll(transcript);
    put(result, "summary", call.summary());
    put(result, "extractedData", call.extractedData());
    result.put("extracted", call.extracted());
    put(result, "recipientData", call.recipientData());
    put(result, "errorMessage", call.errorMessage());
    put(result, "transfer", call.transfer().map(CallResult::transfer));
    put(result, "rescheduledAt", call.rescheduledAt().map(Instant::toString));
    put(result, "hangupCategory", call.hangupCategory().map(HangupCategory::text));
    putTelephony(result, call.telephony());
    result.put(GAVE_UP, null);
    return result;
  }

  /** Returns the fields that a list has for each call. */
  public static Map<String, Object> summary(Execution call) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("executionId", call.id());
    put(result, "agentId", call.agentId());
    put(result, "batchId", call.batchId());
    result.put("status", call.statusText());
    result.put("ended", call.ended());
    put(result, "outcome", call.outcome().map(CallOutcome::text));
    result.put("answered", call.outcome().equals(Optional.of(CallOutcome.ANSWERED)));
    result.put("voicemail", call.voicemail());
    put(result, "phoneNumber", call.personNumber());
    result.put("durationSeconds", call.conversationSeconds());
    put(result, "cost", call.cost());
    put(result, "billingSettled", call.billingSettled());
    put(result, "terminationReason", call.terminationReason());
    put(result, "createdAt", call.createdAt().map(Instant::toString));
    put(result, "updatedAt", call.updatedAt().map(Instant::toString));
    put(result, "scheduledAt", call.scheduledAt().map(Instant::toString));
    return result;
  }

  private static void putTelephony(Map<String, Object> result, CallLeg telephony) {
    put(result, "callType", telephony.callType());
    put(result, "fromNumber", telephony.fromNumber());
    put(result, "toNumber", telephony.toNumber());
    put(result, "lineSeconds", telephony.durationSeconds());
    put(result, "ringSeconds", telephony.ringSeconds());
    put(result, "recordingUrl", telephony.recordingUrl());
    put(result, "hangupBy", telephony.hangupBy());
    put(result, "hangupReason", telephony.hangupReason());
    put(result, "hangupCode", telephony.hangupCode());
    put(result, "provider", telephony.provider());
    put(result, "providerCallId", telephony.providerCallId());
  }

  private static Map<String, Object> transfer(CallLeg leg) {
    Map<String, Object> result = new LinkedHashMap<>();
    put(result, "toNumber", leg.toNumber());
    put(result, "fromNumber", leg.fromNumber());
    put(result, "status", leg.status());
    put(result, "durationSeconds", leg.durationSeconds());
    put(result, "cost", leg.cost());
    put(result, "recordingUrl", leg.recordingUrl());
    put(result, "hangupBy", leg.hangupBy());
    put(result, "hangupReason", leg.hangupReason());
    put(result, "terminationReason", leg.terminationReason());
    put(result, "providerCallId", leg.providerCallId());
    return result;
  }

  private static void put(Map<String, Object> result, String name, Optional<?> value) {
    result.put(name, value.orElse(null));
  }
}
