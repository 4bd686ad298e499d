package io.github.camundabolna.bolna.call;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.Recording;
import io.github.camundabolna.bolna.input.PanelFields.ExecutionId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import java.math.BigDecimal;
import java.util.Optional;

/** Stores the recording of a call as a document. */
@TemplateSubType(id = "getRecording", label = "Get recording")
@OperationInfo(
    summary = "Stores the recording of a call as a document",
    details =
        "The link `recordingUrl` in [a call](a-call.md) is public: anyone who has it can listen."
            + " This operation stores the recording as a document in your cluster instead. If"
            + " `status` is `pending`, wait a minute with a timer, and get the recording again. At"
            + " the latest 15 minutes after the call's last change, `pending` becomes `none`, so"
            + " such a loop ends. The connector downloads it without the API key, in at most 100"
            + " seconds. It follows only https links to public addresses, and links to Bolna's API."
            + " The file must be audio. If the job is retried, it can store a second document.",
    requests = "`GET /executions/{id}`, and the recording's link without the API key",
    chooser = "Store the recording of a Bolna call as a document",
    keywords = "get recording, download recording, recording as document, audio, mp3, listen",
    result = "={recordingStatus: response.status, recording: response.recording}")
public record GetRecording(
    @ExecutionId @TemplateProperty(id = "getRecording.executionId", group = "whichCall")
        String executionId,
    @TemplateProperty(
            label = "Maximum size in MB",
            group = "recording",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            defaultValue = "25",
            defaultValueType = DefaultValueType.Number,
            description = "The task fails if the recording is larger (1–100). If empty, 25.",
            tooltip = "An hour of MP3 has about 30 MB. Your document store can have its own limit.")
        @ValidFormat(field = "maxMegabytes", max = RecordingDocuments.MOST_MEGABYTES)
        @WholeNumber
        Integer maxMegabytes)
    implements CallOperation {

  public record Result(
      @ResultField(
              value =
                  "`available`; `pending` if the recording may still come; `none` if there's no"
                      + " recording",
              example = "available")
          String status,
      @ResultField(
              value = "a document with the recording; null unless `status` is `available`",
              example = ResultField.DOCUMENT)
          Document recording,
      @ResultField(value = "type of the recording, or null", example = "audio/mpeg")
          String contentType,
      @ResultField(value = "size of the recording in bytes, or null", example = "412634")
          Long sizeBytes,
      @ResultField(value = "length of the call in seconds; null if unknown", example = "41")
          BigDecimal durationSeconds) {}

  @Override
  public Result execute(CallOperationContext job) {
    return job.recordingSlots().use(executionId, () -> store(job));
  }

  private Result store(CallOperationContext job) {
    Execution call = job.bolna().execution(executionId);
    RecordingDocuments documents = new RecordingDocuments(job, call);
    Optional<Recording> found = documents.download(Optional.ofNullable(maxMegabytes));
    if (found.isEmpty()) {
      return new Result(documents.statusWithout().text(), null, null, null, seconds(call));
    }
    try (Recording recording = found.get()) {
      return new Result(
          RecordingStatus.AVAILABLE.text(),
          documents.store(recording),
          recording.type().mediaType(),
          recording.file().size(),
          seconds(call));
    }
  }

  /** Web calls have no line, and some lines have no duration. */
  private static BigDecimal seconds(Execution call) {
    return call.telephony()
        .durationSeconds()
        .filter(seconds -> seconds.signum() > 0)
        .or(() -> Optional.of(call.conversationSeconds()).filter(talk -> talk.signum() > 0))
        .orElse(null);
  }
}
