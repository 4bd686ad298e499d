package io.github.camundabolna.simulator.callingbox.webhook;

import io.github.camundabolna.simulator.callingbox.call.CallEvent;
import io.github.camundabolna.simulator.webhook.DeliveryAttempt;
import java.time.Instant;
import java.util.UUID;

/** An event on its way to one URL; repetitions keep its ID. */
public final class EventDelivery {
  private final String id = UUID.randomUUID().toString();
  private final CallEvent event;
  private final EventDestination destination;
  private final Instant createdAt;
  private volatile DeliveryState state;

  EventDelivery(CallEvent event, EventDestination destination, Instant now) {
    this.event = event;
    this.destination = destination;
    this.createdAt = now;
    this.state = DeliveryState.first(now);
  }

  /** Returns the ID of the delivery, which is also the event's. */
  public String id() {
    return id;
  }

  CallEvent event() {
    return event;
  }

  EventDestination destination() {
    return destination;
  }

  Instant createdAt() {
    return createdAt;
  }

  public DeliveryState state() {
    return state;
  }

  synchronized void attempted(DeliveryAttempt attempt, boolean repetition, Instant now) {
    state = state.attempted(attempt, repetition, now);
  }

  synchronized DeliveryState requeued(Instant now) {
    state = state.requeued(now);
    return state;
  }

  synchronized void planned(Instant next) {
    state = state.planned(next);
  }

  /** Ends the attempts; returns false if they had ended before. */
  synchronized boolean exhaust(Instant now) {
    boolean pending = state.settled() == DeliveryStatus.PENDING;
    if (pending) {
      state = state.exhausted(now);
    }
    return pending;
  }
}
