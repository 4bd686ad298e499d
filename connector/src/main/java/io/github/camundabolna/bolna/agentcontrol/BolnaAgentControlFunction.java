package io.github.camundabolna.bolna.agentcontrol;

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

/** The outbound connector "Bolna agent control". */
@OutboundConnector(
    name = "Bolna agent control",
    type = BolnaAgentControlFunction.JOB_TYPE,
    inputVariables = {
      BolnaInputNames.AUTHENTICATION,
      BolnaInputNames.OPERATION,
      BolnaInputNames.ENTERED_AT,
      ResponseFormat.VARIABLE,
      "error"
    })
@ElementTemplate(
    id = "io.github.camundabolna.agentControl.v1",
    name = "Bolna agent control",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = AgentControlInput.class,
    description = "Let a Bolna voice agent answer a phone number, or stop its queued calls",
    icon = "bolna.svg",
    metadata =
        @Metadata(keywords = {"bolna", "inbound", "phone", "IVR", "call queue", "voice agent"}),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/reference/operations/README.md#bolna-agent-control",
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation", openByDefault = true),
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "agent", label = "Agent", openByDefault = true),
      @PropertyGroup(id = "number", label = "Phone number", openByDefault = true),
      @PropertyGroup(id = "menu", label = "Menu before the agent", openByDefault = false)
    })
@BpmnErrors(variable = "agentError")
public final class BolnaAgentControlFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:agent-control:1";

  private final OperationRunner runner;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public BolnaAgentControlFunction() {
    this(
        OperationRunner.ofThisProcess(
            Bolna.VENDOR, BolnaAgentControlFunction.class, JobSlots.OF_SETUPS));
  }

  BolnaAgentControlFunction(OperationRunner runner) {
    this.runner = runner;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return runner.execute(
        context, AgentControlInput.class, (request, job) -> request.operation().execute(job));
  }
}
