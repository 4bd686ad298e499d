package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Tracks the path of every process instance through its elements. */
final class ProcessInstances implements Projection {

  private final Map<Long, InstanceState> byInstance = new LinkedHashMap<>();
  private final NavigableMap<Long, ElementRecord> active = new TreeMap<>();

  @Override
  public void read(Record<?> event) {
    if (event.getIntent() instanceof ProcessInstanceIntent intent
        && event.getValue() instanceof ProcessInstanceRecordValue value
        && value.getBpmnElementType() != BpmnElementType.SEQUENCE_FLOW) {
      switch (intent) {
        case ELEMENT_ACTIVATING -> enter(event, value);
        case ELEMENT_MIGRATED -> migrate(event.getKey(), value);
        case ELEMENT_COMPLETED -> leave(event.getKey(), value, LifecycleState.COMPLETED);
        case ELEMENT_TERMINATED -> leave(event.getKey(), value, LifecycleState.TERMINATED);
        default -> {}
      }
    }
  }

  private void enter(Record<?> event, ProcessInstanceRecordValue value) {
    var element = element(event, value);
    active.put(element.key(), element);
    if (value.getBpmnElementType() == BpmnElementType.PROCESS) {
      byInstance.put(
          element.key(), new InstanceState(element.key(), element.processId(), value.getVersion()));
    } else {
      byInstance.get(element.instanceKey()).enter(element);
    }
  }

  /** A migrated instance continues in another version, where a search must find it. */
  private void migrate(long key, ProcessInstanceRecordValue value) {
    var element =
        active
            .get(key)
            .migratedTo(
                value.getProcessDefinitionKey(), value.getBpmnProcessId(), value.getElementId());
    active.put(key, element);
    var run = byInstance.get(element.instanceKey());
    if (value.getBpmnElementType() == BpmnElementType.PROCESS) {
      run.moveTo(value.getBpmnProcessId(), value.getVersion());
    } else {
      run.enter(element);
    }
  }

  private void leave(long key, ProcessInstanceRecordValue value, LifecycleState end) {
    var element = active.remove(key);
    var run = byInstance.get(value.getProcessInstanceKey());
    if (value.getBpmnElementType() == BpmnElementType.PROCESS) {
      run.end(end);
    } else {
      run.leave(element.ended(end));
    }
  }

  List<ElementRecord> activeElements() {
    return List.copyOf(active.values());
  }

  Optional<ElementRecord> activeElement(long key) {
    return Optional.ofNullable(active.get(key));
  }

  Optional<ProcessInstanceHistory> history(long instanceKey) {
    return Optional.ofNullable(byInstance.get(instanceKey)).map(InstanceState::history);
  }

  List<Long> instancesOf(String processId) {
    return byInstance.values().stream()
        .filter(run -> run.processId().equals(processId))
        .map(InstanceState::instanceKey)
        .toList();
  }

  ProcessInstanceCounts counts(String processId) {
    return new ProcessInstanceCounts(
        instancesOf(processId).size(),
        count(processId, LifecycleState.COMPLETED),
        count(processId, LifecycleState.TERMINATED));
  }

  private long count(String processId, LifecycleState state) {
    return byInstance.values().stream()
        .filter(run -> run.processId().equals(processId) && run.state() == state)
        .count();
  }

  private static ElementRecord element(Record<?> event, ProcessInstanceRecordValue value) {
    return new ElementRecord(
        event.getKey(),
        value.getProcessInstanceKey(),
        value.getProcessDefinitionKey(),
        value.getBpmnProcessId(),
        value.getElementId(),
        value.getBpmnElementType().name(),
        value.getFlowScopeKey(),
        value.getTenantId(),
        Instant.ofEpochMilli(event.getTimestamp()),
        LifecycleState.ACTIVE);
  }

  /** The state of a process instance while its events arrive. */
  private static final class InstanceState {

    private final long instanceKey;
    private final Map<Long, ElementRecord> active = new LinkedHashMap<>();
    private final List<ElementRecord> completedElements = new ArrayList<>();
    private String processId;
    private int version;
    private LifecycleState state = LifecycleState.ACTIVE;

    InstanceState(long instanceKey, String processId, int version) {
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

    void enter(ElementRecord element) {
      active.put(element.key(), element);
    }

    void leave(ElementRecord element) {
      active.remove(element.key());
      if (element.state() == LifecycleState.COMPLETED) {
        completedElements.add(element);
      }
    }

    void moveTo(String newProcessId, int newVersion) {
      processId = newProcessId;
      version = newVersion;
    }

    void end(LifecycleState end) {
      state = end;
    }

    ProcessInstanceHistory history() {
      return new ProcessInstanceHistory(
          instanceKey,
          processId,
          version,
          state,
          List.copyOf(completedElements),
          List.copyOf(active.values()));
    }
  }
}
