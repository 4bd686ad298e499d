package io.github.camundabolna.operation;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.job.EarlierFailure;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Something that exists only once in a list of the vendor, such as a phone number. So the list
 * shows whether an earlier attempt of a job created it.
 *
 * @param existedBefore whether it existed before this job created anything; true if that isn't
 *     known, because a process may delete what it created
 */
public record UniqueResource<T>(T value, boolean existedBefore) {

  /**
   * Looks for one, and creates one.
   *
   * @param find reads the list
   * @param create sends the request
   * @param createdAt returns the time of creation, if known
   */
  public record Source<T>(
      Supplier<Optional<T>> find, Supplier<T> create, Function<T, Optional<Instant>> createdAt) {}

  /**
   * Creates it unless it exists. Looks again if the response is lost, or if the vendor refuses:
   * another runtime may have created it for the same job, or someone else just before.
   *
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if it may exist but isn't listed
   */
  public static <T> UniqueResource<T> findOrCreate(OperationContext job, Source<T> source) {
    return source
        .find()
        .get()
        .map(found -> new UniqueResource<>(found, existedBefore(job, source, found)))
        .orElseGet(() -> create(job, source));
  }

  private static <T> boolean existedBefore(OperationContext job, Source<T> source, T found) {
    Optional<Instant> createdAt = source.createdAt().apply(found);
    boolean unknown = createdAt.isEmpty() || job.attempt().enteredAt().isEmpty();
    return unknown || job.attempt().isSurelyFirst() || !job.isSinceEntry(createdAt);
  }

  private static <T> UniqueResource<T> create(OperationContext job, Source<T> source) {
    try {
      return new UniqueResource<>(source.create().get(), false);
    } catch (ApiException e) {
      if (e.kind() != Kind.UNKNOWN_OUTCOME && !e.isRefusal()) {
        throw e;
      }
      T found = findAfter(e, source).orElseThrow(() -> failure(e, job));
      return new UniqueResource<>(found, e.isRefusal() && existedBefore(job, source, found));
    }
  }

  /** A refusal means nothing while the list can't be read. */
  private static <T> Optional<T> findAfter(ApiException failure, Source<T> source) {
    try {
      return source.find().get();
    } catch (ApiException e) {
      throw failure.kind() == Kind.UNKNOWN_OUTCOME ? failure : e;
    }
  }

  /** A refusal after an unknown outcome can mean that it exists but isn't listed yet. */
  private static ApiException failure(ApiException refusal, OperationContext job) {
    return job.attempt()
        .earlierFailure()
        .filter(EarlierFailure::mayHaveHadEffect)
        .map(before -> refusal.withKind(Kind.UNKNOWN_OUTCOME, before.preface()))
        .orElse(refusal);
  }
}
