package io.github.camundabolna.bolna.result;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.outcome.CallOutcome;
import io.github.camundabolna.outcome.CallRecord;
import io.github.camundabolna.outcome.CallRows;
import io.github.camundabolna.outcome.GiveUpReason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The end of a batch as a process sees it: the keys of {@link BatchResult}, and
 *
 * <ul>
 *   <li>{@code callsPerOutcome}: number of calls per outcome. A context with every {@link
 *       CallOutcome#text()}, like {@code answered} and {@code no-answer}.
 *   <li>{@code underWay}: calls that haven't ended; possible after {@code stopped}.
 *   <li>{@code notCalled}: valid contacts without a call.
 *   <li>{@code cost}: of all calls, in US cents.
 *   <li>{@code durationSeconds}: total talk time of all calls.
 *   <li>{@code executions}: all calls, each like the result of a single call, with {@code
 *       contactKey}. Null if not requested, or if too large. Never partial.
 *   <li>{@code executionsDetail}: {@code full}; {@code trimmed}, without transcript, summary,
 *       times, and telephony, over 1,000,000 bytes of JSON; or {@code document} if even that is too
 *       large. Null if not requested.
 *   <li>{@code executionsDocument}: unless {@code full}, a document with the full JSON list. Null
 *       if it could not be stored.
 *   <li>{@code gaveUp}: null, or why the wait ended although the batch hasn't: {@link
 *       GiveUpReason#text()}.
 * </ul>
 *
 * <p>{@code invalidContacts + notCalled + underWay} and the sum of {@code callsPerOutcome} is
 * {@code totalContacts}, if Bolna's numbers are consistent. Every key always exists, with null if
 * unknown.
 */
public final class BatchSummary {

  private BatchSummary() {}

  /**
   * Returns the result of an ended batch.
   *
   * @param executions empty if they could not be listed
   * @return variables by name, ready for JSON
   */
  public static Map<String, Object> of(Batch batch, Optional<BatchExecutions> executions) {
    Map<String, Object> result = BatchResult.of(batch);
    result.put("callsPerOutcome", perOutcome(executions));
    result.put("underWay", executions.map(BatchExecutions::underWay).orElse(null));
    result.put("notCalled", executions.flatMap(listed -> notCalled(batch, listed)).orElse(null));
    result.put("cost", executions.map(BatchExecutions::cost).orElse(null));
    result.put("durationSeconds", executions.map(BatchExecutions::seconds).orElse(null));
    result.putAll(executions.map(BatchExecutions::rows).orElseGet(CallRows::none));
    result.put(CallRecord.GAVE_UP, null);
    return result;
  }

  /** Returns the result of a batch whose wait is given up, although it hasn't ended. */
  public static Map<String, Object> givenUp(
      Batch batch, Optional<BatchExecutions> executions, GiveUpReason reason) {
    Map<String, Object> result = of(batch, executions);
    result.put(CallRecord.GAVE_UP, reason.text());
    return result;
  }

  /** Returns the result of a batch that Bolna doesn't know. */
  public static Map<String, Object> notFound(String batchId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    Batch unknown =
        Batch.read(body.put("batch_id", batchId).put("status", CallResult.NOT_FOUND)).orElseThrow();
    Map<String, Object> result = givenUp(unknown, Optional.empty(), GiveUpReason.NOT_FOUND);
    result.put("callsStarted", null);
    result.put("callsEnded", null);
    return result;
  }

  private static Map<String, Object> perOutcome(Optional<BatchExecutions> executions) {
    Map<String, Object> calls = new LinkedHashMap<>();
    for (CallOutcome outcome : CallOutcome.values()) {
      calls.put(
          outcome.text(), executions.map(all -> all.perOutcome().get(outcome.text())).orElse(null));
    }
    return calls;
  }

  private static Optional<Long> notCalled(Batch batch, BatchExecutions executions) {
    return batch.validContacts().map(valid -> Math.max(0, valid - executions.listed()));
  }
}
