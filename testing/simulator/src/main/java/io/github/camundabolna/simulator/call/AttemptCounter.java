package io.github.camundabolna.simulator.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts how often each number was dialled, because some numbers change their mind. */
final class AttemptCounter {
  private final Map<String, Integer> byNumber = new ConcurrentHashMap<>();

  /** Counts one more attempt and says how it will end. */
  AttemptOutcome next(Execution execution) {
    String number = execution.request().number();
    TestNumber outcome = TestNumber.of(number);
    int earlier = byNumber.merge(number, 1, Integer::sum) - 1;
    boolean perCall = outcome.agentRetries();
    return outcome.outcome(perCall ? execution.state().retries().size() : earlier);
  }
}
