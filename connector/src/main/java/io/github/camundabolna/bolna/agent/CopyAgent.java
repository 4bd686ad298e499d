package io.github.camundabolna.bolna.agent;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.agent.AgentClient;
import io.github.camundabolna.bolna.client.agent.AgentConfiguration;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;
import jakarta.validation.constraints.NotBlank;

/** Creates an agent with the configuration of another one, once per job. */
@TemplateSubType(id = "copyAgent", label = "Copy agent")
@OperationInfo(
    summary = "Creates an agent with the configuration of another one, under a new name",
    details =
        "The copy has the same prompts, tasks, welcome message, webhook, source, and calling hours."
            + " It has no phone numbers and no calls. The configuration doesn't become a process"
            + " variable. A repeated job creates no second copy, with the limitations of [Create"
            + " agent](create-agent.md). Bolna's documentation doesn't promise that it shows the"
            + " webhook, the welcome message, and the calling hours: check them in the copy.",
    requests = "`GET /v2/agent/{id}`, `POST /v2/agent`",
    chooser = "Copy a Bolna voice agent under a new name",
    keywords = "copy agent, duplicate agent, clone agent",
    result = "={agentId: response.agentId}",
    errors = "BOLNA_OUTCOME_UNKNOWN")
public record CopyAgent(
    @AgentId
        @TemplateProperty(
            id = "copyAgent.agentId",
            group = "agent",
            description = "ID of the agent to copy.")
        String agentId,
    @TemplateProperty(
            label = "New agent name",
            group = "agent",
            description = "Name of the copy, which no other agent should have.",
            exampleValue = "Reminder agent (Pune)",
            constraints = @PropertyConstraints(notEmpty = true))
        @NotBlank(message = "newName is missing. Enter the name of the copy")
        String newName)
    implements AgentOperation, CreatingOperation {

  public record Result(
      @ResultField(value = "ID of the copy", example = "6f1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d")
          String agentId,
      @ResultField(
              value = "ID of the agent that was copied",
              example = "123e4567-e89b-12d3-a456-426655440000")
          String copiedFrom,
      @ResultField(value = "name of the copy", example = "Reminder agent (Pune)") String name,
      @ResultField(
              value = "true if an earlier attempt of the same job created the copy",
              example = "false")
          boolean existed) {}

  @Override
  public Result execute(OperationContext job) {
    AgentClient agents = new AgentClient(job.http(), job.caller());
    AgentConfiguration copy = agents.configuration(agentId).named(newName.strip());
    CreatedAgent agent = CreatedAgent.once(agents, job, copy);
    return new Result(agent.id(), agentId, newName.strip(), agent.existed());
  }
}
