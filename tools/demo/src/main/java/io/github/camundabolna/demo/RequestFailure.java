package io.github.camundabolna.demo;

import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Optional;
import java.util.stream.Stream;

/** What a failed request to the cluster means for the next one. */
enum RequestFailure {
  /** The cluster did nothing, because it is busy or was not reached: it can be asked again. */
  NOT_DONE,
  /** The cluster may have done it. */
  UNKNOWN,
  /** The cluster will refuse it again. */
  REFUSED;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final int FIRST_SERVER_ERROR = 500;
  private static final String BUSY = "RESOURCE_EXHAUSTED";

  /** Returns what the failure of a command means. */
  static RequestFailure of(Throwable failure) {
    return causes(failure).anyMatch(ConnectException.class::isInstance)
        ? NOT_DONE
        : causes(failure)
            .flatMap(cause -> judged(cause).stream())
            .findFirst()
            .orElse(causes(failure).anyMatch(IOException.class::isInstance) ? UNKNOWN : REFUSED);
  }

  private static Optional<RequestFailure> judged(Throwable failure) {
    if (failure instanceof ClientStatusException grpc) {
      return Optional.of(
          switch (grpc.getStatusCode()) {
            case RESOURCE_EXHAUSTED -> NOT_DONE;
            case DEADLINE_EXCEEDED, UNAVAILABLE, INTERNAL, UNKNOWN, ABORTED, CANCELLED -> UNKNOWN;
            default -> REFUSED;
          });
    }
    return failure instanceof ClientHttpException http
        ? Optional.of(judgedHttp(http))
        : Optional.empty();
  }

  private static RequestFailure judgedHttp(ClientHttpException failure) {
    boolean busy =
        failure.code() == TOO_MANY_REQUESTS
            || failure.code() == UNAVAILABLE
                && failure instanceof ProblemException problem
                && BUSY.equals(problem.details().getTitle());
    if (busy) {
      return NOT_DONE;
    }
    boolean answered = failure.code() > 0 && failure.code() < FIRST_SERVER_ERROR;
    return answered ? REFUSED : UNKNOWN;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause);
  }
}
