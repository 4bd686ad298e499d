package io.github.camundabolna.bolna.siptrunk;

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

/** The outbound connector "Bolna SIP trunk". */
@OutboundConnector(
    name = "Bolna SIP trunk",
    type = BolnaSipTrunkFunction.JOB_TYPE,
    inputVariables = {
      BolnaInputNames.AUTHENTICATION,
      BolnaInputNames.OPERATION,
      BolnaInputNames.ENTERED_AT,
      ResponseFormat.VARIABLE,
      "error"
    })
@ElementTemplate(
    id = "io.github.camundabolna.sipTrunk.v1",
    name = "Bolna SIP trunk",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = SipTrunkInput.class,
    description = "Connect a Bolna account to your own telephony provider through SIP trunks",
    icon = "bolna.svg",
    metadata =
        @Metadata(
            keywords = {"bolna", "SIP", "SIP trunk", "BYOT", "telephony provider", "gateway"}),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/reference/operations/README.md#bolna-sip-trunk",
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation", openByDefault = true),
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "trunk", label = "SIP trunk", openByDefault = true),
      @PropertyGroup(id = "access", label = "Access to the provider", openByDefault = true),
      @PropertyGroup(id = "number", label = "Phone number", openByDefault = true),
      @PropertyGroup(id = "settings", label = "Other settings", openByDefault = false)
    })
@BpmnErrors(variable = "sipTrunkError")
public final class BolnaSipTrunkFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:sip-trunk:1";

  private final OperationRunner runner;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public BolnaSipTrunkFunction() {
    this(
        OperationRunner.ofThisProcess(
            Bolna.VENDOR, BolnaSipTrunkFunction.class, JobSlots.OF_SETUPS));
  }

  BolnaSipTrunkFunction(OperationRunner runner) {
    this.runner = runner;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return runner.execute(
        context, SipTrunkInput.class, (request, job) -> request.operation().execute(job));
  }
}
