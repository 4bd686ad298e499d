package io.github.camundabolna.bolna.account;

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

/** The outbound connector "Bolna account". */
@OutboundConnector(
    name = "Bolna account",
    type = BolnaAccountFunction.JOB_TYPE,
    inputVariables = {
      BolnaInputNames.AUTHENTICATION,
      BolnaInputNames.OPERATION,
      BolnaInputNames.ENTERED_AT,
      ResponseFormat.VARIABLE,
      "error"
    })
@ElementTemplate(
    id = "io.github.camundabolna.account.v1",
    name = "Bolna account",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = AccountInput.class,
    description =
        "Read the balance of a Bolna account, and manage its provider keys, voices, and violations",
    icon = "bolna.svg",
    metadata =
        @Metadata(
            keywords = {
              "bolna",
              "account",
              "balance",
              "wallet",
              "provider key",
              "voices",
              "violation",
              "voice AI"
            }),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/reference/operations/README.md#bolna-account",
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation", openByDefault = true),
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "details", label = "Details", openByDefault = true),
      @PropertyGroup(id = "filter", label = "Filters and paging", openByDefault = false)
    })
@BpmnErrors(variable = "accountError")
public final class BolnaAccountFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:account:1";

  private final OperationRunner runner;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public BolnaAccountFunction() {
    this(
        OperationRunner.ofThisProcess(
            Bolna.VENDOR, BolnaAccountFunction.class, JobSlots.OF_SETUPS));
  }

  BolnaAccountFunction(OperationRunner runner) {
    this.runner = runner;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return runner.execute(
        context, AccountInput.class, (request, job) -> request.operation().execute(job));
  }
}
