package io.github.camundabolna.simulator.webhook;

import java.time.Duration;
import java.util.Optional;

/** Decides when an unacknowledged webhook is sent again. */
public interface RetrySchedule {

  /** Returns the pause before a redelivery, counted from 0; empty if there is none. */
  Optional<Duration> pauseBefore(int redelivery);

  /** Returns whether a redelivery is no longer wanted when its pause is over. */
  default boolean cancelled() {
    return false;
  }
}
