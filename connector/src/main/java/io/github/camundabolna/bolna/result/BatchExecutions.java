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
 * How the calls of a batch ended: one listing, read row by row, however long it is.
 *
 * @param listed executions in the listing, those that cannot be read among them
 * @param unreadable rows without an id or a status
 * @param open executions that have not ended, an automatic retry to come counting as not ended
 * @param perOutcome how many calls ended how; every {@link CallOutcome#text()} is a key
 * @param cost of all calls, in US cents
 * @param seconds that were talked in all calls
 * @param rows {@code executions}, {@code executionsDetail} and {@code executionsDocument}: the keys
 *     are always there, with null where rows are not wanted; see {@link BatchSummary}
 */
public record BatchExecutions(
    long listed,
    long unreadable,
    long open,
    Map<String, Long> perOutcome,
    BigDecimal cost,
    BigDecimal seconds,
    Map<String, Object> rows) {

  /** What to make of the listing. */
  public enum Want {
    COUNTS,
    /** Counts, and the rows: in the process, or in a document where they are too much for it. */
    ROWS,
    /** Counts, and the rows in a document, however few they are. */
    ROWS_IN_DOCUMENT,
    /** The same, but only counts while a call is still open. */
    ROWS_ONCE_ALL_HAVE_ENDED
  }

  /**
   * Lists the executions of a batch. Holds about a megabyte of them, and needs room for all on disk
   * while it runs.
   *
   * @param over whether the batch is over: no call is then dialed again, whatever its row says of
   *     automatic retries
   * @param documents where the rows go that are too much for a process variable; a store that fails
   *     is logged and leaves {@code executionsDocument} null
   * @throws ApiException if Bolna refuses, cannot be reached, or the list breaks off
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
              || want == Want.ROWS_ONCE_ALL_HAVE_ENDED && counter.open == 0;
      return counter.with(unreadable, given ? rows.result(documents) : CallRows.none());
    }
  }

  /** Returns how many executions have not ended, as far as can be seen. */
  public long underWay() {
    return open + unreadable;
  }

  /** Returns whether rows were too much for a process variable and are in no document either. */
  public boolean lacksDocument() {
    Object detail = rows.get("executionsDetail");
    return detail != null
        && !detail.equals(RowDetail.FULL.text())
        && rows.get("executionsDocument") == null;
  }

  /** Counts calls as they come by. */
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
