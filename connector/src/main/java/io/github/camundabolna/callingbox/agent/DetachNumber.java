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

/** Detaches a phone number from an agent. */
@TemplateSubType(id = "detachNumber", label = "Detach number from agent")
@OperationInfo(
    summary = "Detaches a phone number from an agent",
    details =
        "The number stays in your account. A number that isn't attached counts as success, so a"
            + " repeated job succeeds too.",
    requests =
        "`DELETE /v1/agents/{id}/numbers/{id}`; if CallingBox refuses, `GET /v1/agents/{id}`",
    chooser = "Detach a phone number from a CallingBox agent",
    keywords = "callingbox detach number, callingbox remove number from agent",
    result = "={agent: response.agent}")
public record DetachNumber(
    @AgentId @TemplateProperty(id = "detachNumber.agentId", group = "agent") String agentId,
    @AgentNumberId
        @TemplateProperty(
            id = "detachNumber.phoneNumberId",
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
    return new Result(
        CallingBoxAgentDetails.of(new NumberAttachment(agents, agentId, phoneNumberId).detach()));
  }
}
