package io.github.camundabolna.bolna.batch;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchStatus;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.PanelTexts;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.job.ConnectorErrors;
import jakarta.validation.constraints.NotBlank;
import java.net.HttpURLConnection;
import java.util.Optional;

/** Stops a batch: nobody else is dialled; calls that are under way go on to their end. */
@TemplateSubType(id = BatchOperation.STOP_BATCH, label = "Stop batch")
public record StopBatch(
    @TemplateProperty(
            id = "stopBatch.batchId",
            binding = @PropertyBinding(name = "batchId"),
            label = "Batch ID",
            group = "whichBatch",
            defaultValue = "=batchId",
            description = PanelTexts.BATCH_ID,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Patterns.BATCH_ID_OR_EXPRESSION,
                            message = "Must be a batch id, or an expression like =batchId")))
        @NotBlank(message = "batchId is missing: it is what \"Create batch\" returned")
        @ValidFormat(value = InputFormat.BATCH_ID, field = "batchId")
        String batchId)
    implements BatchOperation {

  /** What the result expression sees. */
  public record Result(String batchId, String status) {}

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

  /** The answer to an earlier try may have been lost: then all is as it should be. */
  private void checkStoppedBefore(BatchOperationContext job, ApiException refusal) {
    Optional<Batch> batch = look(job);
    if (batch.filter(each -> each.status() == BatchStatus.STOPPED).isEmpty()) {
      throw new ConnectorErrors(Bolna.VENDOR)
          .batchNotRunning(
              refusal, batch.map(Batch::statusText), batch.map(StopBatch::sentence).orElse(""));
    }
  }

  private static String sentence(Batch batch) {
    return "; it is "
        + batch.statusText()
        + (batch.status().beforeTheStart()
            ? ": stop it once it has begun, or delete it, and nobody is called"
            : "");
  }

  private Optional<Batch> look(BatchOperationContext job) {
    try {
      return Optional.of(job.bolna().batch(batchId));
    } catch (ApiException e) {
      return Optional.empty();
    }
  }
}
