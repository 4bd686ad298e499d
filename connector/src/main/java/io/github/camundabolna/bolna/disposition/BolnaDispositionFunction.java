package io.github.camundabolna.bolna.disposition;

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

/** The outbound connector "Bolna disposition". */
@OutboundConnector(
    name = "Bolna disposition",
    type = BolnaDispositionFunction.JOB_TYPE,
    inputVariables = {
      BolnaInputNames.AUTHENTICATION,
      BolnaInputNames.OPERATION,
      BolnaInputNames.ENTERED_AT,
      ResponseFormat.VARIABLE,
      "error"
    })
@ElementTemplate(
    id = "io.github.camundabolna.disposition.v1",
    name = "Bolna disposition",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = DispositionInput.class,
    description =
        "Let Bolna answer questions after each call: create, change, and test dispositions",
    icon = "bolna.svg",
    metadata =
        @Metadata(
            keywords = {
              "bolna",
              "disposition",
              "extraction",
              "call outcome",
              "transcript",
              "voice agent",
              "voice AI"
            }),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/reference/operations/README.md#bolna-disposition",
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation", openByDefault = true),
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "agent", label = "Agent", openByDefault = true),
      @PropertyGroup(id = "whichDisposition", label = "Disposition", openByDefault = true),
      @PropertyGroup(id = "question", label = "Question and answer", openByDefault = true),
      @PropertyGroup(id = "transcript", label = "Transcript", openByDefault = true),
      @PropertyGroup(id = "model", label = "Language model", openByDefault = false),
      @PropertyGroup(id = "filter", label = "Filters", openByDefault = false)
    })
@BpmnErrors(variable = "dispositionError")
public final class BolnaDispositionFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:disposition:1";

  private final OperationRunner runner;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public BolnaDispositionFunction() {
    this(
        OperationRunner.ofThisProcess(
            Bolna.VENDOR, BolnaDispositionFunction.class, JobSlots.OF_SETUPS));
  }

  BolnaDispositionFunction(OperationRunner runner) {
    this.runner = runner;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return runner.execute(
        context, DispositionInput.class, (request, job) -> request.operation().execute(job));
  }
}
