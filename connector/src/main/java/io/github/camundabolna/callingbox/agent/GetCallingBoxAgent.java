package io.github.camundabolna.callingbox.agent;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.client.agent.CallingBoxAgentClient;
import io.github.camundabolna.callingbox.input.CallingBoxPanelFields.AgentId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import java.util.Map;

/** Reads an agent with its phone numbers. */
@TemplateSubType(id = "getCallingBoxAgent", label = "Get CallingBox agent")
@OperationInfo(
    summary = "Reads an agent with its phone numbers",
    details =
        "The result has no tools, and its URL has no query, because both can contain secrets, and"
            + " process variables aren't secret. Above 500,000 bytes of JSON, the longest fields"
            + " are null.",
    requests = "`GET /v1/agents/{id}`",
    chooser = "Read a CallingBox voice agent with its instructions and phone numbers",
    keywords = "callingbox get agent, callingbox read agent, callingbox agent numbers",
    result = "={agent: response.agent}")
public record GetCallingBoxAgent(
    @AgentId @TemplateProperty(id = "getCallingBoxAgent.agentId", group = "agent") String agentId)
    implements CallingBoxAgentOperation {

  public record Result(
      @ResultField(
              value = "the agent; what CallingBox doesn't say is null",
              example = CallingBoxAgentDetails.EXAMPLE)
          Map<String, Object> agent) {}

  @Override
  public Result execute(OperationContext job) {
    CallingBoxAgentClient agents = new CallingBoxAgentClient(job.http(), job.caller());
    return new Result(CallingBoxAgentDetails.of(agents.agent(agentId)));
  }
}
