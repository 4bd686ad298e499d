package io.github.camundabolna.bolna.agent;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.agent.AgentClient;
import io.github.camundabolna.bolna.client.agent.AgentConfiguration;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;

/** Changes some settings of an agent, and sends nothing else. */
@TemplateSubType(id = "patchAgent", label = "Change settings of an agent")
@OperationInfo(
    summary = "Changes some settings of an agent",
    details =
        "The connector sends only what you enter, and everything else stays. Bolna accepts name,"
            + " welcome message, webhook, synthesizer, source, telephony provider, calling hours,"
            + " and prompts. To change anything else, such as the language model, use [Update"
            + " agent](update-agent.md).",
    requests = "`PATCH /v2/agent/{id}`",
    chooser = "Change some settings of a Bolna voice agent, such as its prompt",
    keywords = "patch agent, change prompt, change voice, welcome message, agent settings",
    result = "={agentStatus: response.status}")
public record PatchAgent(
    @AgentId @TemplateProperty(id = "patchAgent.agentId", group = "agent") String agentId,
    @TemplateProperty(
            label = "Changes",
            group = "configuration",
            feel = FeelMode.required,
            description = "FEEL context or JSON document with the settings to change.",
            tooltip =
                "Settings are in agent_config, and prompts in agent_prompts, as in Bolna's API"
                    + " reference for patching agents. See <a"
                    + " href=\"https://www.bolna.ai/docs/prompting/introduction\">Bolna's guide to"
                    + " prompts</a>.",
            exampleValue = "{agent_config: {agent_welcome_message: \"Hello!\"}}",
            constraints = @PropertyConstraints(notEmpty = true))
        Object changes)
    implements AgentOperation {

  public record Result(
      @ResultField(value = "agent ID", example = "123e4567-e89b-12d3-a456-426655440000")
          String agentId,
      @ResultField(value = "`updated`", example = "updated") String status) {}

  @Override
  public Result execute(OperationContext job) {
    ConfigurationReader reader = new ConfigurationReader("changes");
    AgentConfiguration wanted = reader.checked(reader.read(changes), AgentSchema.CHANGES);
    if (wanted.json().isEmpty()) {
      throw new InvalidInputException(
          "changes is empty. Provide agent_config, agent_prompts, or both");
    }
    new AgentClient(job.http(), job.caller()).patch(agentId, wanted);
    return new Result(agentId, "updated");
  }

  /** Omits the changes, which can contain secrets. */
  @Override
  public String toString() {
    return "PatchAgent[agentId=%s]".formatted(agentId);
  }
}
