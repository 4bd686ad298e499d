package io.github.camundabolna.simulator.journal;

import io.github.camundabolna.simulator.batch.Batch;
import io.github.camundabolna.simulator.batch.BatchListener;
import io.github.camundabolna.simulator.batch.BatchSettings;
import io.github.camundabolna.simulator.batch.BatchStatus;
import io.github.camundabolna.simulator.call.Execution;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Records every batch ever created, including deleted ones. */
final class BatchRecorder implements BatchListener {
  private final BatchSettings settings;
  private final Collection<Batch> batches = new ConcurrentLinkedQueue<>();

  BatchRecorder(BatchSettings settings) {
    this.settings = settings;
  }

  @Override
  public void created(Batch batch) {
    batches.add(batch);
  }

  List<BatchEntry> all() {
    return batches.stream().map(this::entry).toList();
  }

  Optional<BatchEntry> find(String batchId) {
    return batch(batchId).map(this::entry);
  }

  List<String> executionsOf(String batchId) {
    return batch(batchId).map(Batch::executions).orElse(List.of()).stream()
        .map(Execution::id)
        .toList();
  }

  private Optional<Batch> batch(String id) {
    return batches.stream().filter(batch -> batch.id().equals(id)).findAny();
  }

  private BatchEntry entry(Batch batch) {
    Map<String, Integer> counts = new TreeMap<>();
    batch.counts().forEach((status, count) -> counts.put(status.wire(), count));
    return new BatchEntry(
        batch.id(),
        batch.request().agentId(),
        batch.request().fileName(),
        batch.request().fromNumbers(),
        batch.request().contacts().valid().size(),
        batch.request().contacts().total(),
        statuses(batch),
        batch.scheduledAt(),
        counts);
  }

  private List<String> statuses(Batch batch) {
    return batch.statuses().stream()
        .map(settings::shown)
        .distinct()
        .map(BatchStatus::wire)
        .toList();
  }
}
