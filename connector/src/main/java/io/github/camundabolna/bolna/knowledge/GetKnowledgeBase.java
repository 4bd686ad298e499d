package io.github.camundabolna.bolna.knowledge;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseClient;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import java.util.Map;

/** Reads a knowledge base. */
@TemplateSubType(id = "getKnowledgeBase", label = "Get knowledge base")
@OperationInfo(
    summary = "Reads a knowledge base: its status, settings, and vector ID",
    details =
        "An agent's configuration refers to a knowledge base by `vectorId`. For a web page,"
            + " `fileName` is its URL without the query, which can contain a secret.",
    requests = "`GET /knowledgebase/{id}`",
    chooser = "Read a Bolna knowledge base: status, settings, vector ID",
    keywords = "get knowledge base, knowledge base status, vector ID, read knowledge base",
    result = "={knowledgeBase: response.knowledgeBase}")
public record GetKnowledgeBase(
    @KnowledgeBaseId
        @TemplateProperty(id = "getKnowledgeBase.knowledgeBaseId", group = "whichKnowledgeBase")
        String knowledgeBaseId)
    implements KnowledgeOperation {

  public record Result(
      @ResultField(value = "the knowledge base", example = EXAMPLE)
          Map<String, Object> knowledgeBase) {}

  @Override
  public Result execute(OperationContext job) {
    KnowledgeBaseClient bolna = new KnowledgeBaseClient(job.http(), job.caller());
    return new Result(KnowledgeBaseResult.of(bolna.knowledgeBase(knowledgeBaseId)));
  }
}
