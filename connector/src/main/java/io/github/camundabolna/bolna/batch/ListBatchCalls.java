package io.github.camundabolna.bolna.batch;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.input.PanelFields.BatchId;
import io.github.camundabolna.bolna.result.BatchExecutions;
import io.github.camundabolna.bolna.result.BatchExecutions.Want;
import io.github.camundabolna.input.DocumentOption;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import java.math.BigDecimal;
import java.util.Map;

/** Lists the calls of a batch with their results, including calls in progress. */
@TemplateSubType(id = "listBatchCalls", label = "List calls of a batch")
@OperationInfo(
    summary = "Lists the calls of a batch with their results",
    requests = "`GET /v2/batches/{id}/executions`, or `GET /batches/{id}/executions`",
    chooser = "List the calls of a Bolna batch with their outcomes",
    keywords = "list calls of a batch, batch results, campaign results, executions, batch calls",
    result =
        "={executions: response.executions, executionsDetail: response.executionsDetail,"
            + " executionsDocument: response.executionsDocument}")
@DocumentOption(
    description = "How the calls are returned. Over 1 MB, they're always returned as a document.")
public record ListBatchCalls(
    @BatchId @TemplateProperty(id = "listBatchCalls.batchId", group = "whichBatch") String batchId)
    implements BatchOperation {

  public record Result(
      @ResultField(value = "number of calls", example = "219") long total,
      @ResultField(
              value = "how many calls ended how: a number for each" + " [outcome](../outcomes.md)",
              sample = "callsPerOutcome")
          Map<String, Long> callsPerOutcome,
      @ResultField(value = "number of calls that haven't ended", example = "0") long underWay,
      @ResultField(value = "cost of all calls, in US cents", example = "1893.5") BigDecimal cost,
      @ResultField(value = "total talk time of all calls", example = "7411")
          BigDecimal durationSeconds,
      @ResultField(
              value =
                  "all calls, each with the fields of [a call](a-call.md) and `contactKey`; null if"
                      + " too large. The list is never partial",
              sample = "batchCalls")
          Object executions,
      @ResultField(
              value =
                  "`full`, `trimmed`, or `document`: see [large batches](a-batch.md#large-batches)",
              example = "full")
          String executionsDetail,
      @ResultField(
              "a document with all calls in full, if `executionsDetail` isn't `full` or *Response"
                  + " format* asks for it")
          Document executionsDocument) {}

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
        (String) calls.rows().get("executionsDetail"),
        (Document) calls.rows().get("executionsDocument"));
  }
}
