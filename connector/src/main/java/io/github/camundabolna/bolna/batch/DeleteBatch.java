package io.github.camundabolna.bolna.batch;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.PanelTexts;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.constraints.NotBlank;
import java.net.HttpURLConnection;

/** Deletes a batch. */
@TemplateSubType(id = BatchOperation.DELETE_BATCH, label = "Delete batch")
public record DeleteBatch(
    @TemplateProperty(
            id = "deleteBatch.batchId",
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
      job.bolna().deleteBatch(batchId);
    } catch (ApiException e) {
      if (job.surelyFirst() || e.httpStatus().orElse(0) != HttpURLConnection.HTTP_NOT_FOUND) {
        throw e;
      }
      // The answer to an earlier try was lost: all is as it should be.
    }
    return new Result(batchId, "deleted");
  }
}
