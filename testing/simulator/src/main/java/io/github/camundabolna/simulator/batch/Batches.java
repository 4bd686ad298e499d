package io.github.camundabolna.simulator.batch;

import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/** All batches that have not been deleted, by id and by agent. */
public final class Batches {
  private final Map<String, Batch> byId = new ConcurrentHashMap<>();
  private final Deque<Batch> newestFirst = new ConcurrentLinkedDeque<>();

  void add(Batch batch) {
    byId.put(batch.id(), batch);
    newestFirst.addFirst(batch);
  }

  void remove(Batch batch) {
    byId.remove(batch.id());
    newestFirst.remove(batch);
  }

  public Optional<Batch> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the agent's batches, newest first. */
  public Stream<Batch> ofAgent(String agentId) {
    return newestFirst.stream().filter(batch -> batch.request().agentId().equals(agentId));
  }
}
