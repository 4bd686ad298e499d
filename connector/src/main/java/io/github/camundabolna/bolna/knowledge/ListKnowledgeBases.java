package io.github.camundabolna.bolna.knowledge;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBase;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseClient;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseStatus;
import io.github.camundabolna.input.ListFields.MaximumResults;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import io.github.camundabolna.outcome.NewestItems;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the account's knowledge bases, newest first. */
@TemplateSubType(id = "listKnowledgeBases", label = "List knowledge bases")
@OperationInfo(
    summary = "Lists your account's knowledge bases, newest first",
    requests = "`GET /knowledgebase/all`",
    chooser = "List the knowledge bases of a Bolna account, newest first",
    keywords = "list knowledge bases, find knowledge base, documents of agents",
    result = "={knowledgeBases: response.knowledgeBases}")
public record ListKnowledgeBases(
    @TemplateProperty(
            label = "Status",
            group = "filter",
            description = "Lists only knowledge bases with this status. If empty, lists all.",
            tooltip = "One of processing, processed, error.",
            exampleValue = "processed")
        @ValidFormat(field = "status", oneOf = "processing, processed, error")
        String status,
    @MaximumResults
        @TemplateProperty(
            group = "filter",
            description = "Maximum number of knowledge bases in the result (1–500).")
        @ValidFormat(field = "atMost", max = 500)
        @WholeNumber
        Integer atMost)
    implements KnowledgeOperation {

  public record Result(
      @ResultField(
              value = "the knowledge bases, each as in [Get knowledge base](get-knowledge-base.md)",
              example = "[" + EXAMPLE + "]")
          List<Map<String, Object>> knowledgeBases,
      @ResultField(
              value =
                  "number of knowledge bases that match the filter, including those not in the"
                      + " list",
              example = "1")
          int total,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(OperationContext job) {
    Optional<KnowledgeBaseStatus> wanted = Texts.text(status).map(KnowledgeBaseStatus::of);
    NewestItems<KnowledgeBase> newest =
        new NewestItems<>(KnowledgeBase::createdAt, atMost == null ? 50 : atMost);
    new KnowledgeBaseClient(job.http(), job.caller())
        .forEach(
            base -> {
              if (wanted.isEmpty() || wanted.get() == base.status()) {
                newest.add(base);
              }
            });
    BoundedList<Map<String, Object>> fitting =
        BoundedList.firstOf(newest.items().stream().map(KnowledgeBaseResult::of).toList());
    return new Result(fitting.items(), newest.total(), fitting.shortened());
  }
}
