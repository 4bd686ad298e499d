package io.github.camundabolna.callingbox.agent;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.client.agent.CallingBoxAgentClient;
import io.github.camundabolna.callingbox.input.CallingBoxPanelFields.AgentId;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.operation.Removal;

/** Archives an agent; one that is archived already counts as archived. */
@TemplateSubType(id = "archiveCallingBoxAgent", label = "Archive CallingBox agent")
@OperationInfo(
    summary = "Archives an agent, which keeps the records of its calls",
    details =
        "If CallingBox refuses, the connector reads the list of your agents. An agent that isn't"
            + " listed, or that is listed as archived, counts as archived, and `existed` is false."
            + " So a repeated job succeeds too.",
    requests = "`DELETE /v1/agents/{id}`; if CallingBox refuses, `GET /v1/agents`",
    chooser = "Archive a CallingBox voice agent",
    keywords = "callingbox archive agent, callingbox delete agent, callingbox remove agent",
    result = "={agentStatus: response.status}")
public record ArchiveCallingBoxAgent(
    @AgentId
        @TemplateProperty(
            id = "archiveCallingBoxAgent.agentId",
            group = "agent",
            description = "ID of the agent to archive. You can't undo this in a process.")
        String agentId)
    implements CallingBoxAgentOperation {

  public record Result(
      @ResultField(value = "agent ID", example = CallingBoxPanelTexts.AGENT_ID_EXAMPLE)
          String agentId,
      @ResultField(value = "`archived`", example = "archived") String status,
      @ResultField(
              value = "false if the agent was archived or gone before this request",
              example = "true")
          boolean existed) {}

  @Override
  public Result execute(OperationContext job) {
    CallingBoxAgentClient agents = new CallingBoxAgentClient(job.http(), job.caller());
    boolean existed = Removal.happensNow(() -> agents.archive(agentId), () -> isListed(agents));
    return new Result(agentId, "archived", existed);
  }

  private boolean isListed(CallingBoxAgentClient agents) {
    return agents.agents().stream()
        .anyMatch(each -> each.id().equalsIgnoreCase(agentId) && each.archivedAt().isEmpty());
  }
}
