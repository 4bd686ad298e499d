package io.github.camundabolna.bolna.batch;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.batch.deduplication.BatchCreator;
import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.job.EarlierFailure;
import io.github.camundabolna.job.RedeliveryCheck;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an operation works with.
 *
 * @param key of the element instance: the same each time the engine gives out this job
 * @param enteredAt when the element was entered, by the engine's clock
 * @param earlierFailure of the same job: whatever it says, it may have made the batch
 * @param wantsDocument whether what can be a document is to be one, however small
 * @param made hears the id of the batch that it made
 * @param repetition tells whether the job may have come before
 */
public record BatchOperationContext(
    BatchClient bolna,
    BatchCreator maker,
    DocumentFactory documents,
    String key,
    Optional<Instant> enteredAt,
    Optional<EarlierFailure> earlierFailure,
    boolean wantsDocument,
    Consumer<String> made,
    RedeliveryCheck repetition) {

  /** Whether no earlier try can have done anything. */
  public boolean surelyFirst() {
    return !repetition.isPossible(enteredAt, earlierFailure.isPresent());
  }

  /** The id of the batch that an earlier try has made, if that is known. */
  public Optional<String> madeEarlier() {
    return earlierFailure.flatMap(EarlierFailure::made);
  }

  public Instant now() {
    return repetition.clock().instant();
  }
}
