package io.github.camundabolna.bolna.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.input.PanelFields.ExecutionId;
import io.github.camundabolna.bolna.result.CallResult;
import io.github.camundabolna.input.DocumentOption;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.outcome.JsonSize;
import java.util.Map;

/** Reads a call that is in progress or has ended. */
@TemplateSubType(id = "getCall", label = "Get call")
@OperationInfo(
    summary = "Reads a call that is in progress or has ended",
    requests = "`GET /executions/{id}`",
    chooser = "Read a Bolna call: status, outcome, transcript, recording",
    keywords = "get call, call status, call result, outcome, transcript, recording, read call",
    result = "={call: response.call}")
@DocumentOption(
    description =
        "How the transcript is returned. A document keeps it out of the process variables.",
    otherwise = "TEXT")
public record GetCall(
    @ExecutionId @TemplateProperty(id = "getCall.executionId", group = "whichCall")
        String executionId)
    implements CallOperation {

  public record Result(
      @ResultField(value = "[the call](a-call.md)", sample = "call") Map<String, Object> call,
      @ResultField(
              value = "the call as Bolna sends it; null if larger than 500,000 bytes of JSON",
              sample = "callBody")
          JsonNode raw) {}

  @Override
  public Result execute(CallOperationContext job) {
    Execution execution = job.bolna().execution(executionId);
    JsonNode raw =
        JsonSize.count(execution.body()) > CallOperation.MAX_RAW_BYTES
            ? NullNode.getInstance()
            : execution.body();
    return new Result(CallResult.of(execution, job.documents(), job.wantsDocument()), raw);
  }
}
