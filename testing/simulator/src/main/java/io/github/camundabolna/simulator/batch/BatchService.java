package io.github.camundabolna.simulator.batch;

import io.github.camundabolna.simulator.call.CallService;
import io.github.camundabolna.simulator.call.SimulationSpeed;
import io.github.camundabolna.simulator.time.TaskScheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Creates, schedules, starts, stops, and deletes batches. */
public final class BatchService {
  private final Clock clock;
  private final SimulationSpeed speed;
  private final TaskScheduler scheduler;
  private final BatchSettings settings;
  private final CallService calls;
  private final Batches batches;
  private final BatchListener listener;

  public BatchService(
      Clock clock,
      SimulationSpeed speed,
      TaskScheduler scheduler,
      BatchSettings settings,
      CallService calls,
      Batches batches,
      BatchListener listener) {
    this.clock = clock;
    this.speed = speed;
    this.scheduler = scheduler;
    this.settings = settings;
    this.calls = calls;
    this.batches = batches;
    this.listener = listener;
  }

  /** Creates a batch with the given id; it fails if it has no valid contact. */
  public void create(String id, BatchRequest request) {
    boolean empty = request.contacts().valid().isEmpty();
    create(id, request, empty ? BatchStatus.FAILED : BatchStatus.PROCESSED);
  }

  /** Creates a batch with the given id that fails regardless of its contacts. */
  public void createFailing(String id, BatchRequest request) {
    create(id, request, BatchStatus.FAILED);
  }

  private void create(String id, BatchRequest request, BatchStatus outcome) {
    Batch batch = new Batch(id, request, outcome, clock.instant());
    batches.add(batch);
    listener.created(batch);
    scheduler.after(settings.processing(), () -> process(batch));
  }

  /** Sets the start and finishes processing at once; returns false if it is too late. */
  public boolean schedule(Batch batch, Instant at) {
    process(batch);
    Instant now = clock.instant();
    boolean possible = batch.schedule(at, now);
    if (possible) {
      listener.changed(batch);
      scheduler.after(speed.compress(Duration.between(now, at)), () -> start(batch, at));
    }
    return possible;
  }

  /** Stops all calls that have not been dialed; returns false unless queued or running. */
  public boolean stop(Batch batch) {
    Set<BatchStatus> stoppable = Set.of(BatchStatus.QUEUED, BatchStatus.RUNNING);
    boolean possible = batch.move(stoppable, BatchStatus.STOPPED, clock.instant()).isPresent();
    if (possible) {
      stopQueuedCalls(batch);
      listener.changed(batch);
    }
    return possible;
  }

  /** Deletes the batch; calls in progress continue, others are stopped or never placed. */
  public void delete(Batch batch) {
    batches.remove(batch);
    Set<BatchStatus> unfinished = EnumSet.range(BatchStatus.CREATED, BatchStatus.EXECUTED);
    batch.move(unfinished, BatchStatus.STOPPED, clock.instant());
    stopQueuedCalls(batch);
    listener.changed(batch);
  }

  private void process(Batch batch) {
    synchronized (batch) {
      batch
          .move(Set.of(BatchStatus.CREATED), batch.outcome(), clock.instant())
          .ifPresent(before -> listener.processed(batch));
    }
  }

  /** Does nothing if the batch has been rescheduled, stopped, or deleted. */
  private void start(Batch batch, Instant due) {
    if (batch.queue(due, clock.instant())) {
      listener.changed(batch);
      batch.requests().forEach(call -> batch.add(calls.place(newId(), call)));
      if (batch.status() == BatchStatus.STOPPED) {
        stopQueuedCalls(batch);
      }
    }
  }

  private void stopQueuedCalls(Batch batch) {
    batch.executions().forEach(calls::stop);
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
