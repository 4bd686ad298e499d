package io.github.camundabolna.localcamunda.client;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.FinalCommandStep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Sends requests to a cluster that may be busy and explains in one sentence why it gave up.
 *
 * @param limit how long one request may take, including its retries
 */
public record ClusterRequests(Duration limit, Clock clock, Sleeper sleeper) {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Shorter than the limit, so that a lost response does not use up all of it. */
  private static final Duration ATTEMPT_TIMEOUT = Duration.ofMinutes(1);

  /** Creates requests that may take five minutes each. */
  public static ClusterRequests withDefaultLimit() {
    return new ClusterRequests(Duration.ofMinutes(5), Clock.systemUTC(), Sleeper.SYSTEM);
  }

  /**
   * Sends an idempotent request until the cluster answers it.
   *
   * @param action completes the sentence "the cluster did not …", such as "deploy the examples"
   * @throws IllegalStateException if the cluster rejects it or does not answer
   */
  public <T> T sendIdempotent(String action, Supplier<FinalCommandStep<T>> request) {
    return send(action, request, true);
  }

  /**
   * Sends a request that must not take effect twice: it is retried only if it had no effect.
   *
   * @param action completes the sentence "the cluster did not …", such as "start a process"
   * @throws IllegalStateException if the cluster rejects it or does not answer
   */
  public <T> T sendOnce(String action, Supplier<FinalCommandStep<T>> request) {
    return send(action, request, false);
  }

  private <T> T send(String action, Supplier<FinalCommandStep<T>> request, boolean idempotent) {
    Instant end = clock.instant().plus(limit);
    while (true) {
      Duration left = Duration.between(clock.instant(), end);
      try {
        return request
            .get()
            .requestTimeout(idempotent ? shorter(left, ATTEMPT_TIMEOUT) : left)
            .send()
            .join();
      } catch (ClientException failure) {
        RequestFailure kind = RequestFailure.of(failure);
        boolean retryable =
            kind == RequestFailure.SAFE_TO_RETRY || idempotent && kind == RequestFailure.UNKNOWN;
        if (!retryable || !clock.instant().plus(PAUSE).isBefore(end)) {
          throw new IllegalStateException(message(action, kind, failure), failure);
        }
        sleeper.sleep(PAUSE);
      }
    }
  }

  private String message(String action, RequestFailure kind, ClientException failure) {
    if (kind == RequestFailure.REJECTED) {
      return "The cluster refused to %s: %s".formatted(action, reason(failure));
    }
    return "Waited up to %d minutes for the cluster to %s, without an answer (%s). The machine or the cluster is too busy, or the cluster is down: close other programs and run the command again."
        .formatted(limit.toMinutes(), action, reason(failure));
  }

  /** Returns the first message in the chain of causes: gRPC hides its status code there. */
  public static String reason(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause)
        .flatMap(each -> Stream.ofNullable(each.getMessage()))
        .findFirst()
        .orElseGet(failure::toString);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
