package io.github.camundabolna.simulator.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps calls in the queue once the given number of their batch has been dialed. */
final class BatchHold {
  private final Map<String, Integer> dialed = new HashMap<>();
  private final List<Execution> held = new ArrayList<>();
  private Optional<Integer> most = Optional.empty();

  /** From now on, dials only this many calls of each batch. */
  synchronized void after(int calls) {
    most = Optional.of(calls);
  }

  /** Ends the hold and returns the calls that were held. */
  synchronized List<Execution> release() {
    List<Execution> waiting = List.copyOf(held);
    held.clear();
    dialed.clear();
    most = Optional.empty();
    return waiting;
  }

  /** Returns whether the call must wait; if so, remembers it. */
  synchronized boolean holds(Execution execution) {
    Optional<String> batch = execution.request().batchId();
    if (most.isEmpty() || batch.isEmpty()) {
      return false;
    }
    boolean waits = dialed.getOrDefault(batch.get(), 0) >= most.get();
    if (waits) {
      held.add(execution);
    } else {
      dialed.merge(batch.get(), 1, Integer::sum);
    }
    return waits;
  }
}
