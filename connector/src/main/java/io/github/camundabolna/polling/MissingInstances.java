package io.github.camundabolna.polling;

import io.github.camundabolna.scheduling.Timings;
import io.github.camundabolna.signal.Placements;
import java.time.Instant;
import java.util.Optional;

/**
 * Detects elements whose instances the engine doesn't list: without permission to read process
 * instances, a runtime gets an empty list and no error.
 */
final class MissingInstances {

  private final AwaitedResource resource;
  private final long definitionKey;
  private final Placements placements;
  private boolean someWereListed;

  /**
   * Creates the check.
   *
   * @param definitionKey of the element's process version
   */
  MissingInstances(AwaitedResource resource, long definitionKey, Placements placements) {
    this.resource = resource;
    this.definitionKey = definitionKey;
    this.placements = placements;
  }

  /**
   * Returns what operators should check; empty without a suspicion.
   *
   * @param listed number of instances that the engine lists now
   */
  Optional<String> sentence(int listed, Instant now) {
    someWereListed = someWereListed || listed > 0;
    return someWereListed ? Optional.empty() : sentence(now);
  }

  private Optional<String> sentence(Instant now) {
    return placements
        .severalSince(resource.source(definitionKey))
        .filter(since -> !now.isBefore(since.plus(Timings.UNLISTED_INSTANCE)))
        .map(
            since ->
                ("instances of this process have placed a %s since %s, but none was ever listed at"
                        + " this wait. Check that the runtime's role can read process instances")
                    .formatted(resource.noun(), since));
  }
}
