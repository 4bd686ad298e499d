package io.github.camundabolna.bolna.event;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.webhook.BoundedReads;
import java.util.Optional;

/**
 * Verifies the execution in an event. Without an API key, it trusts the event. With one, it reads
 * the execution from the Bolna API instead.
 *
 * @param client empty without an API key
 */
record ExecutionVerifier(Optional<BolnaClient> client, BoundedReads reads) {

  /** Returns whether an event is only a hint. */
  boolean isActive() {
    return client.isPresent();
  }

  /**
   * Reads the execution for at most three seconds; fails immediately if too many requests wait.
   *
   * @throws ApiException if the execution can't be read
   */
  Execution verify(Execution event) {
    return client.map(bolna -> read(bolna, event.id())).orElse(event);
  }

  private Execution read(BolnaClient bolna, String id) {
    return reads.read(
        bolna.caller().key(),
        "call " + id,
        caller -> new BolnaClient(bolna.http(), caller).execution(id).requireId(id));
  }
}
