package io.github.camundabolna.bolna.tracking;

import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.Execution;
import java.time.Instant;
import java.util.Optional;

/**
 * The part of a list row that is kept, because whole rows would need too much memory.
 *
 * @param place where lists show the call; empty if the row has no creation time
 */
public record CallListEntry(String id, Optional<Place> place, CallStatus status) {

  /** The agent and creation time by which calls are listed. */
  public record Place(String agentId, Instant createdAt) {}

  /** Returns the entry for a row. */
  public static CallListEntry of(String agentId, Execution row) {
    return new CallListEntry(
        row.id(), row.createdAt().map(created -> new Place(agentId, created)), row.status());
  }

  /** Returns the same call, created at this time unless the row gives another. */
  public CallListEntry orCreatedAt(String agentId, Instant time) {
    return new CallListEntry(id, Optional.of(place.orElse(new Place(agentId, time))), status);
  }

  /**
   * Returns whether the attempt has ended. An automatic retry may follow, which lists don't show.
   */
  public boolean isAttemptOver() {
    return status.endsAttempt();
  }
}
