package io.github.camundabolna.bolna.result;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.outcome.CallOutcome;
import io.github.camundabolna.outcome.CallRows;
import io.github.camundabolna.outcome.GiveUpReason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a batch ended, as a process sees it: the keys of {@link BatchResult}, and
 *
 * <ul>
 *   <li>{@code callsPerOutcome}: how many calls ended how. A context with every {@link
 *       CallOutcome#text()}, like {@code answered} and {@code no-answer}.
 *   <li>{@code underWay}: calls that have not ended, which {@code stopped} leaves behind.
 *   <li>{@code notCalled}: valid contacts for which there is no call at all.
 *   <li>{@code cost}: of all calls, in US cents.
 *   <li>{@code durationSeconds}: talked in all calls.
 *   <li>{@code executions}: each call, as the end of a single call gives it, with {@code
 *       contactKey}. Null if they were not asked for or are too many: then never only some.
 *   <li>{@code executionsDetail}: {@code full}; {@code trimmed}, without transcript, summary, times
 *       and telephony, because all would be over 1,000,000 bytes of JSON; or {@code document},
 *       because even that would be. Null if they were not asked for.
 *   <li>{@code executionsDocument}: unless they are whole, a document with a JSON list of all of
 *       them, whole. Null where none could be stored.
 *   <li>{@code gaveUp}: null, or why the wait ended though the batch hasn't: {@link
 *       GiveUpReason#text()}.
 * </ul>
 *
 * <p>{@code invalidContacts + notCalled + underWay} and the sum of {@code callsPerOutcome} is
 * {@code totalContacts}, as far as Bolna's numbers go together. Every key is always there, with
 * null for what is not known.
 */
public final class BatchSummary {

  private BatchSummary() {}

  /**
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
    result.put(CallResult.GAVE_UP, null);
    return result;
  }

  /** Returns the same for a batch whose wait is given up, though it hasn't ended. */
  public static Map<String, Object> givenUp(
      Batch batch, Optional<BatchExecutions> executions, GiveUpReason reason) {
    Map<String, Object> result = of(batch, executions);
    result.put(CallResult.GAVE_UP, reason.text());
    return result;
  }

  /** Returns the same for a batch that Bolna does not know. */
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
