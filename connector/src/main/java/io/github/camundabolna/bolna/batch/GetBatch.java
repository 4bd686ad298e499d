package io.github.camundabolna.bolna.batch;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.result.BatchResult;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.PanelTexts;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;

/** Reads a batch: its status, and how many of its calls have which. */
@TemplateSubType(id = BatchOperation.GET_BATCH, label = "Get batch")
public record GetBatch(
    @TemplateProperty(
            id = "getBatch.batchId",
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
  public record Result(Map<String, Object> batch) {}

  @Override
  public Result execute(BatchOperationContext job) {
    return new Result(BatchResult.of(job.bolna().batch(batchId)));
  }
}
