package io.github.camundabolna.callingbox.agent;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.client.agent.CallingBoxAgentClient;
import io.github.camundabolna.callingbox.input.CallingBoxPanelFields.AgentId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import java.util.Map;

/** Sets the number from which an agent calls. */
@TemplateSubType(id = "setPrimaryNumber", label = "Set primary number of agent")
@OperationInfo(
    summary = "Sets the number from which an agent calls unless a call says otherwise",
    details =
        "The number must be attached to the agent: see [Attach number to"
            + " agent](attach-number.md).",
    requests = "`PUT /v1/agents/{id}/primary-number`",
    chooser = "Set the number from which a CallingBox agent calls",
    keywords = "callingbox primary number, callingbox caller ID, callingbox default number",
    result = "={agent: response.agent}")
public record SetPrimaryNumber(
    @AgentId @TemplateProperty(id = "setPrimaryNumber.agentId", group = "agent") String agentId,
    @AgentNumberId
        @TemplateProperty(
            id = "setPrimaryNumber.phoneNumberId",
            binding = @PropertyBinding(name = "phoneNumberId"),
            group = "number")
        String phoneNumberId)
    implements CallingBoxAgentOperation {

  public record Result(
      @ResultField(
              value = "the agent; what CallingBox doesn't say is null",
              example = CallingBoxAgentDetails.EXAMPLE)
          Map<String, Object> agent) {}

  @Override
  public Result execute(OperationContext job) {
    CallingBoxAgentClient agents = new CallingBoxAgentClient(job.http(), job.caller());
    return new Result(CallingBoxAgentDetails.of(agents.setPrimaryNumber(agentId, phoneNumberId)));
  }
}
