package io.github.camundabolna.bolna.call;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.call.deduplication.CallPlacer;
import io.github.camundabolna.bolna.client.agent.AgentClient;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.job.EarlierFailure;
import io.github.camundabolna.job.JobTimeout;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an operation works with.
 *
 * @param elementInstanceKey the same each time the engine gives out this job
 * @param enteredAt when the element was entered, by the engine's clock
 * @param earlierFailure of the same job, if it may have placed the call
 * @param wantsDocument whether what can be a document is to be one, however small
 * @param placed hears the id of the call that it placed
 * @param timeout after which the engine gives the job to another worker
 */
public record CallOperationContext(
    BolnaClient bolna,
    CallPlacer dialler,
    DocumentFactory documents,
    long elementInstanceKey,
    Optional<Instant> enteredAt,
    Optional<EarlierFailure> earlierFailure,
    boolean wantsDocument,
    Consumer<String> placed,
    JobTimeout timeout) {

  AgentClient agents() {
    return new AgentClient(bolna.http(), bolna.caller());
  }
}
