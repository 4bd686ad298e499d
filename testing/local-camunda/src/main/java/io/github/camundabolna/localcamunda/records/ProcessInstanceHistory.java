package io.github.camundabolna.localcamunda.records;

import java.util.List;
import java.util.Optional;

/**
 * The history of a process instance: its completed elements in the order of their completion, and
 * its active elements.
 */
public record ProcessInstanceHistory(
    long instanceKey,
    String processId,
    int version,
    LifecycleState state,
    List<ElementRecord> completedElements,
    List<ElementRecord> activeElements) {

  private static final String END_EVENT = "END_EVENT";

  /** Returns whether the instance has completed. */
  public boolean completed() {
    return state == LifecycleState.COMPLETED;
  }

  /** Returns the ids of the completed elements, in order. */
  public List<String> path() {
    return completedElements.stream().map(ElementRecord::elementId).toList();
  }

  /** Returns the id of the last end event of the process itself, not of a subprocess. */
  public Optional<String> endEvent() {
    return completedElements.stream()
        .filter(
            element -> element.type().equals(END_EVENT) && element.flowScopeKey() == instanceKey)
        .map(ElementRecord::elementId)
        .reduce((first, second) -> second);
  }
}
