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

/** Attaches a phone number to an agent. */
@TemplateSubType(id = "attachNumber", label = "Attach number to agent")
@OperationInfo(
    summary = "Attaches a phone number of your account to an agent",
    details =
        "An inbound agent answers the number, and a number has at most one of them. An outbound"
            + " agent can call from it. A number that is attached already counts as success, so a"
            + " repeated job succeeds too.",
    requests = "`POST /v1/agents/{id}/numbers`; if CallingBox refuses, `GET /v1/agents/{id}`",
    chooser = "Attach a phone number to a CallingBox agent",
    keywords =
        "callingbox attach number, callingbox add number to agent, callingbox inbound number",
    result = "={agent: response.agent}")
public record AttachNumber(
    @AgentId @TemplateProperty(id = "attachNumber.agentId", group = "agent") String agentId,
    @AgentNumberId
        @TemplateProperty(
            id = "attachNumber.phoneNumberId",
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
        CallingBoxAgentDetails.of(new NumberAttachment(agents, agentId, phoneNumberId).attach()));
  }
}
