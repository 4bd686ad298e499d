package io.github.camundabolna.error;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorExceptionBuilder;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.client.BolnaException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Tells the runtime what failed and whether to try again, by the table in the README ("Errors").
 */
public final class ConnectorError {

  /**
   * Time for a call to appear in Bolna's list: only then does a look-up that finds nothing prove
   * that nobody was dialled.
   */
  private static final Duration UNTIL_LISTED = Duration.ofMinutes(1);

  private static final Duration LEAST_BACKOFF = Duration.ofSeconds(5);
  private static final Duration MOST_BACKOFF = Duration.ofMinutes(5);

  private ConnectorError() {}

  public static ConnectorException invalidInput(String sentence) {
    return noMore(ErrorCode.BOLNA_INVALID_INPUT, sentence, Map.of());
  }

  /**
   * @param enteredAt when the element was entered: a job does not know how often it was tried
   */
  public static ConnectorException of(BolnaException failure, Instant enteredAt, Instant now) {
    ErrorCode code = ErrorCode.of(failure.kind());
    return switch (code) {
      case BOLNA_UNAVAILABLE ->
          again(code, failure, backoff(failure, Duration.between(enteredAt, now)));
      case BOLNA_OUTCOME_UNKNOWN -> again(code, failure, UNTIL_LISTED);
      default -> noMore(code, failure.getMessage(), variables(failure));
    };
  }

  /**
   * @param status of the batch, if it could be asked for
   * @param more what to say after Bolna's own words
   */
  public static ConnectorException batchNotRunning(
      BolnaException refusal, Optional<String> status, String more) {
    Map<String, Object> variables = variables(refusal);
    status.ifPresent(known -> variables.put("batchStatus", known));
    return noMore(ErrorCode.BOLNA_BATCH_NOT_RUNNING, refusal.getMessage() + more, variables);
  }

  /** A cause of this very type is how the runtime is told that another try cannot help. */
  private static ConnectorException noMore(
      ErrorCode code, String message, Map<String, Object> variables) {
    return new ConnectorExceptionBuilder()
        .errorCode(code.name())
        .message(message)
        .cause(new ConnectorInputException(message))
        .errorVariables(variables)
        .build();
  }

  private static ConnectorException again(
      ErrorCode code, BolnaException failure, Duration backoff) {
    return ConnectorRetryException.builder()
        .errorCode(code.name())
        .message(failure.getMessage())
        .cause(failure)
        .backoffDuration(backoff)
        .build();
  }

  /**
   * What Bolna asks for, else as long as has been tried so far, which doubles each time; spread so
   * that many jobs do not come back at once.
   */
  private static Duration backoff(BolnaException failure, Duration tried) {
    long spread = ThreadLocalRandom.current().nextLong(LEAST_BACKOFF.toMillis());
    Duration wait = failure.retryAfter().orElse(tried);
    return clamp(wait).plusMillis(spread);
  }

  private static Duration clamp(Duration wait) {
    if (wait.compareTo(LEAST_BACKOFF) < 0) {
      return LEAST_BACKOFF;
    }
    return wait.compareTo(MOST_BACKOFF) > 0 ? MOST_BACKOFF : wait;
  }

  private static Map<String, Object> variables(BolnaException failure) {
    Map<String, Object> variables = new LinkedHashMap<>();
    failure.httpStatus().ifPresent(status -> variables.put("httpStatus", status));
    failure.vendorMessage().ifPresent(said -> variables.put("vendorMessage", said));
    return variables;
  }
}
