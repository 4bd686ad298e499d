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
    result = "={callLog: response.log, callLogDocument: response.logDocument}")
@DocumentOption(
    description = "How the log is returned. Over 1 MB, a document always has all lines.")
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
              value =
                  "a document with all lines, if `shortened` is true or *Response format* asks for"
                      + " it",
              example = ResultField.DOCUMENT)
          Document logDocument) {}

  @Override
  public Result execute(CallOperationContext job) {
    List<LogEntry> entries = job.bolna().executionLog(executionId);
    List<Map<String, Object>> lines = entries.stream().map(GetCallLog::line).toList();
    Optional<Document> wanted = job.wantsDocument() ? store(job, lines) : Optional.empty();
    return wanted
        .map(document -> new Result(null, lines.size(), false, document))
        .orElseGet(() -> inProcess(job, lines));
  }

  private Result inProcess(CallOperationContext job, List<Map<String, Object>> lines) {
    BoundedList<Map<String, Object>> log = BoundedList.firstOf(lines);
    Optional<Document> all = log.shortened() ? store(job, lines) : Optional.empty();
    return new Result(log.items(), lines.size(), log.shortened(), all.orElse(null));
  }

  private Optional<Document> store(CallOperationContext job, List<Map<String, Object>> lines) {
    return ResultDocument.storeJson(
        lines, "log-%s.json".formatted(executionId), "The log of " + executionId, job.documents());
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
