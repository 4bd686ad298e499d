package io.github.camundabolna.bolna.batch;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchStatus;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.bolna.result.BatchResult;
import io.github.camundabolna.input.ListFields.MaximumResults;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import io.github.camundabolna.outcome.BoundedList;
import io.github.camundabolna.outcome.NewestItems;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists an agent's batches, newest first. */
@TemplateSubType(id = "listBatches", label = "List batches")
@OperationInfo(
    summary = "Lists an agent's batches, newest first",
    requests = "`GET /batches/{agent}/all`",
    chooser = "List the batches of a Bolna agent, newest first",
    keywords = "list batches, list campaigns, find batch, batch history",
    result = "={batches: response.batches}")
public record ListBatches(
    @AgentId @TemplateProperty(id = "listBatches.agentId", group = "agent") String agentId,
    @TemplateProperty(
            label = "Status",
            group = "filter",
            description = "Lists only batches with this status. If empty, lists all.",
            tooltip =
                "One of created, processed, scheduled, queued, running, executed, "
                    + "completed, stopped, failed, canceled.",
            exampleValue = "running")
        @ValidFormat(
            field = "status",
            oneOf =
                "created, processed, scheduled, queued, running, executed, "
                    + "completed, stopped, failed, canceled")
        String status,
    @MaximumResults
        @TemplateProperty(
            group = "filter",
            description = "Maximum number of batches in the result (1–500).")
        @ValidFormat(field = "atMost", max = 500)
        @WholeNumber
        Integer atMost)
    implements BatchOperation {

  public record Result(
      @ResultField(
              value = "the batches, each as in [Get batch](get-batch.md)",
              sample = "batchProgress")
          List<Map<String, Object>> batches,
      @ResultField(
              value =
                  "number of the agent's batches that match the filter, including those not in the"
                      + " list",
              example = "1")
          int total,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(BatchOperationContext job) {
    Optional<BatchStatus> wanted = Texts.text(status).map(BatchStatus::of);
    NewestItems<Batch> newest = new NewestItems<>(Batch::createdAt, atMost == null ? 50 : atMost);
    job.bolna()
        .forEachBatch(
            agentId,
            batch -> {
              if (wanted.isEmpty() || wanted.get() == batch.status()) {
                newest.add(batch);
              }
            });
    BoundedList<Map<String, Object>> fitting =
        BoundedList.firstOf(newest.items().stream().map(BatchResult::of).toList());
    return new Result(fitting.items(), newest.total(), fitting.shortened());
  }
}
