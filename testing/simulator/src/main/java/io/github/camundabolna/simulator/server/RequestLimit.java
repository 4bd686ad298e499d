package io.github.camundabolna.simulator.server;

import java.time.Duration;
import java.util.Optional;

/** Limits how many requests are answered. */
@FunctionalInterface
public interface RequestLimit {
  /** Admits every request. */
  RequestLimit NONE = endpoint -> Optional.empty();

  /** Admits the request, or returns how long to wait. */
  Optional<Duration> admit(String endpoint);
}
