package io.github.camundabolna.localcamunda.client;

import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether a failed request to the cluster may be sent again. */
enum RequestFailure {
  /** The cluster did nothing, because it is busy or was not reached. */
  SAFE_TO_RETRY,
  /** The cluster may have carried out the request. */
  UNKNOWN,
  /** The cluster will reject it again. */
  REJECTED;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final int FIRST_SERVER_ERROR = 500;
  private static final String BUSY = "RESOURCE_EXHAUSTED";

  /** Classifies the failure of a command. */
  static RequestFailure of(Throwable failure) {
    return causes(failure).anyMatch(ConnectException.class::isInstance)
        ? SAFE_TO_RETRY
        : causes(failure)
            .flatMap(cause -> classify(cause).stream())
            .findFirst()
            .orElse(causes(failure).anyMatch(IOException.class::isInstance) ? UNKNOWN : REJECTED);
  }

  private static Optional<RequestFailure> classify(Throwable failure) {
    if (failure instanceof ClientStatusException grpc) {
      return Optional.of(
          switch (grpc.getStatusCode()) {
            case RESOURCE_EXHAUSTED -> SAFE_TO_RETRY;
            case DEADLINE_EXCEEDED, UNAVAILABLE, INTERNAL, UNKNOWN, ABORTED, CANCELLED -> UNKNOWN;
            default -> REJECTED;
          });
    }
    return failure instanceof ClientHttpException http
        ? Optional.of(classifyHttp(http))
        : Optional.empty();
  }

  private static RequestFailure classifyHttp(ClientHttpException failure) {
    boolean busy =
        failure.code() == TOO_MANY_REQUESTS
            || failure.code() == UNAVAILABLE
                && failure instanceof ProblemException problem
                && BUSY.equals(problem.details().getTitle());
    if (busy) {
      return SAFE_TO_RETRY;
    }
    boolean answered = failure.code() > 0 && failure.code() < FIRST_SERVER_ERROR;
    return answered ? REJECTED : UNKNOWN;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause);
  }
}
