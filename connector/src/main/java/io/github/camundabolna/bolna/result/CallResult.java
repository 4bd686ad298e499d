package io.github.camundabolna.bolna.result;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.client.call.CallLeg;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.HangupCategory;
import io.github.camundabolna.outcome.CallRecord;
import io.github.camundabolna.outcome.GiveUpReason;
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
    return record(call, documents, transcriptInDocument).fit();
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
    return record(last, documents, false).gaveUp(reason).fit();
  }

  /** Returns the call as a row of a list: untruncated, and without its own document. */
  static Map<String, Object> whole(Execution call) {
    return details(shortRecord(call).transcript(call.transcript()), call).complete();
  }

  /** Returns the fields that a list has for each call. */
  public static Map<String, Object> summary(Execution call) {
    return shortRecord(call).summary();
  }

  private static CallRecord record(
      Execution call, DocumentFactory documents, boolean transcriptInDocument) {
    return details(
        shortRecord(call).transcript(call.transcript(), documents, transcriptInDocument), call);
  }

  private static CallRecord shortRecord(Execution call) {
    return new CallRecord("executionId", call.id())
        .field("agentId", call.agentId())
        .field("batchId", call.batchId())
        .status(call.statusText(), call.ended())
        .outcome(call.outcome(), call.voicemail())
        .conversation(call.personNumber(), Optional.of(call.conversationSeconds()))
        .cost(call.cost(), call.billingSettled())
        .field("terminationReason", call.terminationReason())
        .changed(call.createdAt(), call.updatedAt())
        .field("scheduledAt", call.scheduledAt().map(Instant::toString));
  }

  private static CallRecord details(CallRecord call, Execution execution) {
    CallLeg telephony = execution.telephony();
    return call.field("summary", execution.summary())
        .field("extractedData", execution.extractedData())
        .field("extracted", Optional.of(execution.extracted()))
        .field("recipientData", execution.recipientData())
        .field("errorMessage", execution.errorMessage())
        .field("transfer", execution.transfer().map(CallResult::transfer))
        .field("rescheduledAt", execution.rescheduledAt().map(Instant::toString))
        .hangupCategory(execution.hangupCategory().map(HangupCategory::text))
        .line(telephony.callType(), telephony.fromNumber(), telephony.toNumber())
        .field("lineSeconds", telephony.durationSeconds())
        .field("ringSeconds", telephony.ringSeconds())
        .field("recordingUrl", telephony.recordingUrl())
        .field("hangupBy", telephony.hangupBy())
        .hangupReason(telephony.hangupReason())
        .field("hangupCode", telephony.hangupCode())
        .field("provider", telephony.provider())
        .field("providerCallId", telephony.providerCallId());
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
