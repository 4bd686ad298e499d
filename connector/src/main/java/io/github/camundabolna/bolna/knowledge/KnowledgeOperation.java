package io.github.camundabolna.bolna.knowledge;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import io.camunda.connector.generator.java.annotation.TemplateDiscriminatorProperty;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.input.OperationIdResolver;
import io.github.camundabolna.operation.OperationContext;

/** An operation of the connector. To add one, add a record here. */
@JsonNaming(BolnaInputNames.class)
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = BolnaInputNames.TYPE)
@JsonTypeIdResolver(OperationIdResolver.class)
@TemplateDiscriminatorProperty(
    name = "type",
    id = "operationType",
    label = "Operation",
    group = "operation",
    description = "What this task does: create, wait for, read, list, or delete knowledge bases.",
    defaultValue = "createKnowledgeBase")
public sealed interface KnowledgeOperation
    permits CreateKnowledgeBase,
        WaitForKnowledgeBase,
        GetKnowledgeBase,
        ListKnowledgeBases,
        DeleteKnowledgeBase {

  /** A knowledge base comes from a PDF document. */
  String DOCUMENT = "document";

  /** A knowledge base comes from a web page. */
  String URL = "url";

  /** The document is in English. */
  String ENGLISH = "english";

  /** A knowledge base in a result, for the pages. */
  String EXAMPLE =
      """
      {"knowledgeBaseId": "f265b06a-7fa7-4fbf-8923-55d5ae9c4ba2", "status": "processed",
      "fileName": "price-list-5f1d0c2a-2251799813685281.pdf", "sourceType": "pdf",
      "vectorId": "77a3473c-c78f-4695-ba56-95b1f4f9e80b", "chunkSize": 512,
      "similarityTopK": 15, "overlapping": 128, "languageSupport": null,
      "createdAt": "2026-11-02T05:14:37Z", "updatedAt": "2026-11-02T05:15:29Z"}\
      """;

  /** Carries out the operation, and returns what the element's result expression sees. */
  Object execute(OperationContext job);
}
