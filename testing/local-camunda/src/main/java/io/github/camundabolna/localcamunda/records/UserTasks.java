package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Tracks the user tasks that a person can complete. */
final class UserTasks implements Projection {

  private final NavigableMap<Long, OpenUserTask> open = new TreeMap<>();

  @Override
  public void read(Record<?> event) {
    if (event.getIntent() instanceof UserTaskIntent intent
        && event.getValue() instanceof UserTaskRecordValue value) {
      switch (intent) {
        case CREATED, MIGRATED, COMPLETION_DENIED -> open.put(event.getKey(), task(event, value));
        case COMPLETING, COMPLETED, CANCELING, CANCELED -> open.remove(event.getKey());
        default -> {}
      }
    }
  }

  List<OpenUserTask> open() {
    return List.copyOf(open.values());
  }

  Optional<OpenUserTask> withKey(long key) {
    return Optional.ofNullable(open.get(key));
  }

  private static OpenUserTask task(Record<?> event, UserTaskRecordValue value) {
    return new OpenUserTask(
        event.getKey(),
        value.getProcessInstanceKey(),
        value.getElementInstanceKey(),
        value.getBpmnProcessId(),
        value.getElementId(),
        value.getFormKey() > 0 ? OptionalLong.of(value.getFormKey()) : OptionalLong.empty());
  }
}
