package io.github.camundabolna.localcamunda.records;

import java.util.List;
import java.util.Optional;

/**
 * What one process instance has done so far: the elements it has left in the ordinary way, in the
 * order in which it left them, and those where it is now.
 */
public record ProcessInstanceHistory(
    long instanceKey,
    String processId,
    int version,
    LifecycleState state,
    List<ElementRecord> passed,
    List<ElementRecord> active) {

  private static final String END_EVENT = "END_EVENT";

  /** True if the instance has reached its end in the ordinary way. */
  public boolean completed() {
    return state == LifecycleState.COMPLETED;
  }

  /** Ids of the elements passed, in order. */
  public List<String> path() {
    return passed.stream().map(ElementRecord::elementId).toList();
  }

  /** Id of the last end event of the process itself, not of a sub-process. */
  public Optional<String> endEvent() {
    return passed.stream()
        .filter(visit -> visit.type().equals(END_EVENT) && visit.flowScopeKey() == instanceKey)
        .map(ElementRecord::elementId)
        .reduce((first, second) -> second);
  }
}
