package io.github.camundabolna.bolna.agent;

import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.input.ResponseFormat;
import io.github.camundabolna.job.BpmnErrors;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.operation.OperationRunner;

/** The outbound connector "Bolna agent". */
@OutboundConnector(
    name = "Bolna agent",
    type = BolnaAgentFunction.JOB_TYPE,
    inputVariables = {
      BolnaInputNames.AUTHENTICATION,
      BolnaInputNames.OPERATION,
      BolnaInputNames.ENTERED_AT,
      ResponseFormat.VARIABLE,
      "error"
    })
@ElementTemplate(
    id = "io.github.camundabolna.agent.v1",
    name = "Bolna agent",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = AgentInput.class,
    description =
        "Create, read, change, copy, and delete Bolna voice agents, and set their webhook",
    icon = "bolna.svg",
    metadata =
        @Metadata(keywords = {"bolna", "voice agent", "phone", "prompt", "assistant", "voice AI"}),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/reference/operations/README.md#bolna-agent",
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation", openByDefault = true),
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "agent", label = "Agent", openByDefault = true),
      @PropertyGroup(id = "configuration", label = "Configuration", openByDefault = true),
      @PropertyGroup(id = "webhook", label = "Webhook", openByDefault = true),
      @PropertyGroup(id = "filter", label = "Filters", openByDefault = false)
    })
@BpmnErrors(variable = "agentError")
public final class BolnaAgentFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:agent:1";

  private final OperationRunner runner;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public BolnaAgentFunction() {
    this(OperationRunner.ofThisProcess(Bolna.VENDOR, BolnaAgentFunction.class, JobSlots.OF_SETUPS));
  }

  BolnaAgentFunction(OperationRunner runner) {
    this.runner = runner;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return runner.execute(
        context, AgentInput.class, (request, job) -> request.operation().execute(job));
  }
}
