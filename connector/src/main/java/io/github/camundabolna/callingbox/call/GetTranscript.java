package io.github.camundabolna.callingbox.call;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.TranscriptSegment;
import io.github.camundabolna.callingbox.input.CallingBoxPanelFields.CallId;
import io.github.camundabolna.input.DocumentOption;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.outcome.BoundedList;
import io.github.camundabolna.outcome.Transcript;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what was said in a call, as a text, in parts, or as a document. */
@TemplateSubType(id = "getTranscript", label = "Get transcript")
@OperationInfo(
    summary = "Reads what was said in a call",
    details =
        "The text has a line for each part of the conversation, after who said it. `segments` has"
            + " the times, too: add it to the result expression if you need it.",
    requests = "`GET /v1/calls/{id}/transcript`",
    chooser = "Read the transcript of a CallingBox call",
    keywords = "callingbox get transcript, callingbox transcript, callingbox conversation",
    result = "={transcript: response.transcript, transcriptDocument: response.transcriptDocument}")
@DocumentOption(
    description =
        "How the transcript is returned. Text over 200,000 characters also comes as a document.",
    otherwise = "TEXT")
public record GetTranscript(
    @CallId @TemplateProperty(id = "getTranscript.callId", group = "whichCall") String callId)
    implements CallingBoxCallOperation {

  public record Result(
      @ResultField(
              value =
                  "the text, at most 200,000 characters; null if nothing was said, or if *Response"
                      + " format* asks for a document",
              example = "agent: Hello, this is Zoe.\nuser: Hi.")
          String transcript,
      @ResultField(
              value =
                  "a document with all of the text, if `transcript` is too short for it or"
                      + " *Response format* asks for one",
              example = ResultField.DOCUMENT)
          Document transcriptDocument,
      @ResultField(
              value =
                  "the parts, each with `sequenceNo`, `role`, `text`, `startedAt`, `endedAt`,"
                      + " `durationMs`, and `source`; none if *Response format* asks for a"
                      + " document",
              sample = "callingBoxSegment")
          List<Map<String, Object>> segments,
      @ResultField(
              value = "true if `segments` was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(CallingBoxCallContext job) {
    CallTranscript read = job.calls().transcript(callId);
    Transcript transcript = new Transcript(callId, read.text());
    Map<String, Object> text =
        job.wantsDocument()
            ? transcript.inDocument(job.documents())
            : transcript.bounded(job.documents());
    BoundedList<Map<String, Object>> segments =
        BoundedList.firstOf(job.wantsDocument() ? List.of() : rows(read));
    return new Result(
        (String) text.get("transcript"),
        (Document) text.get("transcriptDocument"),
        segments.items(),
        segments.shortened());
  }

  private static List<Map<String, Object>> rows(CallTranscript transcript) {
    return transcript.segments().stream().map(GetTranscript::row).toList();
  }

  private static Map<String, Object> row(TranscriptSegment segment) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("sequenceNo", orNull(segment.sequenceNo()));
    row.put("role", orNull(segment.role()));
    row.put("text", segment.text());
    row.put("startedAt", orNull(segment.startedAt().map(Instant::toString)));
    row.put("endedAt", orNull(segment.endedAt().map(Instant::toString)));
    row.put("durationMs", orNull(segment.durationMs()));
    row.put("source", orNull(segment.source()));
    return row;
  }

  private static Object orNull(Optional<?> value) {
    return value.orElse(null);
  }
}
