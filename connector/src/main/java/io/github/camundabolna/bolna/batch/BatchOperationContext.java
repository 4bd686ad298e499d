package io.github.camundabolna.bolna.batch;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.batch.deduplication.BatchCreator;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.job.JobAttempt;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an operation works with.
 *
 * @param attempt with any earlier failure: whatever it says, it may have created the batch
 * @param wantsDocument whether what can be a document is to be one, however small
 * @param made hears the id of the batch that it created
 */
record BatchOperationContext(
    BatchClient bolna,
    BatchCreator creator,
    DocumentFactory documents,
    JobAttempt attempt,
    boolean wantsDocument,
    Consumer<String> made) {

  /** Returns a batch, or nothing if it can't be read: for those who can do without it. */
  Optional<Batch> batchIfReadable(String batchId) {
    try {
      return Optional.of(bolna.batch(batchId));
    } catch (ApiException e) {
      return Optional.empty();
    }
  }
}
