package io.github.camundabolna.bolna.agent;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.agent.AgentFields.WholeConfiguration;
import io.github.camundabolna.bolna.client.agent.AgentClient;
import io.github.camundabolna.bolna.client.agent.AgentConfiguration;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;

/** Replaces the whole configuration of an agent. */
@TemplateSubType(id = "updateAgent", label = "Update agent")
@OperationInfo(
    summary = "Replaces the whole configuration of an agent",
    details =
        "Bolna removes or resets what the configuration doesn't contain, such as the webhook. To"
            + " change only some settings, use [Change settings of an agent](patch-agent.md). The"
            + " connector checks the configuration as in [Create agent](create-agent.md).",
    requests = "`PUT /v2/agent/{id}`",
    chooser = "Replace the whole configuration of a Bolna voice agent",
    keywords = "update agent, replace agent, replace configuration",
    result = "={agentStatus: response.status}")
public record UpdateAgent(
    @AgentId @TemplateProperty(id = "updateAgent.agentId", group = "agent") String agentId,
    @WholeConfiguration @TemplateProperty(id = "updateAgent.configuration", group = "configuration")
        Object configuration)
    implements AgentOperation {

  public record Result(
      @ResultField(value = "agent ID", example = "123e4567-e89b-12d3-a456-426655440000")
          String agentId,
      @ResultField(value = "`updated`", example = "updated") String status) {}

  @Override
  public Result execute(OperationContext job) {
    ConfigurationReader reader = new ConfigurationReader("configuration");
    AgentConfiguration wanted = reader.checked(reader.read(configuration), AgentSchema.WHOLE);
    new AgentClient(job.http(), job.caller()).update(agentId, wanted);
    return new Result(agentId, "updated");
  }

  /** Omits the configuration, which can contain secrets. */
  @Override
  public String toString() {
    return "UpdateAgent[agentId=%s]".formatted(agentId);
  }
}
