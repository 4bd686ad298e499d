package io.github.camundabolna.call;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.client.PlacedCall;
import io.github.camundabolna.panel.Form;
import io.github.camundabolna.panel.Obeys;
import io.github.camundabolna.panel.Rule;
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
                            value = Form.EXECUTION_ID,
                            message =
                                "Must be an execution id, or an expression like =executionId")))
        @NotBlank(message = "executionId is missing: it is what \"Make call\" returned")
        @Obeys(value = Rule.EXECUTION_ID, field = "executionId")
        String executionId)
    implements CallOperation {

  /** What the result expression sees. */
  public record Result(String executionId, String status) {}

  @Override
  public Result execute(CallJob job) {
    PlacedCall stopped = Stopping.stop(job.bolna(), executionId);
    return new Result(stopped.executionId(), stopped.status().wire());
  }
}
