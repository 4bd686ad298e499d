package io.github.camundabolna.pages;

import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchStatus;
import io.github.camundabolna.bolna.result.BatchExecutions;
import io.github.camundabolna.bolna.result.BatchResult;
import io.github.camundabolna.bolna.result.BatchSummary;
import io.github.camundabolna.outcome.CallOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A batch that is over, and what the connector makes of it. */
record ExampleBatch(Batch batch, BatchExecutions executions) {

  private static final long ANSWERED = 131;
  private static final long NOT_ANSWERED = 86;

  static ExampleBatch ended(ExampleCall call) {
    Map<String, Long> perOutcome = new LinkedHashMap<>();
    Arrays.stream(CallOutcome.values()).forEach(outcome -> perOutcome.put(outcome.text(), 0L));
    perOutcome.put(CallOutcome.ANSWERED.text(), ANSWERED);
    perOutcome.put(CallOutcome.NO_ANSWER.text(), NOT_ANSWERED);
    Map<String, Object> row = new LinkedHashMap<>(call.result());
    row.put("contactKey", "C-17");
    Map<String, Object> rows = new LinkedHashMap<>();
    rows.put("executions", List.of(row));
    rows.put("executionsDetail", "full");
    rows.put("executionsDocument", null);
    return new ExampleBatch(
        completed(),
        new BatchExecutions(
            ANSWERED + NOT_ANSWERED,
            0,
            0,
            perOutcome,
            new BigDecimal("1893.5"),
            new BigDecimal("7411"),
            rows));
  }

  private static Batch completed() {
    Map<String, Long> perStatus = new LinkedHashMap<>();
    perStatus.put("completed", ANSWERED);
    perStatus.put("no-answer", NOT_ANSWERED);
    return new Batch(
        "3c90c3cc0d444b5088888dd25736052a",
        BatchStatus.COMPLETED,
        BatchStatus.COMPLETED.wire(),
        Optional.of("reminders-5f1d0c2a-2251799813685281.csv"),
        Optional.of(ANSWERED + NOT_ANSWERED + 1),
        Optional.of(ANSWERED + NOT_ANSWERED + 2),
        List.of("+918035739222"),
        perStatus,
        Optional.of(Instant.parse("2026-08-21T05:03:20Z")),
        Optional.of(Instant.parse("2026-08-21T05:41:55Z")),
        Optional.of(Instant.parse("2026-08-21T05:10:00Z")));
  }

  String id() {
    return batch.id();
  }

  String fileName() {
    return batch.fileName().orElseThrow();
  }

  Map<String, Object> progress() {
    return BatchResult.of(batch);
  }

  Map<String, Object> summary() {
    return BatchSummary.of(batch, Optional.of(executions));
  }

  Map<String, Long> perOutcome() {
    return executions.perOutcome();
  }

  Map<String, Object> rows() {
    return executions.rows();
  }
}
