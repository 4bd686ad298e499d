package io.github.camundabolna.bolna.call;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.PanelTexts;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.outcome.BoundedList;
import jakarta.validation.constraints.NotBlank;
import java.util.List;

/** Takes back every call of an agent that is still queued. */
@TemplateSubType(id = CallOperation.STOP_QUEUED_CALLS, label = "Stop queued calls of an agent")
public record StopQueuedCalls(
    @TemplateProperty(
            id = "stopQueuedCalls.agentId",
            binding = @PropertyBinding(name = "agentId"),
            label = "Agent ID",
            group = "agent",
            description = "Stops every queued call of this agent, whoever placed it.",
            tooltip = PanelTexts.AGENT_ID_TOOLTIP,
            exampleValue = PanelTexts.AGENT_ID_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Patterns.AGENT_ID_OR_SECRET,
                            message =
                                "Must be an agent id, like 123e4567-e89b-12d3-a456-426655440000")))
        @NotBlank(message = "agentId is missing: copy the agent's id from the Bolna dashboard")
        @ValidFormat(value = InputFormat.AGENT_ID, field = "agentId")
        String agentId)
    implements CallOperation {

  /**
   * What the result expression sees.
   *
   * @param count how many calls were stopped
   * @param shortened whether only the first of them are in {@code stoppedExecutions}
   */
  public record Result(List<String> stoppedExecutions, int count, boolean shortened) {}

  @Override
  public Result execute(CallOperationContext job) {
    List<String> stopped = job.bolna().stopQueuedCalls(agentId);
    BoundedList<String> ids = BoundedList.firstOf(stopped);
    return new Result(ids.items(), stopped.size(), ids.shortened());
  }
}
