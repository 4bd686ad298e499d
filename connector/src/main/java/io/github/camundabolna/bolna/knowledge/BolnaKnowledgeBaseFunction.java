package io.github.camundabolna.bolna.knowledge;

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

/** The outbound connector "Bolna knowledge base". */
@OutboundConnector(
    name = "Bolna knowledge base",
    type = BolnaKnowledgeBaseFunction.JOB_TYPE,
    inputVariables = {
      BolnaInputNames.AUTHENTICATION,
      BolnaInputNames.OPERATION,
      BolnaInputNames.ENTERED_AT,
      ResponseFormat.VARIABLE,
      "error"
    })
@ElementTemplate(
    id = "io.github.camundabolna.knowledgeBase.v1",
    name = "Bolna knowledge base",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = KnowledgeInput.class,
    description =
        "Create and manage knowledge bases, so that Bolna agents can search a document or a web"
            + " page",
    icon = "bolna.svg",
    metadata =
        @Metadata(
            keywords = {
              "bolna",
              "knowledge base",
              "RAG",
              "document",
              "PDF",
              "FAQ",
              "voice agent",
              "voice AI"
            }),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/reference/operations/README.md#bolna-knowledge-base",
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation", openByDefault = true),
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "source", label = "Source", openByDefault = true),
      @PropertyGroup(id = "whichKnowledgeBase", label = "Knowledge base", openByDefault = true),
      @PropertyGroup(id = "waiting", label = "Waiting", openByDefault = true),
      @PropertyGroup(id = "settings", label = "Language and search", openByDefault = false),
      @PropertyGroup(id = "filter", label = "Filters", openByDefault = false)
    })
@BpmnErrors(
    variable = "knowledgeBaseError",
    codes = {ErrorCode.INVALID_INPUT, ErrorCode.REJECTED, ErrorCode.STILL_PROCESSING})
public final class BolnaKnowledgeBaseFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:knowledge-base:1";

  private final OperationRunner runner;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public BolnaKnowledgeBaseFunction() {
    this(
        OperationRunner.ofThisProcess(
            Bolna.VENDOR, BolnaKnowledgeBaseFunction.class, JobSlots.OF_SETUPS));
  }

  BolnaKnowledgeBaseFunction(OperationRunner runner) {
    this.runner = runner;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return runner.execute(
        context, KnowledgeInput.class, (request, job) -> request.operation().execute(job));
  }
}
