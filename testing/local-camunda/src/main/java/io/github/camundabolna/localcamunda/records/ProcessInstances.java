package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The way of every process instance through its elements. */
final class ProcessInstances implements Projection {

  private final Map<Long, ProcessInstanceState> byInstance = new LinkedHashMap<>();
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
    var visit = visit(event, value);
    active.put(visit.key(), visit);
    if (value.getBpmnElementType() == BpmnElementType.PROCESS) {
      byInstance.put(
          visit.key(),
          new ProcessInstanceState(visit.key(), visit.processId(), value.getVersion()));
    } else {
      byInstance.get(visit.instanceKey()).enter(visit);
    }
  }

  /** Instances that are migrated go on in another version, where a search must find them. */
  private void migrate(long key, ProcessInstanceRecordValue value) {
    var visit =
        active
            .get(key)
            .movedTo(
                value.getProcessDefinitionKey(), value.getBpmnProcessId(), value.getElementId());
    active.put(key, visit);
    var run = byInstance.get(visit.instanceKey());
    if (value.getBpmnElementType() == BpmnElementType.PROCESS) {
      run.moveTo(value.getBpmnProcessId(), value.getVersion());
    } else {
      run.enter(visit);
    }
  }

  private void leave(long key, ProcessInstanceRecordValue value, LifecycleState end) {
    var visit = active.remove(key);
    var run = byInstance.get(value.getProcessInstanceKey());
    if (value.getBpmnElementType() == BpmnElementType.PROCESS) {
      run.end(end);
    } else {
      run.leave(visit.ended(end));
    }
  }

  List<ElementRecord> activeElements() {
    return List.copyOf(active.values());
  }

  Optional<ElementRecord> activeElement(long key) {
    return Optional.ofNullable(active.get(key));
  }

  Optional<ProcessInstanceHistory> run(long instanceKey) {
    return Optional.ofNullable(byInstance.get(instanceKey)).map(ProcessInstanceState::soFar);
  }

  List<Long> instancesOf(String processId) {
    return byInstance.values().stream()
        .filter(run -> run.processId().equals(processId))
        .map(ProcessInstanceState::instanceKey)
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

  private static ElementRecord visit(Record<?> event, ProcessInstanceRecordValue value) {
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
}
