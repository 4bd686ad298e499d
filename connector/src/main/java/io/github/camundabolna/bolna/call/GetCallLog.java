package io.github.camundabolna.bolna.call;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.call.LogEntry;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.PanelTexts;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.outcome.BoundedList;
import io.github.camundabolna.outcome.ResultDocument;
import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what transcriber, language model and voice were sent and answered during a call. */
@TemplateSubType(id = CallOperation.GET_CALL_LOG, label = "Get call log")
public record GetCallLog(
    @TemplateProperty(
            id = "getCallLog.executionId",
            binding = @PropertyBinding(name = "executionId"),
            label = "Execution ID",
            group = "whichCall",
            defaultValue = "=executionId",
            description = PanelTexts.EXECUTION_ID,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Patterns.EXECUTION_ID,
                            message =
                                "Must be an execution id, or an expression like =executionId")))
        @NotBlank(message = "executionId is missing: it is what \"Make call\" returned")
        @ValidFormat(value = InputFormat.EXECUTION_ID, field = "executionId")
        String executionId)
    implements CallOperation {

  /**
   * What the result expression sees.
   *
   * @param log the lines; null if they are in a document
   * @param count how many lines the log has
   * @param shortened whether only the first of them are in {@code log}: a process gets stuck on too
   *     large a variable
   * @param logDocument all lines, if a document was chosen and could be stored; else null
   */
  public record Result(
      List<Map<String, Object>> log, int count, boolean shortened, Document logDocument) {}

  @Override
  public Result execute(CallOperationContext job) {
    List<LogEntry> entries = job.bolna().executionLog(executionId);
    List<Map<String, Object>> lines = entries.stream().map(GetCallLog::line).toList();
    return document(job, lines)
        .map(document -> new Result(null, lines.size(), false, document))
        .orElseGet(() -> inProcess(lines));
  }

  private Optional<Document> document(CallOperationContext job, List<Map<String, Object>> lines) {
    return job.wantsDocument()
        ? ResultDocument.storeJson(
            lines,
            "log-%s.json".formatted(executionId),
            "The log of " + executionId,
            job.documents())
        : Optional.empty();
  }

  private static Result inProcess(List<Map<String, Object>> lines) {
    BoundedList<Map<String, Object>> log = BoundedList.firstOf(lines);
    return new Result(log.items(), lines.size(), log.shortened(), null);
  }

  private static Map<String, Object> line(LogEntry entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("createdAt", entry.createdAt().orElse(null));
    line.put("type", entry.type().orElse(null));
    line.put("component", entry.component().orElse(null));
    line.put("provider", entry.provider().orElse(null));
    line.put("data", entry.data().orElse(null));
    return line;
  }
}
