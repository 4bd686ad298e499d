package io.github.camundabolna.demo;

import java.time.Duration;
import java.time.Instant;

/** A process instance that this program started. */
record StartedInstance(long instanceKey, Instant startedAt) {

  double secondsUntil(Instant end) {
    return Duration.between(startedAt, end).toMillis() / 1000.0;
  }
}
