package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.ActivationCheckResult;
import io.camunda.connector.api.inbound.ActivationCheckResult.Success.CanActivate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Tells calls that are so old that the engine may have forgotten whether they have started a
 * process. Vendors repeat events, some for days, and some on demand.
 */
public record StartWindow(Clock clock) {

  /** For differences between the clocks of the engine, the vendor, and this runtime. */
  private static final Duration MARGIN = Duration.ofHours(1);

  private static final int MARGIN_PART = 10;

  /**
   * Returns whether a call would start a process, and is too old for that.
   *
   * @param check which element its message is for
   * @param time of its end, or before; empty if it isn't known
   */
  boolean isOver(ActivationCheckResult check, Optional<Instant> time) {
    return check instanceof CanActivate wanted
        && ReceiverElements.startsProcesses(wanted.activatedElement())
        && time.filter(
                at ->
                    at.isBefore(
                        clock.instant().minus(of(ReceiverElements.ttl(wanted.activatedElement())))))
            .isPresent();
  }

  /** Returns how old a call can be if the engine keeps a message that long. */
  static Duration of(Duration ttl) {
    return ttl.minus(Collections.min(List.of(MARGIN, ttl.dividedBy(MARGIN_PART))));
  }
}
