package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tracks the timers that instances wait for. */
final class Timers implements Projection {

  private final Map<Long, OpenTimer> open = new HashMap<>();

  @Override
  public void read(Record<?> event) {
    if (event.getIntent() instanceof TimerIntent intent
        && event.getValue() instanceof TimerRecordValue value) {
      switch (intent) {
        case CREATED, MIGRATED -> open.put(event.getKey(), timer(value));
        case TRIGGERED, CANCELED -> open.remove(event.getKey());
        default -> {}
      }
    }
  }

  /** Returns the timers of an instance, the soonest first. */
  List<OpenTimer> open(long instanceKey) {
    return open.values().stream()
        .filter(timer -> timer.instanceKey() == instanceKey)
        .sorted(Comparator.comparing(OpenTimer::due))
        .toList();
  }

  private static OpenTimer timer(TimerRecordValue value) {
    return new OpenTimer(
        value.getProcessInstanceKey(),
        value.getTargetElementId(),
        Instant.ofEpochMilli(value.getDueDate()));
  }
}
