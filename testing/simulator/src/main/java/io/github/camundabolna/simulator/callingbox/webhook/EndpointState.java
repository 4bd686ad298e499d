package io.github.camundabolna.simulator.callingbox.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * The changing part of an endpoint.
 *
 * @param disabledAt empty while the endpoint is enabled
 * @param consecutiveFailures exhausted deliveries since the last successful one
 */
public record EndpointState(
    String secret, Optional<Instant> disabledAt, int consecutiveFailures, Instant updatedAt) {
  private static final int MAX_FAILURES = 10;

  static EndpointState first(String secret, Instant now) {
    return new EndpointState(secret, Optional.empty(), 0, now);
  }

  public boolean enabled() {
    return disabledAt.isEmpty();
  }

  EndpointState enabled(Instant now) {
    return new EndpointState(secret, Optional.empty(), 0, now);
  }

  EndpointState withSecret(String next, Instant now) {
    return new EndpointState(next, disabledAt, consecutiveFailures, now);
  }

  EndpointState delivered(Instant now) {
    return new EndpointState(secret, disabledAt, 0, now);
  }

  EndpointState exhausted(Instant now) {
    int failures = consecutiveFailures + 1;
    Optional<Instant> disabled =
        disabledAt.or(() -> Optional.of(now).filter(at -> failures >= MAX_FAILURES));
    return new EndpointState(secret, disabled, failures, now);
  }
}
