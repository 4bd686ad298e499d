package io.github.camundabolna.bolna.call;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.call.BolnaClient.LogEntry;
import io.github.camundabolna.bolna.input.PanelFields.ExecutionId;
import io.github.camundabolna.input.DocumentOption;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.outcome.BoundedList;
import io.github.camundabolna.outcome.ResultDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the requests and responses of transcriber, language model, and voice during a call. */
@TemplateSubType(id = "getCallLog", label = "Get call log")
@OperationInfo(
    summary = "Reads the requests and responses of the agent's components",
    requests = "`GET /executions/{id}/log`",
    chooser = "Read the requests and responses of a Bolna agent's components during a call",
    keywords = "get call log, call log, debug, trace, latency, language model",
    result = "={callLog: response.log}")
@DocumentOption(
    description = "How the log is returned. A document has all lines; JSON has the first megabyte.",
    result = "={callLog: response.log, callLogDocument: response.logDocument}")
public record GetCallLog(
    @ExecutionId @TemplateProperty(id = "getCallLog.executionId", group = "whichCall")
        String executionId)
    implements CallOperation {

  public record Result(
      @ResultField(
              value =
                  "log lines, each with `createdAt`, `type`, `component`, `provider`, and `data`",
              sample = "logLine")
          List<Map<String, Object>> log,
      @ResultField(value = "number of lines in the log", example = "214") int count,
      @ResultField(
              value = "true if `log` was shortened to 1,000,000 bytes of JSON",
              example = "true")
          boolean shortened,
      @ResultField(
              "a document with all lines, if you select it in *Response format* (templates for 8.10"
                  + " only)")
          Document logDocument) {}

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
