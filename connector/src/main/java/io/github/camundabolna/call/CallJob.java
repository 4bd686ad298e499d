package io.github.camundabolna.call;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.client.AgentClient;
import io.github.camundabolna.client.BolnaClient;
import java.time.Instant;
import java.util.Optional;

/**
 * What an operation works with.
 *
 * @param elementInstanceKey the same each time the engine gives out this job
 * @param enteredAt when the element was entered, by the engine's clock
 * @param followsFailure whether an earlier try failed and may have placed the call
 */
record CallJob(
    BolnaClient bolna,
    Dialler dialler,
    DocumentFactory documents,
    long elementInstanceKey,
    Optional<Instant> enteredAt,
    boolean followsFailure) {

  AgentClient agents() {
    return new AgentClient(bolna.http(), bolna.caller());
  }
}
