package io.github.camundabolna.simulator.call;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** One call from its request to its end; changes are made under its own lock. */
public final class Execution {
  private static final Set<CallStatus> PAST_QUEUE =
      EnumSet.complementOf(EnumSet.of(CallStatus.SCHEDULED, CallStatus.QUEUED, CallStatus.STOPPED));

  private final String id;
  private final CallType type;
  private final CallRequest request;
  private final Instant createdAt;
  private final List<CallStatus> statuses = new CopyOnWriteArrayList<>();
  private volatile ExecutionState state;

  Execution(String id, CallType type, CallRequest request, ExecutionState state) {
    this.id = id;
    this.type = type;
    this.request = request;
    this.createdAt = state.updatedAt();
    this.state = state;
    this.statuses.add(state.status());
  }

  public String id() {
    return id;
  }

  public CallType type() {
    return type;
  }

  public CallRequest request() {
    return request;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** When it took on the status it has now. */
  public Instant changedAt() {
    return state.updatedAt();
  }

  public CallStatus status() {
    return state.status();
  }

  public boolean voicemail() {
    return state.voicemail();
  }

  /** How often Bolna has tried again so far. */
  public int retries() {
    return state.retries().size();
  }

  /** True if the call has ended for good: no retry follows. */
  public boolean finished() {
    ExecutionState now = state;
    return now.status().ended()
        && !request.retries().appliesTo(now.status(), now.outcome(), now.retries().size());
  }

  /** True once it has left the queue to be made; false for ever if it was stopped before. */
  public boolean leftQueue() {
    return state.outcome() == AttemptOutcome.STOPPED
        || statuses.stream().anyMatch(PAST_QUEUE::contains);
  }

  /** Every status so far, in order. */
  public List<CallStatus> statuses() {
    return List.copyOf(statuses);
  }

  ExecutionState state() {
    return state;
  }

  void changeTo(ExecutionState next) {
    if (next.status() != state.status()) {
      statuses.add(next.status());
    }
    state = next;
  }
}
