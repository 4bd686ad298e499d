package io.github.camundabolna.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A call from its request to its end; it changes only under its own lock. */
public final class Execution {
  private static final Set<CallStatus> DIALED =
      EnumSet.complementOf(EnumSet.of(CallStatus.SCHEDULED, CallStatus.QUEUED, CallStatus.STOPPED));

  private final String id;
  private final CallType type;
  private final CallRequest request;
  private final Instant createdAt;
  private final List<Step> history = new CopyOnWriteArrayList<>();
  private volatile ExecutionState state;

  Execution(String id, CallType type, CallRequest request, ExecutionState state) {
    this.id = id;
    this.type = type;
    this.request = request;
    this.createdAt = state.updatedAt();
    this.state = state;
    this.history.add(new Step(state.status(), state.updatedAt()));
  }

  /** A status, and when the call reached it. */
  public record Step(CallStatus status, Instant at) {}

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

  /** Returns when the status last changed. */
  public Instant changedAt() {
    return state.updatedAt();
  }

  public CallStatus status() {
    return state.status();
  }

  public boolean voicemail() {
    return state.voicemail();
  }

  /** Returns how often Bolna has retried the call so far. */
  public int retries() {
    return state.retries().size();
  }

  /** Returns whether the call has ended and no retry follows. */
  public boolean finished() {
    ExecutionState now = state;
    return now.status().ended()
        && !request.effectiveRetries().appliesTo(now.status(), now.outcome(), now.retries().size());
  }

  /** Returns whether the call was ever dialed; a call stopped in the queue never is. */
  public boolean leftQueue() {
    return state.outcome() == AttemptOutcome.STOPPED
        || statuses().stream().anyMatch(DIALED::contains);
  }

  /** Returns every status so far, in order. */
  public List<CallStatus> statuses() {
    return history.stream().map(Step::status).toList();
  }

  /** Returns every status so far with its time, in order. */
  public List<Step> history() {
    return List.copyOf(history);
  }

  /** Returns what was said so far in a call that a person answered on the page. */
  public Optional<String> transcript() {
    return state.talk().map(Talk::transcript);
  }

  /** Returns what a person who answered on the page has filled in so far, by field. */
  public Map<String, JsonNode> filledIn() {
    return state.talk().map(Talk::extracted).orElseGet(Map::of);
  }

  /** Returns whether the call rings on the page, or a person talks there. */
  public boolean isByHand() {
    return state.isByHand();
  }

  /** Returns whether the call is completed, and a person talked. */
  public boolean isAnswered() {
    return state.isAnswered();
  }

  /** Returns whether the call is completed although nobody talked. */
  public boolean isCompletedUnanswered() {
    return status() == CallStatus.COMPLETED && !isAnswered();
  }

  ExecutionState state() {
    return state;
  }

  void changeTo(ExecutionState next) {
    if (next.status() != state.status()) {
      history.add(new Step(next.status(), next.updatedAt()));
    }
    state = next;
  }
}
