package io.github.camundabolna.bolna.batch;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.input.PanelFields.BatchId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.Removal;

/** Deletes a batch. */
@TemplateSubType(id = "deleteBatch", label = "Delete batch")
@OperationInfo(
    summary = "Deletes a batch",
    requests = "`DELETE /batches/{id}`",
    chooser = "Delete a Bolna batch",
    keywords = "delete batch, remove batch, delete campaign",
    result = "={batchStatus: response.status}")
public record DeleteBatch(
    @BatchId @TemplateProperty(id = "deleteBatch.batchId", group = "whichBatch") String batchId)
    implements BatchOperation {

  public record Result(
      @ResultField(value = "batch ID", example = "3c90c3cc0d444b5088888dd25736052a") String batchId,
      @ResultField(value = "`deleted`", example = "deleted") String status) {}

  @Override
  public Result execute(BatchOperationContext job) {
    // Only an earlier attempt can have deleted the batch, if its response was lost.
    Removal.happensNow(
        () -> job.bolna().deleteBatch(batchId),
        () -> job.attempt().isSurelyFirst() || job.bolna().find(batchId).isPresent());
    return new Result(batchId, "deleted");
  }
}
