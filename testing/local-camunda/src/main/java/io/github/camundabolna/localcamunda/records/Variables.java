package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the last value of every variable, by scope, even after the scope has ended. */
final class Variables implements Projection {

  /** Other events, such as a migration, come without the value. */
  private static final Set<Intent> WITH_VALUE =
      Set.of(VariableIntent.CREATED, VariableIntent.UPDATED);

  private final Map<Long, Map<String, ScopedVariable>> byScope = new HashMap<>();

  @Override
  public void read(Record<?> event) {
    if (event.getValue() instanceof VariableRecordValue value
        && WITH_VALUE.contains(event.getIntent())) {
      byScope
          .computeIfAbsent(value.getScopeKey(), scope -> new LinkedHashMap<>())
          .put(value.getName(), variable(event.getKey(), value));
    }
  }

  List<ScopedVariable> inScope(long scopeKey) {
    return List.copyOf(byScope.getOrDefault(scopeKey, Map.of()).values());
  }

  Optional<ScopedVariable> withKey(long key) {
    return byScope.values().stream()
        .flatMap(scope -> scope.values().stream())
        .filter(variable -> variable.key() == key)
        .findFirst();
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
