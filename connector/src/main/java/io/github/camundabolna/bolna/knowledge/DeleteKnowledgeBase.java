package io.github.camundabolna.bolna.knowledge;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseClient;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.operation.Removal;
import java.util.concurrent.atomic.AtomicBoolean;

/** Deletes a knowledge base. Deleting it again succeeds too. */
@TemplateSubType(id = "deleteKnowledgeBase", label = "Delete knowledge base")
@OperationInfo(
    summary = "Deletes a knowledge base",
    details =
        "Agents that use the knowledge base no longer find anything in it. If Bolna refuses, the"
            + " connector reads the list of knowledge bases. One that isn't listed counts as"
            + " deleted, and `alreadyDeleted` is true.",
    requests = "`DELETE /knowledgebase/{id}`; after a refusal, `GET /knowledgebase/all`",
    chooser = "Delete a Bolna knowledge base",
    keywords = "delete knowledge base, remove knowledge base, remove document of agents",
    result = "={knowledgeBaseStatus: response.status}")
public record DeleteKnowledgeBase(
    @KnowledgeBaseId
        @TemplateProperty(id = "deleteKnowledgeBase.knowledgeBaseId", group = "whichKnowledgeBase")
        String knowledgeBaseId)
    implements KnowledgeOperation {

  public record Result(
      @ResultField(value = "knowledge base ID", example = "f265b06a-7fa7-4fbf-8923-55d5ae9c4ba2")
          String knowledgeBaseId,
      @ResultField(value = "`deleted`", example = "deleted") String status,
      @ResultField(
              value = "true if it no longer existed, for example after an earlier attempt",
              example = "false")
          boolean alreadyDeleted) {}

  @Override
  public Result execute(OperationContext job) {
    KnowledgeBaseClient bolna = new KnowledgeBaseClient(job.http(), job.caller());
    boolean now = Removal.happensNow(() -> bolna.delete(knowledgeBaseId), () -> exists(bolna));
    return new Result(knowledgeBaseId, "deleted", !now);
  }

  /** Bolna documents one status, 400, for every reason, so the list decides. */
  private boolean exists(KnowledgeBaseClient bolna) {
    AtomicBoolean listed = new AtomicBoolean();
    bolna.forEach(base -> listed.compareAndSet(false, base.hasId(knowledgeBaseId)));
    return listed.get();
  }
}
