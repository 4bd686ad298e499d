package io.github.camundabolna.bolna.batch;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.result.BatchExecutions;
import io.github.camundabolna.bolna.result.BatchExecutions.Want;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.PanelTexts;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.util.Map;

/** Lists what became of each call of a batch, whether it is still under way or over. */
@TemplateSubType(id = BatchOperation.LIST_BATCH_CALLS, label = "List calls of a batch")
public record ListBatchCalls(
    @TemplateProperty(
            id = "listBatchCalls.batchId",
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

  /**
   * What the result expression sees.
   *
   * @param total how many calls there are
   * @param underWay how many of them have not ended
   * @param executions each call; null where they are too many for a process
   * @param executionsDetail {@code full}, {@code trimmed} or {@code document}: see {@link
   *     io.github.camundabolna.bolna.result.BatchSummary}
   * @param executionsDocument all of them, where {@code executions} is not whole
   */
  public record Result(
      long total,
      Map<String, Long> callsPerOutcome,
      long underWay,
      BigDecimal cost,
      BigDecimal durationSeconds,
      Object executions,
      Object executionsDetail,
      Object executionsDocument) {}

  @Override
  public Result execute(BatchOperationContext job) {
    boolean over = job.bolna().batch(batchId).status().last();
    Want want = job.wantsDocument() ? Want.ROWS_IN_DOCUMENT : Want.ROWS;
    BatchExecutions calls = BatchExecutions.read(job.bolna(), batchId, over, want, job.documents());
    return new Result(
        calls.listed(),
        calls.perOutcome(),
        calls.underWay(),
        calls.cost(),
        calls.seconds(),
        calls.rows().get("executions"),
        calls.rows().get("executionsDetail"),
        calls.rows().get("executionsDocument"));
  }
}
