package io.github.camundabolna.callingbox.client.call;

import java.time.Instant;
import java.util.Optional;

/**
 * Decides where to stop reading the list of all calls. Its order isn't strict, so read on a bit.
 */
final class HistoryBound {

  /** CallingBox documents that the list is newest first, but not how exactly. */
  private static final int OLDER_IN_A_ROW = 200;

  private final Instant createdSince;
  private int older;

  HistoryBound(Instant createdSince) {
    this.createdSince = createdSince;
  }

  /** Returns whether the next call of the list was created since the time, or may have been. */
  boolean isWithin(CallingBoxCall call) {
    Optional<Instant> createdAt = call.times().createdAt();
    boolean within = createdAt.filter(createdSince::isAfter).isEmpty();
    if (createdAt.isPresent()) {
      older = within ? 0 : older + 1;
    }
    return within;
  }

  /** Returns whether only older calls follow. */
  boolean isPassed() {
    return older >= OLDER_IN_A_ROW;
  }
}
