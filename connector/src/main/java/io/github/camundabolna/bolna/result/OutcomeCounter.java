package io.github.camundabolna.bolna.result;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.outcome.CallOutcome;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts calls as they come by. */
final class OutcomeCounter {

  private final Map<CallOutcome, Long> ended = new EnumMap<>(CallOutcome.class);
  private long open;
  private BigDecimal cost = BigDecimal.ZERO;
  private BigDecimal seconds = BigDecimal.ZERO;

  void add(Execution call) {
    call.outcome().ifPresentOrElse(outcome -> ended.merge(outcome, 1L, Long::sum), () -> open++);
    cost = cost.add(call.cost().orElse(BigDecimal.ZERO));
    seconds = seconds.add(call.conversationSeconds());
  }

  long open() {
    return open;
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
