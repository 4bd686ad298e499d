package io.github.camundabolna.callingbox.agent;

import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.input.CallingBoxInputNames;
import io.github.camundabolna.input.ResponseFormat;
import io.github.camundabolna.job.BpmnErrors;
import io.github.camundabolna.job.ErrorCode;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.operation.OperationRunner;

/** The outbound connector "CallingBox agent". */
@OutboundConnector(
    name = "CallingBox agent",
    type = CallingBoxAgentFunction.JOB_TYPE,
    inputVariables = {
      CallingBoxInputNames.AUTHENTICATION,
      CallingBoxInputNames.OPERATION,
      CallingBoxInputNames.ENTERED_AT,
      ResponseFormat.VARIABLE,
      "error"
    })
@ElementTemplate(
    id = "io.github.camundabolna.callingbox.agent.v1",
    name = "CallingBox agent",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = CallingBoxAgentInput.class,
    description =
        "Create, read, change, and archive CallingBox voice agents, and attach phone numbers",
    icon = "callingbox.svg",
    metadata =
        @Metadata(
            keywords = {
              "callingbox",
              "callingbox phone agent",
              "callingbox assistant",
              "callingbox agent instructions"
            }),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/reference/operations/README.md#callingbox-agent",
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation", openByDefault = true),
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "agent", label = "Agent", openByDefault = true),
      @PropertyGroup(id = "configuration", label = "Behavior", openByDefault = false),
      @PropertyGroup(id = "number", label = "Phone numbers", openByDefault = true),
      @PropertyGroup(id = "webhook", label = "Webhook", openByDefault = false),
      @PropertyGroup(id = "filter", label = "Filters", openByDefault = false)
    })
@BpmnErrors(
    variable = "agentError",
    codes = {ErrorCode.INVALID_INPUT, ErrorCode.REJECTED, ErrorCode.NOT_FOUND})
public final class CallingBoxAgentFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:callingbox-agent:1";

  private final OperationRunner runner;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public CallingBoxAgentFunction() {
    this(
        OperationRunner.ofThisProcess(
            CallingBox.VENDOR, CallingBoxAgentFunction.class, JobSlots.OF_SETUPS));
  }

  CallingBoxAgentFunction(OperationRunner runner) {
    this.runner = runner;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return runner.execute(
        context, CallingBoxAgentInput.class, (request, job) -> request.operation().execute(job));
  }
}
