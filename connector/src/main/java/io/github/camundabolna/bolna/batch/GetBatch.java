package io.github.camundabolna.bolna.batch;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.input.PanelFields.BatchId;
import io.github.camundabolna.bolna.result.BatchResult;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import java.util.Map;

/** Reads the status of a batch, and the number of its calls per status. */
@TemplateSubType(id = "getBatch", label = "Get batch")
@OperationInfo(
    summary = "Reads the status and progress of a batch",
    requests = "`GET /batches/{id}`",
    chooser = "Read the status and progress of a Bolna batch",
    keywords = "get batch, batch status, batch progress, campaign status, campaign progress",
    result = "={batchProgress: response.batch}")
public record GetBatch(
    @BatchId @TemplateProperty(id = "getBatch.batchId", group = "whichBatch") String batchId)
    implements BatchOperation {

  public record Result(
      @ResultField(
              value = "the batch, with the fields of [a batch](a-batch.md) shown in the example",
              sample = "batchProgress")
          Map<String, Object> batch) {}

  @Override
  public Result execute(BatchOperationContext job) {
    return new Result(BatchResult.of(job.bolna().batch(batchId)));
  }
}
