package io.github.camundabolna.signal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Passes the progress of calls from the receivers, which get all events, to the elements that
 * publish it. Without such an element, nothing happens. Keeps nothing.
 */
public final class ProgressSignals {

  /** Shared because the runtime creates each connector separately. */
  public static final ProgressSignals OF_THIS_PROCESS = new ProgressSignals();

  private final List<Consumer<Progress>> subscribers = new CopyOnWriteArrayList<>();

  /**
   * A status that a call has reached, and that doesn't end it.
   *
   * @param tenantId of the receiver
   * @param status as the vendor documents it
   * @param changedAt by the vendor's clock
   */
  public record Progress(
      String tenantId, String callId, String status, Optional<Instant> changedAt) {}

  /** Passes a status to all subscribers. */
  public void publish(Progress progress) {
    subscribers.forEach(subscriber -> subscriber.accept(progress));
  }

  /**
   * Subscribes to the progress of all calls.
   *
   * @param subscriber must not throw
   * @return ends the subscription
   */
  public Runnable subscribe(Consumer<Progress> subscriber) {
    subscribers.add(subscriber);
    return () -> subscribers.remove(subscriber);
  }
}
