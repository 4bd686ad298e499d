package io.github.camundabolna.batch;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.client.BatchClient;
import io.github.camundabolna.error.EarlierFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an operation works with.
 *
 * @param key of the element instance: the same each time the engine gives out this job
 * @param enteredAt when the element was entered, by the engine's clock
 * @param earlierFailure of the same job: whatever it says, it may have made the batch
 * @param made hears the id of the batch that it made
 */
record BatchJob(
    BatchClient bolna,
    BatchMaker maker,
    DocumentFactory documents,
    String key,
    Optional<Instant> enteredAt,
    Optional<EarlierFailure> earlierFailure,
    Clock clock,
    Consumer<String> made) {

  /** No engine is set to give a job to somebody else any sooner. */
  private static final Duration SURELY_FIRST = Duration.ofSeconds(5);

  /** A job that comes as soon as its element was entered has had no time to do anything before. */
  boolean surelyFirst() {
    Instant now = now();
    return enteredAt
        .filter(entered -> !entered.isAfter(now) && entered.plus(SURELY_FIRST).isAfter(now))
        .isPresent();
  }

  boolean followsFailure() {
    return earlierFailure.isPresent();
  }

  /** The id of the batch that an earlier try has made, if that is known. */
  Optional<String> madeEarlier() {
    return earlierFailure.flatMap(EarlierFailure::made);
  }

  Instant now() {
    return clock.instant();
  }
}
