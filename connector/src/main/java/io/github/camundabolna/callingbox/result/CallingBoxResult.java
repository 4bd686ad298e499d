package io.github.camundabolna.callingbox.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.callingbox.client.call.CallTimes;
import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.outcome.CallRecord;
import io.github.camundabolna.outcome.CorrelationKey;
import io.github.camundabolna.outcome.GiveUpReason;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A call as a process sees it. Every key always exists, with null if unknown, so that expressions
 * never meet a missing variable.
 */
public final class CallingBoxResult {

  private CallingBoxResult() {}

  /**
   * Returns the result of a call.
   *
   * @param transcript empty if it wasn't read
   * @param documents stores a transcript that is too long for a variable
   * @return variables by name, ready for JSON; the longest fields are null if all would exceed
   *     800,000 bytes
   */
  public static Map<String, Object> of(
      CallingBoxCall call, Optional<CallTranscript> transcript, DocumentFactory documents) {
    return of(call, transcript, documents, false);
  }

  /** Returns the same, if wanted with even a short transcript in a document. */
  public static Map<String, Object> of(
      CallingBoxCall call,
      Optional<CallTranscript> transcript,
      DocumentFactory documents,
      boolean transcriptInDocument) {
    return record(call, transcript, documents, transcriptInDocument).fit();
  }

  /** Returns the result of a call that CallingBox doesn't know, with that reason as status. */
  public static Map<String, Object> notFound(String callId, DocumentFactory documents) {
    String status = GiveUpReason.NOT_FOUND.text();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    CallingBoxCall unknown =
        CallingBoxCall.read(body.put("id", callId).put("status", status)).orElseThrow();
    return givenUp(unknown, Optional.empty(), GiveUpReason.NOT_FOUND, documents);
  }

  /**
   * Returns the result of a call whose wait is given up, although it may not have ended. If only
   * its result isn't ready, the call counts as ended.
   */
  public static Map<String, Object> givenUp(
      CallingBoxCall call,
      Optional<CallTranscript> transcript,
      GiveUpReason reason,
      DocumentFactory documents) {
    CallingBoxCall last =
        reason == GiveUpReason.RESULT_NOT_READY ? call.withoutAwaitedResult() : call;
    return record(last, transcript, documents, false).gaveUp(reason).fit();
  }

  /** Returns the fields that a list has for each call. */
  public static Map<String, Object> summary(CallingBoxCall call) {
    return shortRecord(call).summary();
  }

  private static CallRecord record(
      CallingBoxCall call,
      Optional<CallTranscript> transcript,
      DocumentFactory documents,
      boolean transcriptInDocument) {
    CallRecord all =
        shortRecord(call)
            .transcript(transcript.flatMap(CallTranscript::text), documents, transcriptInDocument);
    return details(all, call);
  }

  private static CallRecord shortRecord(CallingBoxCall call) {
    LenientJson body = new LenientJson(call.body());
    return new CallRecord("callId", call.id())
        .field("agentId", call.agentId())
        .status(call.statusText(), call.ended())
        .outcome(call.outcome(), call.voicemail())
        .conversation(call.personNumber(), call.billing().durationSeconds())
        .cost(
            call.billing().cost(),
            call.billing().reservationStatus().flatMap(CallingBoxResult::settled))
        .changed(call.times().createdAt(), call.times().updatedAt())
        .field("direction", call.direction())
        .field("result", call.extraction().result())
        .field("resultStatus", body.text("result_status"))
        .field("metadata", ownMetadata(call));
  }

  private static CallRecord details(CallRecord result, CallingBoxCall call) {
    LenientJson body = new LenientJson(call.body());
    CallTimes times = call.times();
    return result
        .line(call.direction(), call.fromNumber(), call.toNumber())
        .field("resultError", call.extraction().error())
        .field("webhookStatus", call.webhookStatus())
        .field("webhookError", call.webhookError())
        .field("context", body.structure("context"))
        .field("persona", body.text("persona"))
        .field("startedAt", times.startedAt().map(Instant::toString))
        .field("answeredAt", times.answeredAt().map(Instant::toString))
        .field("endedAt", times.endedAt().map(Instant::toString))
        .field("billedSeconds", call.billing().billedSeconds())
        .hangupReason(call.failure().hangupCause())
        .field("hangupCause", call.failure().hangupCause())
        .field("errorCode", call.failure().code())
        .field("errorMessage", call.failure().message())
        .field("answeredBy", call.answeredBy());
  }

  /** Returns whether the cost is final; empty if CallingBox says something unknown. */
  private static Optional<Boolean> settled(String reservationStatus) {
    return switch (reservationStatus.strip().toLowerCase(Locale.ROOT)) {
      case "settled", "released" -> Optional.of(true);
      case "reserved" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Returns the metadata of the modeler, without the key that the connector adds. */
  private static Optional<JsonNode> ownMetadata(CallingBoxCall call) {
    JsonNode all = call.metadata().node();
    if (!(all instanceof ObjectNode fields)) {
      return Optional.empty();
    }
    ObjectNode own = fields.deepCopy();
    own.remove(CorrelationKey.NAME);
    return Optional.<JsonNode>of(own).filter(rest -> !rest.isEmpty());
  }
}
