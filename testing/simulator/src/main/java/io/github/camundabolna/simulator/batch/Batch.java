package io.github.camundabolna.simulator.batch;

import io.github.camundabolna.simulator.batch.ContactList.Contact;
import io.github.camundabolna.simulator.call.CallRequest;
import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.Execution;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A batch from its file to its last call; it changes only under its own lock. */
public final class Batch {
  private final String id;
  private final BatchRequest request;
  private final BatchStatus outcome;
  private final Instant createdAt;
  private final BatchCallCounter callCounter;
  private final Collection<Execution> executions = new ConcurrentLinkedQueue<>();
  private final List<BatchStatus> statuses = new CopyOnWriteArrayList<>();
  private volatile State state;

  /** Creates a batch whose processing ends with the given status. */
  Batch(String id, BatchRequest request, BatchStatus outcome, Instant now) {
    this.id = id;
    this.request = request;
    this.outcome = outcome;
    this.createdAt = now;
    this.callCounter = new BatchCallCounter(request.contacts().valid().size());
    changeTo(new State(BatchStatus.CREATED, now, Optional.empty()));
  }

  public String id() {
    return id;
  }

  public BatchRequest request() {
    return request;
  }

  public BatchStatus status() {
    return state.status();
  }

  public Optional<Instant> scheduledAt() {
    return state.scheduledAt();
  }

  /** Returns every status so far, in order. */
  public List<BatchStatus> statuses() {
    return List.copyOf(statuses);
  }

  /** Returns the calls in the order of the file; empty before the batch is queued. */
  public Collection<Execution> executions() {
    return Collections.unmodifiableCollection(executions);
  }

  /** Returns how many calls have each status. */
  public Map<CallStatus, Integer> counts() {
    return callCounter.counts();
  }

  /** Returns how many calls have ended, with no retry to follow. */
  public int finishedCalls() {
    return callCounter.finished();
  }

  /** Returns how many calls are completed although nobody talked. */
  public int unansweredCalls() {
    return callCounter.unanswered();
  }

  public Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return state.updatedAt();
  }

  BatchStatus outcome() {
    return outcome;
  }

  /** Returns the calls to place, in the order of the file. */
  Stream<CallRequest> requests() {
    List<Contact> contacts = request.contacts().valid();
    return IntStream.range(0, contacts.size())
        .mapToObj(row -> request.toCallRequest(id, row, contacts.get(row)));
  }

  BatchCallCounter callCounter() {
    return callCounter;
  }

  void add(Execution execution) {
    executions.add(execution);
  }

  /** Changes the status if it is one of the expected ones; returns the previous status if so. */
  synchronized Optional<BatchStatus> move(
      Set<BatchStatus> expected, BatchStatus next, Instant now) {
    BatchStatus before = state.status();
    if (!expected.contains(before)) {
      return Optional.empty();
    }
    changeTo(state.moved(next, now));
    return Optional.of(before);
  }

  /** Sets the start of a batch that has not started; returns false if it is too late. */
  synchronized boolean schedule(Instant at, Instant now) {
    boolean schedulable =
        Set.of(BatchStatus.PROCESSED, BatchStatus.SCHEDULED).contains(state.status());
    if (schedulable) {
      changeTo(state.scheduled(at, now));
    }
    return schedulable;
  }

  /** Queues the batch at its start; returns false if the start has changed or the batch stopped. */
  synchronized boolean queue(Instant due, Instant now) {
    boolean current = state.scheduledAt().equals(Optional.of(due));
    return current && move(Set.of(BatchStatus.SCHEDULED), BatchStatus.QUEUED, now).isPresent();
  }

  private void changeTo(State next) {
    if (statuses.isEmpty() || statuses.getLast() != next.status()) {
      statuses.add(next.status());
    }
    state = next;
  }

  /** The changing part of a batch, apart from its calls; every change creates a new state. */
  private record State(BatchStatus status, Instant updatedAt, Optional<Instant> scheduledAt) {

    State moved(BatchStatus next, Instant now) {
      return new State(next, now, scheduledAt);
    }

    State scheduled(Instant at, Instant now) {
      return new State(BatchStatus.SCHEDULED, now, Optional.of(at));
    }
  }
}
