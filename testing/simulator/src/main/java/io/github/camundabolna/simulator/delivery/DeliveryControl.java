package io.github.camundabolna.simulator.delivery;

import io.github.camundabolna.simulator.time.TaskScheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Everything that a person sees of deliveries, and does with them. */
public record DeliveryControl(
    DeliveryLog log, DropSwitch dropNext, TaskScheduler scheduler, Clock clock) {

  /**
   * Sends a delivery several times at once; returns false if nothing may be sent there now. The log
   * shows each one as one more attempt.
   */
  public boolean sendAgain(LoggedDelivery delivery, int times) {
    boolean sent = true;
    for (int i = 0; i < times && sent; i++) {
      sent = delivery.resender().resend();
    }
    return sent;
  }

  /** Sends a delivery once more after a time, unless nothing may be sent there by then. */
  public void sendLate(LoggedDelivery delivery, Duration after) {
    Instant at = clock.instant().plus(after);
    log.planned(delivery.id(), at);
    scheduler.after(
        after,
        () -> {
          log.due(delivery.id(), at);
          delivery.resender().resend();
        });
  }
}
