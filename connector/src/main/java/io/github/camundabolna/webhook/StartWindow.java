package io.github.camundabolna.webhook;

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
public record StartWindow(ReceiverElements elements, Clock clock) {

  /** For differences between the clocks of the engine, the vendor, and this runtime. */
  private static final Duration MARGIN = Duration.ofHours(1);

  private static final int MARGIN_PART = 10;

  /**
   * Returns whether a call is too old to start a process.
   *
   * @param time of its end, or before; empty if it isn't known
   */
  boolean isOver(Optional<Instant> time) {
    return time.flatMap(
            at ->
                elements
                    .startTtl()
                    .filter(ttl -> at.isBefore(clock.instant().minus(withoutMargin(ttl)))))
        .isPresent();
  }

  private static Duration withoutMargin(Duration ttl) {
    return ttl.minus(Collections.min(List.of(MARGIN, ttl.dividedBy(MARGIN_PART))));
  }
}
