package io.github.camundabolna.bolna.batch;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.batch.deduplication.BatchCreator;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.bolna.guard.AccountGuard;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.job.JobAttempt;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Everything that an operation needs.
 *
 * @param attempt with any earlier failure, because that attempt may have created the batch
 * @param identity distinguishes the work of this job from that with a corrected input
 * @param wantsDocument whether to return a document, however small
 * @param made receives the ID of the batch that the operation created
 */
record BatchOperationContext(
    BatchClient bolna,
    BatchCreator creator,
    AccountGuard accountGuard,
    DocumentFactory documents,
    JobAttempt attempt,
    Supplier<JobAttempt.Identity> identity,
    boolean wantsDocument,
    Consumer<String> made) {

  /**
   * Runs the work of this job once.
   *
   * @param work runs again only after it failed
   */
  Object once(Supplier<Object> work) {
    return creator.once(identity.get(), work);
  }

  /** Returns a batch, or empty if it can't be read. */
  Optional<Batch> batchIfReadable(String batchId) {
    try {
      return Optional.of(bolna.batch(batchId));
    } catch (ApiException e) {
      return Optional.empty();
    }
  }
}
