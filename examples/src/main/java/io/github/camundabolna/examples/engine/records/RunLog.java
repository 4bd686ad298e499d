package io.github.camundabolna.examples.engine.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One process instance while its events come in. */
final class RunLog {

  private final long instanceKey;
  private final Map<Long, ElementVisit> active = new LinkedHashMap<>();
  private final List<ElementVisit> passed = new ArrayList<>();
  private String processId;
  private int version;
  private Lifecycle state = Lifecycle.ACTIVE;

  RunLog(long instanceKey, String processId, int version) {
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

  Lifecycle state() {
    return state;
  }

  void enter(ElementVisit visit) {
    active.put(visit.key(), visit);
  }

  void leave(ElementVisit visit) {
    active.remove(visit.key());
    if (visit.state() == Lifecycle.COMPLETED) {
      passed.add(visit);
    }
  }

  void moveTo(String newProcessId, int newVersion) {
    processId = newProcessId;
    version = newVersion;
  }

  void end(Lifecycle end) {
    state = end;
  }

  ProcessRun soFar() {
    return new ProcessRun(
        instanceKey, processId, version, state, List.copyOf(passed), List.copyOf(active.values()));
  }
}
