package io.github.camundabolna.callingbox.call.deduplication;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.client.call.CallingBoxStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A call that CallingBox has accepted.
 *
 * @param createdAt empty if unknown
 */
public record PlacedDispatch(String callId, CallingBoxStatus status, Optional<Instant> createdAt) {

  /** Two runtimes see the same order, because CallingBox's times and IDs are the same for both. */
  static final Comparator<PlacedDispatch> OLDEST_FIRST =
      Comparator.<PlacedDispatch, Instant>comparing(each -> each.createdAt().orElse(Instant.MAX))
          .thenComparing(PlacedDispatch::callId);

  static PlacedDispatch of(CallingBoxCall call) {
    return new PlacedDispatch(call.id(), call.status(), call.times().createdAt());
  }

  /** Returns a call that was just placed, as far as its ID shows. */
  static PlacedDispatch withId(String callId) {
    return new PlacedDispatch(callId, CallingBoxStatus.QUEUED, Optional.empty());
  }
}
