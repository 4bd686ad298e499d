package io.github.camundabolna.polling;

import io.github.camundabolna.signal.Placements;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells an element at which nobody waits from one whose instances the engine doesn't list: without
 * the right to read process instances, a runtime gets an empty list and no error.
 */
final class MissingInstances {

  /** Longer than an instance takes to its wait, and the engine to list it. */
  private static final Duration GRACE = Duration.ofMinutes(10);

  private final AwaitedResource resource;
  private final long definitionKey;
  private final Placements placements;
  private boolean someWereListed;

  /**
   * @param definitionKey of the process version in which the element is
   */
  MissingInstances(AwaitedResource resource, long definitionKey, Placements placements) {
    this.resource = resource;
    this.definitionKey = definitionKey;
    this.placements = placements;
  }

  /**
   * Returns what operators should check; empty if all is well, as far as it shows.
   *
   * @param listed how many instances the engine lists now
   */
  Optional<String> sentence(int listed, Instant now) {
    someWereListed = someWereListed || listed > 0;
    return someWereListed ? Optional.empty() : sentence(now);
  }

  private Optional<String> sentence(Instant now) {
    return placements
        .severalSince(resource.kind(), definitionKey)
        .filter(since -> !now.isBefore(since.plus(GRACE)))
        .map(
            since ->
                ("instances of this process have placed a %s since %s, and none was ever listed"
                        + " at this wait: check that the runtime's role may read process instances")
                    .formatted(resource.noun(), since));
  }
}
