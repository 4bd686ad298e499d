package io.github.camundabolna.webhook;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.inbound.CorrelationFailureHandlingStrategy.Ignore;
import io.camunda.connector.api.inbound.CorrelationResult;
import io.camunda.connector.api.inbound.CorrelationResult.Failure;
import io.camunda.connector.api.inbound.CorrelationResult.Success;
import io.github.camundabolna.http.FailureText;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The engine's response to the end of a call, and the response to the sender. The statuses are
 * those of a runtime's webhooks, the same over gRPC and REST.
 *
 * @param reason for operators and, with 422, for the sender; empty if the engine has the event.
 *     Contains nothing of the event
 */
public record CorrelationOutcome(Kind kind, int httpStatus, String reason) {

  static final CorrelationOutcome TOO_OLD =
      new CorrelationOutcome(Kind.TOO_OLD, 200, "it comes too late to start a process");

  private static final int CONFLICT = 409;

  /** Not a class of the SDK; the name is the same in all versions. */
  private static final String EVALUATION = "FeelEngineWrapperException";

  private static final String EXPRESSION = "an expression in the panel doesn't fit this event";

  /** The kind of outcome. */
  public enum Kind {
    /** The engine accepted the event. */
    PUBLISHED,
    /** The engine already had the event. */
    KNOWN,
    /** The activation condition excludes the event. */
    UNMATCHED,
    /** The event comes so late that it might start a second process. */
    TOO_OLD,
    /** The panel has an error; every attempt fails until it's fixed. */
    INVALID,
    /** A retry can succeed. */
    FAILED
  }

  /** Reads the runtime's result. Newer runtimes have more kinds of success. */
  public static CorrelationOutcome from(CorrelationResult result) {
    if (result instanceof Failure failure) {
      return from(failure);
    }
    return new CorrelationOutcome(
        result instanceof Success.MessageAlreadyCorrelated ? Kind.KNOWN : Kind.PUBLISHED, 200, "");
  }

  private static CorrelationOutcome from(Failure failure) {
    if (failure instanceof Failure.ActivationConditionNotMet) {
      int status = failure.handlingStrategy() instanceof Ignore ? 200 : 422;
      return new CorrelationOutcome(Kind.UNMATCHED, status, "Activation condition not met");
    }
    if (failure instanceof Failure.InvalidInput invalid) {
      return new CorrelationOutcome(Kind.INVALID, 422, withoutValues(invalid));
    }
    if (failure instanceof Failure.ZeebeClientStatus grpc) {
      return failed(statusOfGrpc(grpc.status()), grpc.message());
    }
    return failure instanceof Failure.Other other
        ? from(other.error())
        : failed(500, failure.getClass().getSimpleName());
  }

  /** Over REST, the client throws what it returns as a status over gRPC. */
  private static CorrelationOutcome from(Throwable error) {
    if (error instanceof ClientHttpException answer) {
      return answer.code() == CONFLICT
          ? new CorrelationOutcome(Kind.KNOWN, 200, "")
          : failed(statusOfRest(answer.code()), "the engine answered " + answer.code());
    }
    if (chain(error).anyMatch(IOException.class::isInstance)) {
      return failed(503, "the engine can't be reached");
    }
    return isExpression(error)
        ? new CorrelationOutcome(Kind.INVALID, 500, EXPRESSION)
        : failed(500, FailureText.of(error) + ": see the log of the runtime");
  }

  private static Stream<Throwable> chain(Throwable error) {
    return Stream.iterate(error, cause -> cause != null, Throwable::getCause).limit(10);
  }

  /** Newer runtimes let the cluster evaluate an expression, which can be away. */
  private static boolean isExpression(Throwable error) {
    return chain(error).anyMatch(cause -> cause.getClass().getSimpleName().equals(EVALUATION))
        && chain(error).noneMatch(ClientException.class::isInstance);
  }

  /** Reads an exception that was thrown before the request, such as by the activation condition. */
  static CorrelationOutcome fromException(RuntimeException failure) {
    boolean expression = isExpression(failure);
    boolean panel = expression || failure instanceof ConnectorInputException;
    return new CorrelationOutcome(
        panel ? Kind.INVALID : Kind.FAILED, 500, expression ? EXPRESSION : FailureText.of(failure));
  }

  public boolean isAccepted() {
    return httpStatus == 200;
  }

  /** Returns whether no element gets the event. */
  public boolean isIgnored() {
    return kind == Kind.UNMATCHED || kind == Kind.TOO_OLD;
  }

  private static CorrelationOutcome failed(int httpStatus, String reason) {
    return new CorrelationOutcome(Kind.FAILED, httpStatus, reason);
  }

  private static int statusOfGrpc(String status) {
    return switch (status) {
      case "UNAVAILABLE" -> 503;
      case "RESOURCE_EXHAUSTED" -> 429;
      case "DEADLINE_EXCEEDED" -> 504;
      default -> 500;
    };
  }

  private static int statusOfRest(int code) {
    return code == 429 || code == 503 || code == 504 ? code : 500;
  }

  /**
   * Hides the message of a failed expression, which quotes variables or the expression's result.
   */
  private static String withoutValues(Failure.InvalidInput invalid) {
    return Optional.ofNullable(invalid.error())
        .map(Throwable::getCause)
        .map(Throwable::getMessage)
        .filter(quote -> invalid.message().contains(quote))
        .map(quote -> EXPRESSION)
        .orElse(invalid.message());
  }
}
