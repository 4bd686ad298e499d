package io.github.camundabolna.bolna.result;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.outcome.CallOutcome;
import io.github.camundabolna.outcome.CallRows;
import io.github.camundabolna.outcome.RowDetail;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The calls of a batch, from one listing that is read row by row, however long it is.
 *
 * @param listed executions in the listing, including unreadable ones
 * @param unreadable rows without an id or a status
 * @param open executions that haven't ended, including those with a pending automatic retry
 * @param perOutcome number of calls per outcome; every {@link CallOutcome#text()} is a key
 * @param cost of all calls, in US cents
 * @param seconds total talk time of all calls
 * @param rows {@code executions}, {@code executionsDetail} and {@code executionsDocument}; the keys
 *     always exist, with null if rows aren't wanted; see {@link BatchSummary}
 */
public record BatchExecutions(
    long listed,
    long unreadable,
    long open,
    Map<String, Long> perOutcome,
    BigDecimal cost,
    BigDecimal seconds,
    Map<String, Object> rows) {

  /** What to return from the listing. */
  public enum Want {
    COUNTS,
    /** Counts and rows; the rows in a document if they're too large for a variable. */
    ROWS,
    /** Counts, and the rows in a document, however few. */
    ROWS_IN_DOCUMENT,
    /** Counts and rows; only counts while a call is still open. */
    ROWS_ONCE_ALL_HAVE_ENDED
  }

  /**
   * Lists the executions of a batch. Holds about a megabyte in memory, and all of them on disk.
   *
   * @param over whether the batch is over, so that no automatic retry follows, whatever a row says
   * @param documents stores rows that are too large for a variable; a failure is logged and leaves
   *     {@code executionsDocument} null
   * @throws ApiException if Bolna refuses, can't be reached, or the list is incomplete
   */
  public static BatchExecutions read(
      BatchClient bolna, String batchId, boolean over, Want want, DocumentFactory documents) {
    Counter counter = new Counter();
    try (CallRows rows =
        new CallRows(batchId, want == Want.ROWS_IN_DOCUMENT, ExecutionRow::trimmed)) {
      long unreadable =
          bolna.forEachExecution(
              batchId,
              each -> {
                Execution call = over ? each.withoutRetry() : each;
                counter.add(call);
                if (want != Want.COUNTS) {
                  rows.add(ExecutionRow.whole(call));
                }
              });
      boolean given =
          want == Want.ROWS
              || want == Want.ROWS_IN_DOCUMENT
              || want == Want.ROWS_ONCE_ALL_HAVE_ENDED && counter.open + unreadable == 0;
      return counter.with(unreadable, given ? rows.result(documents) : CallRows.none());
    }
  }

  /** Returns the number of executions that haven't ended, including unreadable ones. */
  public long underWay() {
    return open + unreadable;
  }

  /** Returns whether rows were too large for a variable, and no document could be stored. */
  public boolean lacksDocument() {
    Object detail = rows.get("executionsDetail");
    return detail != null
        && !detail.equals(RowDetail.FULL.text())
        && rows.get("executionsDocument") == null;
  }

  /** Counts calls while they're read. */
  private static final class Counter {

    private final Map<CallOutcome, Long> ended = new EnumMap<>(CallOutcome.class);
    private long open;
    private BigDecimal cost = BigDecimal.ZERO;
    private BigDecimal seconds = BigDecimal.ZERO;

    void add(Execution call) {
      call.outcome().ifPresentOrElse(outcome -> ended.merge(outcome, 1L, Long::sum), () -> open++);
      cost = cost.add(call.cost().orElse(BigDecimal.ZERO));
      seconds = seconds.add(call.conversationSeconds());
    }

    BatchExecutions with(long unreadable, Map<String, Object> rows) {
      Map<String, Long> perOutcome = new LinkedHashMap<>();
      for (CallOutcome outcome : CallOutcome.values()) {
        perOutcome.put(outcome.text(), ended.getOrDefault(outcome, 0L));
      }
      long listed = perOutcome.values().stream().mapToLong(Long::longValue).sum() + open;
      return new BatchExecutions(
          listed + unreadable, unreadable, open, perOutcome, cost, seconds, rows);
    }
  }
}
