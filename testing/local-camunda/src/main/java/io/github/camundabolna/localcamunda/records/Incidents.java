package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Tracks unresolved incidents. */
final class Incidents implements Projection {

  private final Map<Long, OpenIncident> open = new LinkedHashMap<>();

  @Override
  public void read(Record<?> event) {
    if (event.getValue() instanceof IncidentRecordValue value) {
      if (event.getIntent() == IncidentIntent.CREATED) {
        open.put(event.getKey(), incident(event.getKey(), value));
      } else if (event.getIntent() == IncidentIntent.RESOLVED) {
        open.remove(event.getKey());
      }
    }
  }

  List<OpenIncident> open() {
    return List.copyOf(open.values());
  }

  private static OpenIncident incident(long key, IncidentRecordValue value) {
    return new OpenIncident(
        key,
        value.getProcessInstanceKey(),
        value.getElementInstanceKey(),
        value.getElementId(),
        value.getErrorType().name(),
        value.getErrorMessage(),
        value.getJobKey() > 0 ? OptionalLong.of(value.getJobKey()) : OptionalLong.empty());
  }
}
