package io.github.camundabolna.bolna.batch;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchStatus;
import io.github.camundabolna.bolna.input.PanelFields.BatchId;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.job.ConnectorErrors;
import java.net.HttpURLConnection;
import java.util.Optional;

/** Stops a batch. Bolna places no further calls; calls in progress continue to their end. */
@TemplateSubType(id = "stopBatch", label = "Stop batch")
@OperationInfo(
    summary =
        "Stops a batch: no further calls are placed, and calls in progress continue to their end",
    details =
        "You can stop a batch that is queued or running. If it hasn't started, [delete"
            + " it](delete-batch.md) instead. `BOLNA_BATCH_NOT_RUNNING` includes `batchStatus`, so"
            + " a gateway can decide.",
    requests = "`POST /batches/{id}/stop`",
    chooser = "Stop a Bolna batch that is queued or running",
    keywords = "stop batch, stop campaign, cancel batch, abort campaign, pause campaign",
    result = "={batchStatus: response.status}",
    errors = "BOLNA_BATCH_NOT_RUNNING")
public record StopBatch(
    @BatchId @TemplateProperty(id = "stopBatch.batchId", group = "whichBatch") String batchId)
    implements BatchOperation {

  public record Result(
      @ResultField(value = "batch ID", example = "3c90c3cc0d444b5088888dd25736052a") String batchId,
      @ResultField(value = "`stopped`", example = "stopped") String status) {}

  @Override
  public Result execute(BatchOperationContext job) {
    try {
      job.bolna().stopBatch(batchId);
    } catch (ApiException e) {
      if (!saysNotRunning(e)) {
        throw e;
      }
      checkStoppedBefore(job, e);
    }
    return new Result(batchId, BatchStatus.STOPPED.wire());
  }

  private static boolean saysNotRunning(ApiException refusal) {
    return refusal.httpStatus().orElse(0) == HttpURLConnection.HTTP_NOT_FOUND
        && refusal
            .vendorMessage()
            .filter(said -> said.contains("not queued or running"))
            .isPresent();
  }

  /** Accepts a stopped batch, because the response to an earlier attempt may have been lost. */
  private void checkStoppedBefore(BatchOperationContext job, ApiException refusal) {
    Optional<Batch> batch = job.batchIfReadable(batchId);
    if (batch.filter(each -> each.status() == BatchStatus.STOPPED).isEmpty()) {
      throw new ConnectorErrors(Bolna.VENDOR)
          .batchNotRunning(
              refusal, batch.map(Batch::statusText), batch.map(StopBatch::sentence).orElse(""));
    }
  }

  private static String sentence(Batch batch) {
    return "; the batch is "
        + batch.statusText()
        + (batch.status().beforeTheStart()
            ? ". Delete it instead, or stop it after it starts"
            : "");
  }
}
