package io.github.camundabolna.demo;

import java.time.Duration;
import java.time.Instant;

/** A process instance that this program started. */
record StartedInstance(long instanceKey, Instant at) {

  double secondsUntil(Instant end) {
    return Duration.between(at, end).toMillis() / 1000.0;
  }
}
