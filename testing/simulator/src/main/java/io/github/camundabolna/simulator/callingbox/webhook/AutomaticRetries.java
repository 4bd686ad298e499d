package io.github.camundabolna.simulator.callingbox.webhook;

import io.github.camundabolna.simulator.webhook.RetrySchedule;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Repeats a delivery, unless it has arrived by then or its endpoint is disabled. */
record AutomaticRetries(EventDelivery delivery, RetryPauses pauses, Clock clock)
    implements RetrySchedule {

  @Override
  public Optional<Duration> pauseBefore(int redelivery) {
    Optional<Duration> pause = cancelled() ? Optional.empty() : pauses.before(redelivery);
    pause.ifPresent(time -> delivery.planned(clock.instant().plus(time)));
    return pause;
  }

  @Override
  public boolean cancelled() {
    return delivery.state().settled() != DeliveryStatus.PENDING
        || delivery.destination().disabled();
  }
}
