package io.github.camundabolna.bolna.batch;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.batch.deduplication.BatchCreator;
import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.job.JobAttempt;
import java.time.Instant;
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

  boolean surelyFirst() {
    return attempt.isSurelyFirst();
  }

  Instant now() {
    return attempt.now();
  }
}
