package io.github.camundabolna.callingbox.number;

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

/** The outbound connector "CallingBox number". */
@OutboundConnector(
    name = "CallingBox number",
    type = CallingBoxNumberFunction.JOB_TYPE,
    inputVariables = {
      CallingBoxInputNames.AUTHENTICATION,
      CallingBoxInputNames.OPERATION,
      CallingBoxInputNames.ENTERED_AT,
      ResponseFormat.VARIABLE,
      "error"
    })
@ElementTemplate(
    id = "io.github.camundabolna.callingbox.number.v1",
    name = "CallingBox number",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = CallingBoxNumberInput.class,
    description = "List, search, and buy the phone numbers of a CallingBox account",
    icon = "callingbox.svg",
    metadata =
        @Metadata(keywords = {"callingbox", "callingbox phone number", "callingbox rent number"}),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/reference/operations/README.md#callingbox-number",
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation", openByDefault = true),
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "search", label = "Search", openByDefault = true),
      @PropertyGroup(id = "number", label = "Phone number", openByDefault = true)
    })
@BpmnErrors(
    variable = "numberError",
    codes = {
      ErrorCode.INVALID_INPUT,
      ErrorCode.REJECTED,
      ErrorCode.NOT_FOUND,
      ErrorCode.BALANCE_LOW
    })
public final class CallingBoxNumberFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:callingbox-number:1";

  private final OperationRunner runner;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public CallingBoxNumberFunction() {
    this(
        OperationRunner.ofThisProcess(
            CallingBox.VENDOR, CallingBoxNumberFunction.class, JobSlots.OF_SETUPS));
  }

  CallingBoxNumberFunction(OperationRunner runner) {
    this.runner = runner;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return runner.execute(
        context, CallingBoxNumberInput.class, (request, job) -> request.operation().execute(job));
  }
}
