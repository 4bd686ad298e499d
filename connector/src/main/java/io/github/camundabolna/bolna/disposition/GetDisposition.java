package io.github.camundabolna.bolna.disposition;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.disposition.DispositionClient;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.operation.OperationContext;
import java.util.Map;

/** Reads a disposition. */
@TemplateSubType(id = "getDisposition", label = "Get disposition")
@OperationInfo(
    summary = "Reads a disposition",
    requests = "`GET /dispositions/{id}`",
    chooser = "Read a Bolna disposition: its question and its options",
    keywords = "get disposition, read disposition, options of a disposition",
    result = "={disposition: response.disposition}")
public record GetDisposition(
    @DispositionId
        @TemplateProperty(id = "getDisposition.dispositionId", group = "whichDisposition")
        String dispositionId,
    @OptionalAgentId
        @TemplateProperty(
            id = "getDisposition.agentId",
            group = "filter",
            description = "Reads the disposition only if this agent has it. If empty, any agent.")
        String agentId)
    implements DispositionOperation {

  public record Result(
      @ResultField(value = "the disposition, as Bolna sends it", example = EXAMPLE)
          Map<String, Object> disposition) {}

  @Override
  public Result execute(OperationContext job) {
    DispositionClient bolna = new DispositionClient(job.http(), job.caller());
    return new Result(DispositionResult.of(bolna.disposition(dispositionId, Texts.text(agentId))));
  }
}
