package io.github.camundabolna.simulator.call;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/** All executions, by id and by agent. */
public final class Executions {
  private final Map<String, Execution> byId = new ConcurrentHashMap<>();
  private final Map<String, ConcurrentLinkedDeque<Execution>> byAgent = new ConcurrentHashMap<>();

  void add(Execution execution) {
    byId.put(execution.id(), execution);
    byAgent
        .computeIfAbsent(execution.request().agentId(), agent -> new ConcurrentLinkedDeque<>())
        .addFirst(execution);
  }

  public Optional<Execution> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the agent's executions, newest first. */
  public Stream<Execution> ofAgent(String agentId) {
    return Optional.ofNullable(byAgent.get(agentId)).stream()
        .flatMap(ConcurrentLinkedDeque::stream);
  }
}
