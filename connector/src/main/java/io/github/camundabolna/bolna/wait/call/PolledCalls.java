package io.github.camundabolna.bolna.wait.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The calls that are waited for at an element. What nobody waits for is never in here. */
final class PolledCalls {

  private final Map<String, PolledCall> calls = new LinkedHashMap<>();
  private int turn;

  void keepOnly(Set<String> ids, Instant now) {
    calls.keySet().retainAll(ids);
    ids.forEach(id -> calls.computeIfAbsent(id, each -> PolledCall.of(each, now)));
  }

  PolledCall get(String id) {
    return calls.get(id);
  }

  /** Changes it if it is waited for. */
  void change(String id, UnaryOperator<PolledCall> change) {
    calls.computeIfPresent(id, (key, call) -> change.apply(call));
  }

  /** Another first each time: some whose lists always fail must not keep others from theirs. */
  List<String> agentsInTurn() {
    List<String> agents =
        calls.values().stream()
            .flatMap(call -> call.place().stream())
            .map(PolledCall.Place::agentId)
            .distinct()
            .sorted()
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.rotate(agents, -turn++);
    return agents;
  }

  List<PolledCall> of(String agentId) {
    return calls.values().stream().filter(call -> call.isOf(agentId)).toList();
  }

  boolean anyWithoutPlace() {
    return calls.values().stream().anyMatch(call -> call.place().isEmpty());
  }

  /** Those of which nothing went wrong yet first: one that fails must not keep others waiting. */
  List<String> due(Instant now) {
    return calls.values().stream()
        .filter(call -> call.isDue(now))
        .sorted(Comparator.comparing((PolledCall call) -> call.pause().orElse(Duration.ZERO)))
        .map(PolledCall::id)
        .toList();
  }
}
