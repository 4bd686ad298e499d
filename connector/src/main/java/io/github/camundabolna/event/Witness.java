package io.github.camundabolna.event;

import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.Execution;
import java.util.Optional;

/**
 * Says what became of a call that an event speaks of. Without an API key the event is all there is;
 * with one, an event is only a hint, and what Bolna says of the execution is believed instead.
 */
record Witness(Optional<BolnaClient> bolna) {

  /**
   * @throws BolnaException if Bolna cannot be asked
   */
  Execution truthOf(Execution event) {
    return bolna.map(client -> client.execution(event.id()).being(event.id())).orElse(event);
  }
}
