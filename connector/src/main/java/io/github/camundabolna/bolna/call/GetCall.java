package io.github.camundabolna.bolna.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.result.CallResult;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.PanelTexts;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.outcome.JsonSize;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;

/** Reads a call, whether it is still under way or over. */
@TemplateSubType(id = CallOperation.GET_CALL, label = "Get call")
public record GetCall(
    @TemplateProperty(
            id = "getCall.executionId",
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
   * @param call the same record that the end of a call gives
   * @param raw Bolna's answer as it came; null if it is over 500,000 bytes
   */
  public record Result(Map<String, Object> call, JsonNode raw) {}

  @Override
  public Result execute(CallOperationContext job) {
    Execution execution = job.bolna().execution(executionId);
    JsonNode raw =
        JsonSize.count(execution.body()) > CallOperation.MAX_RAW_BYTES
            ? NullNode.getInstance()
            : execution.body();
    return new Result(call(job, execution), raw);
  }

  private static Map<String, Object> call(CallOperationContext job, Execution execution) {
    return job.wantsDocument()
        ? CallResult.withTranscriptDocument(execution, job.documents())
        : CallResult.of(execution, job.documents());
  }
}
