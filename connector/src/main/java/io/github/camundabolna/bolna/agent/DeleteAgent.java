package io.github.camundabolna.bolna.agent;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.agent.AgentClient;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.operation.Removal;
import java.util.concurrent.atomic.AtomicBoolean;

/** Deletes an agent; one that is gone counts as deleted. */
@TemplateSubType(id = "deleteAgent", label = "Delete agent")
@OperationInfo(
    summary = "Deletes an agent",
    details =
        "If Bolna refuses, the connector reads the list of your agents. An agent that isn't listed"
            + " counts as deleted, and `existed` is false. So a repeated job succeeds too.",
    requests = "`DELETE /v2/agent/{id}`; if Bolna refuses, `GET /v2/agent/all`",
    chooser = "Delete a Bolna voice agent",
    keywords = "delete agent, remove agent",
    result = "={agentStatus: response.status}")
public record DeleteAgent(
    @AgentId
        @TemplateProperty(
            id = "deleteAgent.agentId",
            group = "agent",
            description = "ID of the agent to delete. You can't undo this.")
        String agentId)
    implements AgentOperation {

  public record Result(
      @ResultField(value = "agent ID", example = "123e4567-e89b-12d3-a456-426655440000")
          String agentId,
      @ResultField(value = "`deleted`", example = "deleted") String status,
      @ResultField(value = "false if the agent was gone before this attempt", example = "true")
          boolean existed) {}

  @Override
  public Result execute(OperationContext job) {
    AgentClient agents = new AgentClient(job.http(), job.caller());
    boolean now = Removal.happensNow(() -> agents.delete(agentId), () -> isListed(agents));
    return new Result(agentId, "deleted", now);
  }

  private boolean isListed(AgentClient agents) {
    AtomicBoolean listed = new AtomicBoolean();
    agents.forEachAgent(
        agent -> {
          if (agent.id().equalsIgnoreCase(agentId)) {
            listed.set(true);
          }
        });
    return listed.get();
  }
}
