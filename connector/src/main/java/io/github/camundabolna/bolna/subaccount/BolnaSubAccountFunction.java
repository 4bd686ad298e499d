package io.github.camundabolna.bolna.subaccount;

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

/** The outbound connector "Bolna sub-account". */
@OutboundConnector(
    name = "Bolna sub-account",
    type = BolnaSubAccountFunction.JOB_TYPE,
    inputVariables = {
      BolnaInputNames.AUTHENTICATION,
      BolnaInputNames.OPERATION,
      BolnaInputNames.ENTERED_AT,
      ResponseFormat.VARIABLE,
      "error"
    })
@ElementTemplate(
    id = "io.github.camundabolna.subAccount.v1",
    name = "Bolna sub-account",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = SubAccountInput.class,
    description =
        "Create, list, update, and delete the sub-accounts of a Bolna account, and read their"
            + " usage",
    icon = "bolna.svg",
    metadata =
        @Metadata(
            keywords = {
              "bolna",
              "sub-account",
              "tenant",
              "usage",
              "cost",
              "concurrency",
              "voice AI"
            }),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/reference/operations/README.md#bolna-sub-account",
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation", openByDefault = true),
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "period", label = "Time range", openByDefault = true),
      @PropertyGroup(id = "details", label = "Sub-account", openByDefault = true),
      @PropertyGroup(id = "database", label = "Separate database", openByDefault = false)
    })
@BpmnErrors(variable = "subAccountError")
public final class BolnaSubAccountFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:sub-account:1";

  private final OperationRunner runner;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public BolnaSubAccountFunction() {
    this(
        OperationRunner.ofThisProcess(
            Bolna.VENDOR, BolnaSubAccountFunction.class, JobSlots.OF_SETUPS));
  }

  BolnaSubAccountFunction(OperationRunner runner) {
    this.runner = runner;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return runner.execute(
        context, SubAccountInput.class, (request, job) -> request.operation().execute(job));
  }
}
