package io.github.camundabolna.simulator.callingbox.call;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A call from its request to its result. */
public final class CallingBoxCall {
  private final String id;
  private final Direction direction;
  private final CallOrder order;
  private final Instant createdAt;
  private final List<CallingBoxStatus> statuses = new CopyOnWriteArrayList<>();
  private volatile CallState state;

  CallingBoxCall(String id, Direction direction, CallOrder order, CallState state) {
    this.id = id;
    this.direction = direction;
    this.order = order;
    this.createdAt = state.updatedAt();
    this.state = state;
    this.statuses.add(state.status());
  }

  public String id() {
    return id;
  }

  public Direction direction() {
    return direction;
  }

  public CallOrder order() {
    return order;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public CallState state() {
    return state;
  }

  /** Returns every status so far, in order. */
  public List<CallingBoxStatus> statuses() {
    return List.copyOf(statuses);
  }

  /** Records how the last event arrived. */
  public void report(WebhookReport report) {
    change(current -> current.reported(report));
  }

  /** Changes the state and returns the new one. */
  synchronized CallState change(UnaryOperator<CallState> change) {
    CallState next = change.apply(state);
    if (next.status() != state.status()) {
      statuses.add(next.status());
    }
    state = next;
    return next;
  }

  /** Returns what happens to the call: the number of the other side decides. */
  CallingBoxTestNumber number() {
    return direction == Direction.OUTBOUND
        ? CallingBoxTestNumber.of(order.to())
        : CallingBoxTestNumber.ofCaller(order.from());
  }
}
