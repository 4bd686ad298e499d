package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
        case ELEMENT_COMPLETED -> leave(event, value, LifecycleState.COMPLETED);
        case ELEMENT_TERMINATED -> leave(event, value, LifecycleState.TERMINATED);
        default -> {}
      }
    }
  }

  private void enter(Record<?> event, ProcessInstanceRecordValue value) {
    var element = element(event, value);
    active.put(element.key(), element);
    if (value.getBpmnElementType() == BpmnElementType.PROCESS) {
      byInstance.put(element.key(), new InstanceState(element, value.getVersion()));
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

  private void leave(Record<?> event, ProcessInstanceRecordValue value, LifecycleState end) {
    var element = active.remove(event.getKey());
    var run = byInstance.get(value.getProcessInstanceKey());
    if (value.getBpmnElementType() == BpmnElementType.PROCESS) {
      run.end(end, time(event));
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

  Optional<ProcessInstanceSummary> summary(long instanceKey) {
    return Optional.ofNullable(byInstance.get(instanceKey)).map(InstanceState::summary);
  }

  /** Returns active instances first, and the newest of each first: keys grow with time. */
  List<ProcessInstanceSummary> summaries(String processId, int skipped, int most) {
    return byInstance.values().stream()
        .filter(run -> run.processId().equals(processId))
        .sorted(
            Comparator.comparing((InstanceState run) -> run.state() != LifecycleState.ACTIVE)
                .thenComparing(InstanceState::instanceKey, Comparator.reverseOrder()))
        .skip(skipped)
        .limit(most)
        .map(InstanceState::summary)
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

  private static Instant time(Record<?> event) {
    return Instant.ofEpochMilli(event.getTimestamp());
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
        time(event),
        LifecycleState.ACTIVE);
  }

  /** The state of a process instance while its events arrive. */
  private static final class InstanceState {

    private final long instanceKey;
    private final Map<Long, ElementRecord> active = new LinkedHashMap<>();
    private final List<ElementRecord> completedElements = new ArrayList<>();
    private final Instant started;
    private Optional<Instant> ended = Optional.empty();
    private String processId;
    private int version;
    private LifecycleState state = LifecycleState.ACTIVE;

    InstanceState(ElementRecord process, int version) {
      this.instanceKey = process.key();
      this.processId = process.processId();
      this.started = process.entered();
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

    void end(LifecycleState end, Instant at) {
      state = end;
      ended = Optional.of(at);
    }

    ProcessInstanceSummary summary() {
      return new ProcessInstanceSummary(
          instanceKey, processId, version, state, started, ended, List.copyOf(active.values()));
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
