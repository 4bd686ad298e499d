package io.github.camundabolna.operation;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.job.EarlierFailure;
import io.github.camundabolna.job.JobAttempt;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything that an operation needs.
 *
 * @param caller account and deadline of the job, for each of its requests
 * @param attempt with the earlier failure, if that attempt may have had an effect
 * @param wantsDocument whether to return a document, however small
 */
public record OperationContext(
    VendorHttp http,
    RequestContext caller,
    DocumentFactory documents,
    JobAttempt attempt,
    boolean wantsDocument,
    Clock clock) {

  /**
   * Creates something once per job, although the vendor has no idempotency key. Looks for the
   * result of an earlier attempt if there can be one, and again after an unknown outcome.
   *
   * @param earlier looks for what an earlier attempt created
   * @param create sends the request
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if it may exist but isn't found
   */
  public <T> T createOnce(Supplier<Optional<T>> earlier, Supplier<T> create) {
    if (attempt.isSurelyFirst()) {
      return createNow(earlier, create);
    }
    return earlier
        .get()
        .orElseGet(
            () -> {
              checkListed();
              return createNow(earlier, create);
            });
  }

  /** What an attempt created just before its result expression failed may not be listed yet. */
  private void checkListed() {
    attempt
        .earlierFailure()
        .filter(EarlierFailure::mayFollowSuccess)
        .ifPresent(
            failure -> {
              throw ApiException.withoutAnswer(
                  Kind.UNKNOWN_OUTCOME,
                  Reason.PROGRESS,
                  failure.preface()
                      + "What it created isn't listed yet, and the connector looks again");
            });
  }

  private static <T> T createNow(Supplier<Optional<T>> earlier, Supplier<T> create) {
    try {
      return create.get();
    } catch (ApiException e) {
      if (e.kind() != Kind.UNKNOWN_OUTCOME) {
        throw e;
      }
      return ifReadable(earlier).orElseThrow(() -> e);
    }
  }

  /** Ignores a failed look-up, because the request before has already failed. */
  private static <T> Optional<T> ifReadable(Supplier<Optional<T>> earlier) {
    try {
      return earlier.get();
    } catch (ApiException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns whether something can be the result of an earlier attempt by the time of its creation;
   * true if a time is unknown, because creating nothing is safer.
   */
  public boolean isSinceEntry(Optional<Instant> createdAt) {
    Optional<Instant> earliest =
        attempt.enteredAt().map(time -> time.minus(http.vendor().clockSkew()));
    return earliest.isEmpty() || createdAt.filter(earliest.get()::isAfter).isEmpty();
  }
}
