package io.github.camundabolna.bolna.call;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.call.CallStopper;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.constraints.NotBlank;

/** Takes back a call that is still queued or scheduled; a live call cannot be stopped. */
@TemplateSubType(id = CallOperation.STOP_CALL, label = "Stop call")
public record StopCall(
    @TemplateProperty(
            id = "stopCall.executionId",
            binding = @PropertyBinding(name = "executionId"),
            label = "Execution ID",
            group = "whichCall",
            defaultValue = "=executionId",
            description =
                "The id that \"Make call\" returned. Only a queued or scheduled "
                    + "call can be stopped.",
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

  /** What the result expression sees. */
  public record Result(String executionId, String status) {}

  @Override
  public Result execute(CallOperationContext job) {
    PlacedCall stopped = CallStopper.stop(job.bolna(), executionId);
    return new Result(stopped.executionId(), stopped.status().wire());
  }
}
