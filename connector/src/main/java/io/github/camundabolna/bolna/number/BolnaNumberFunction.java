package io.github.camundabolna.bolna.number;

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
import io.github.camundabolna.job.ErrorCode;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.operation.OperationRunner;

/** The outbound connector "Bolna phone number". */
@OutboundConnector(
    name = "Bolna phone number",
    type = BolnaNumberFunction.JOB_TYPE,
    inputVariables = {
      BolnaInputNames.AUTHENTICATION,
      BolnaInputNames.OPERATION,
      BolnaInputNames.ENTERED_AT,
      ResponseFormat.VARIABLE,
      "error"
    })
@ElementTemplate(
    id = "io.github.camundabolna.phoneNumber.v1",
    name = "Bolna phone number",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = NumberInput.class,
    description = "List, search, buy, and delete the phone numbers of a Bolna account",
    icon = "bolna.svg",
    metadata =
        @Metadata(
            keywords = {"bolna", "phone number", "buy number", "rent number", "search numbers"}),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/reference/operations/README.md#bolna-phone-number",
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation", openByDefault = true),
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "search", label = "Search", openByDefault = true),
      @PropertyGroup(id = "number", label = "Phone number", openByDefault = true)
    })
@BpmnErrors(
    variable = "numberError",
    codes = {ErrorCode.INVALID_INPUT, ErrorCode.REJECTED, ErrorCode.BALANCE_LOW})
public final class BolnaNumberFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:phone-number:1";

  private final OperationRunner runner;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public BolnaNumberFunction() {
    this(
        OperationRunner.ofThisProcess(Bolna.VENDOR, BolnaNumberFunction.class, JobSlots.OF_SETUPS));
  }

  BolnaNumberFunction(OperationRunner runner) {
    this.runner = runner;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return runner.execute(
        context, NumberInput.class, (request, job) -> request.operation().execute(job));
  }
}
