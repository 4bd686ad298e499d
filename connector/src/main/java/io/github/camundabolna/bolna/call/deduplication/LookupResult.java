package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.PlacedCall;
import java.util.List;
import java.util.Optional;

/**
 * What a look-up saw.
 *
 * @param calls those that one element instance placed, the oldest first; more than one is one too
 *     many
 * @param undecided the id of another that does not tell who placed it
 */
record LookupResult(List<PlacedCall> calls, Optional<String> undecided) {

  boolean unsure() {
    return undecided.isPresent();
  }

  Optional<PlacedCall> oldest() {
    return calls.stream().findFirst();
  }

  boolean shows(PlacedCall call) {
    return calls.stream().anyMatch(each -> each.executionId().equals(call.executionId()));
  }
}
