package io.github.camundabolna.localcamunda.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One process instance while its events come in. */
final class ProcessInstanceState {

  private final long instanceKey;
  private final Map<Long, ElementRecord> active = new LinkedHashMap<>();
  private final List<ElementRecord> passed = new ArrayList<>();
  private String processId;
  private int version;
  private LifecycleState state = LifecycleState.ACTIVE;

  ProcessInstanceState(long instanceKey, String processId, int version) {
    this.instanceKey = instanceKey;
    this.processId = processId;
    this.version = version;
  }

  long instanceKey() {
    return instanceKey;
  }

  String processId() {
    return processId;
  }

  LifecycleState state() {
    return state;
  }

  void enter(ElementRecord visit) {
    active.put(visit.key(), visit);
  }

  void leave(ElementRecord visit) {
    active.remove(visit.key());
    if (visit.state() == LifecycleState.COMPLETED) {
      passed.add(visit);
    }
  }

  void moveTo(String newProcessId, int newVersion) {
    processId = newProcessId;
    version = newVersion;
  }

  void end(LifecycleState end) {
    state = end;
  }

  ProcessInstanceHistory soFar() {
    return new ProcessInstanceHistory(
        instanceKey, processId, version, state, List.copyOf(passed), List.copyOf(active.values()));
  }
}
