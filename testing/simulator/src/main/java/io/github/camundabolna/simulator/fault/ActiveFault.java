package io.github.camundabolna.simulator.fault;

import java.time.Duration;
import java.util.Optional;

/**
 * A fault that lasts until it is deactivated.
 *
 * @param endpoint such as {@code POST /call}, or {@link #EVERYWHERE}
 * @param rate how often it strikes, from 0 to 1 for always
 * @param slowBy the delay of a slow request; empty for the one in the settings
 */
public record ActiveFault(String endpoint, Fault fault, double rate, Optional<Duration> slowBy) {

  /** Means all endpoints, and webhooks. */
  public static final String EVERYWHERE = "*";

  public ActiveFault {
    if (fault.affectsWebhooks() && !endpoint.equals(EVERYWHERE)) {
      throw new IllegalArgumentException(
          "%s strikes webhooks, so it can't be limited to %s"
              .formatted(fault.optionName(), endpoint));
    }
  }

  /** Creates a fault that always strikes. */
  public static ActiveFault always(String endpoint, Fault fault) {
    return new ActiveFault(endpoint, fault, 1, Optional.empty());
  }

  boolean strikes(String requested, Fault struck) {
    return fault == struck && (endpoint.equals(EVERYWHERE) || endpoint.equals(requested));
  }

  boolean isSameSwitch(String otherEndpoint, Fault otherFault) {
    return endpoint.equals(otherEndpoint) && fault == otherFault;
  }
}
