package io.github.camundabolna.examples.engine.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last value of every variable, by scope, also of scopes that have ended. */
final class Variables implements Projection {

  private final Map<Long, Map<String, ScopedVariable>> byScope = new HashMap<>();

  @Override
  public void read(Record<?> event) {
    if (event.getValue() instanceof VariableRecordValue value) {
      byScope
          .computeIfAbsent(value.getScopeKey(), scope -> new LinkedHashMap<>())
          .put(value.getName(), variable(event.getKey(), value));
    }
  }

  List<ScopedVariable> of(long scopeKey) {
    return List.copyOf(byScope.getOrDefault(scopeKey, Map.of()).values());
  }

  private static ScopedVariable variable(long key, VariableRecordValue value) {
    return new ScopedVariable(
        key,
        value.getProcessInstanceKey(),
        value.getScopeKey(),
        value.getName(),
        value.getValue(),
        value.getTenantId());
  }
}
