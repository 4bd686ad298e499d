package io.github.camundabolna.bolna.tracking;

import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.Execution;
import java.time.Instant;
import java.util.Optional;

/**
 * What a list says about a call. A whole row would be too much to hold of many.
 *
 * @param place where lists show the call; empty if the row doesn't say when it was created
 */
public record CallListEntry(String id, Optional<Place> place, CallStatus status) {

  /** Calls are listed by agent, and by the time at which they were created. */
  public record Place(String agentId, Instant createdAt) {}

  /** Keeps what is needed of a row. */
  public static CallListEntry of(String agentId, Execution row) {
    return new CallListEntry(
        row.id(), row.createdAt().map(created -> new Place(agentId, created)), row.status());
  }

  /** Returns the same call, created at this time unless the row gives another. */
  public CallListEntry orCreatedAt(String agentId, Instant time) {
    return new CallListEntry(id, Optional.of(place.orElse(new Place(agentId, time))), status);
  }

  /** Whether the attempt is over. An automatic retry may follow, which a list doesn't show. */
  public boolean isAttemptOver() {
    return status.endsAttempt();
  }
}
