package io.github.camundabolna.demo;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.FinalCommandStep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Sends requests to a cluster that may be busy, and says in a sentence when it does not answer.
 *
 * @param limit how long one request may take, with all its repetitions
 */
public record ClusterRequests(Duration limit, Clock clock, Sleeper sleeper) {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Shorter than the limit, so that an answer that was lost does not cost all of it. */
  private static final Duration ONE_TRY = Duration.ofMinutes(1);

  /** Requests that may take five minutes each. */
  public static ClusterRequests patient() {
    return new ClusterRequests(Duration.ofMinutes(5), Clock.systemUTC(), Sleeper.SYSTEM);
  }

  /**
   * Sends a request that can be done twice without harm, until it is answered.
   *
   * @param what as in "deploy the examples"
   * @throws IllegalStateException with a sentence if the cluster refuses it, or does not answer
   */
  public <T> T repeat(String what, Supplier<FinalCommandStep<T>> request) {
    return send(what, request, true);
  }

  /**
   * Sends a request that must not be done twice: it is sent again only if nothing was done.
   *
   * @param what as in "start a process"
   * @throws IllegalStateException with a sentence if the cluster refuses it, or does not answer
   */
  public <T> T once(String what, Supplier<FinalCommandStep<T>> request) {
    return send(what, request, false);
  }

  private <T> T send(String what, Supplier<FinalCommandStep<T>> request, boolean harmless) {
    Instant end = clock.instant().plus(limit);
    while (true) {
      Duration left = Duration.between(clock.instant(), end);
      try {
        return request.get().requestTimeout(harmless ? shorter(left, ONE_TRY) : left).send().join();
      } catch (ClientException failure) {
        RequestFailure kind = RequestFailure.of(failure);
        boolean again =
            kind == RequestFailure.NOT_DONE || harmless && kind == RequestFailure.UNKNOWN;
        if (!again || !clock.instant().plus(PAUSE).isBefore(end)) {
          throw new IllegalStateException(sentence(what, kind, failure), failure);
        }
        sleeper.sleep(PAUSE);
      }
    }
  }

  private String sentence(String what, RequestFailure kind, ClientException failure) {
    if (kind == RequestFailure.REFUSED) {
      return "The cluster refused to %s: %s".formatted(what, why(failure));
    }
    return "Waited up to %d minutes for the cluster to %s, without an answer (%s). The machine or the cluster is too busy, or the cluster is down: end other programs and run the command again."
        .formatted(limit.toMinutes(), what, why(failure));
  }

  /** A failure of gRPC without a description has its code in the cause. */
  static String why(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause)
        .flatMap(each -> Stream.ofNullable(each.getMessage()))
        .findFirst()
        .orElseGet(failure::toString);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
