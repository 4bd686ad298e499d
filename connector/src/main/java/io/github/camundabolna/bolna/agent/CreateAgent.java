package io.github.camundabolna.bolna.agent;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.agent.AgentFields.WholeConfiguration;
import io.github.camundabolna.bolna.client.agent.AgentClient;
import io.github.camundabolna.bolna.client.agent.AgentConfiguration;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;
import java.util.List;

/** Creates an agent once, however often the job is retried. */
@TemplateSubType(id = "createAgent", label = "Create agent")
@OperationInfo(
    summary = "Creates an agent from a FEEL context or a JSON document",
    details =
        "The connector checks the configuration before it sends anything: fields, types, and limits"
            + " of Bolna's API. An error names the path of the mistake. Fields that the API doesn't"
            + " document are passed on. Bolna checks the names of providers, models, voices, and"
            + " languages. *Knowledge bases* adds to the configuration what its conversations"
            + " search.\n\n"
            + "A repeated job creates no second agent. The connector looks for an agent with the"
            + " same name that was created since the process entered the element, and returns it."
            + " So give each agent a name of its own. Known limitations: an agent with this name"
            + " that something else created in that time counts as the job's own. If a response is"
            + " lost, and Bolna takes more than a minute to list the agent, there can be two.",
    requests = "`POST /v2/agent`; if the job may be a retry, `GET /v2/agent/all` first",
    chooser = "Create a Bolna voice agent from a context or a JSON document",
    keywords = "create agent, new agent, add agent, agent from JSON",
    result = "={agentId: response.agentId}",
    errors = "BOLNA_OUTCOME_UNKNOWN")
public record CreateAgent(
    @TemplateProperty(
            label = "Agent name",
            group = "agent",
            description = "Name of the new agent. If empty, the configuration's agent_name.",
            exampleValue = "Reminder agent")
        String agentName,
    @WholeConfiguration @TemplateProperty(id = "createAgent.configuration", group = "configuration")
        Object configuration,
    @TemplateProperty(
            label = "Knowledge bases",
            group = "configuration",
            feel = FeelMode.required,
            description =
                "FEEL list of vector IDs that the agent searches. If empty, as configured.",
            tooltip =
                "\"Wait for knowledge base\" returns the vector ID. The connector adds the IDs to"
                    + " the conversation of the configuration.",
            exampleValue = "[knowledgeBase.vectorId]")
        List<String> vectorIds)
    implements AgentOperation, CreatingOperation {

  public record Result(
      @ResultField(
              value = "agent ID, which you need to place calls and for other operations",
              example = "123e4567-e89b-12d3-a456-426655440000")
          String agentId,
      @ResultField(value = "name of the agent", example = "Reminder agent") String name,
      @ResultField(
              value = "true if an earlier attempt of the same job created the agent",
              example = "false")
          boolean existed) {}

  @Override
  public Result execute(OperationContext job) {
    ConfigurationReader reader = new ConfigurationReader("configuration");
    AgentConfiguration read = reader.read(configuration);
    AgentConfiguration wanted = Texts.text(agentName).map(read::named).orElse(read);
    reader.checked(wanted, AgentSchema.WHOLE);
    AgentConfiguration complete = KnowledgeBaseVectors.of(vectorIds).addedTo(wanted);
    CreatedAgent agent =
        CreatedAgent.once(new AgentClient(job.http(), job.caller()), job, complete);
    return new Result(agent.id(), wanted.name().orElseThrow(), agent.existed());
  }

  /** Omits the configuration, which can contain secrets. */
  @Override
  public String toString() {
    return "CreateAgent[agentName=%s]".formatted(agentName);
  }
}
