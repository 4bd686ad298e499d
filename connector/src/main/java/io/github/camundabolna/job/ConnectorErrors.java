package io.github.camundabolna.job;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorExceptionBuilder;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.guard.Refusal;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Creates the exceptions that report to the runtime what failed and whether to retry, by the table
 * in docs/reference/errors.md.
 *
 * @param vendor provides the prefix of the error codes
 */
public record ConnectorErrors(Vendor vendor) {

  /**
   * Time for a call to appear in a vendor's list. Only then does an empty look-up prove that no
   * call was placed.
   */
  private static final Duration UNTIL_LISTED = Duration.ofMinutes(1);

  /**
   * Ends the message of a failure that costs no retry, followed by the backoff. The error
   * expression of the templates reads it, because only the expression can keep a job's retries.
   */
  public static final String NEXT_TRY = "; next try in ";

  /** Counts from entry into the element; after that, a person should know. */
  private static final Duration OUTAGE_WITHOUT_INCIDENT = Duration.ofHours(1);

  /** A campaign may have more calls than a vendor accepts in hours. */
  private static final Duration LIMIT_WITHOUT_INCIDENT = Duration.ofDays(1);

  /** Counts from entry; a runtime needs seconds to read a deployed process. */
  private static final Duration UNRESOLVED_WITHOUT_INCIDENT = Duration.ofMinutes(5);

  private static final Duration LEAST_UNRESOLVED_BACKOFF = Duration.ofSeconds(10);
  private static final Duration MOST_UNRESOLVED_BACKOFF = Duration.ofSeconds(30);

  private static final Duration LEAST_BACKOFF = Duration.ofSeconds(5);

  /**
   * The time until a limit admits a request again is known, so the job needn't stay away longer.
   */
  private static final Duration LEAST_BACKOFF_OF_LIMIT = Duration.ofSeconds(1);

  static final Duration MOST_BACKOFF = Duration.ofMinutes(5);

  public ConnectorException invalidInput(String sentence) {
    return noMore(ErrorCode.INVALID_INPUT, sentence, Map.of());
  }

  /**
   * Returns the failure of a job with a secret that the runtime may resolve soon; nothing was sent.
   *
   * @param earlier failure of the previous attempt, which may have had an effect
   * @param tried time since the first attempt
   */
  public ConnectorException notResolved(
      String sentence, Optional<EarlierFailure> earlier, Duration tried) {
    boolean keepsRetries = tried.compareTo(UNRESOLVED_WITHOUT_INCIDENT) < 0;
    Duration wait = keepsRetries ? tried : Duration.ZERO;
    Duration backoff =
        clamp(wait, LEAST_UNRESOLVED_BACKOFF, MOST_UNRESOLVED_BACKOFF).plus(spread(LEAST_BACKOFF));
    ApiException nothing = ApiException.notDone(sentence);
    ApiException failure =
        earlier
            .filter(EarlierFailure::mayHaveHadEffect)
            .map(before -> nothing.withKind(Kind.UNKNOWN_OUTCOME, before.preface()))
            .orElse(nothing);
    return again(ErrorCode.of(failure, vendor), failure, backoff, keepsRetries);
  }

  /**
   * Returns the exception for a failed request.
   *
   * @param enteredAt when the element was entered, because a job doesn't know its number of
   *     attempts
   */
  public ConnectorException from(ApiException failure, Optional<Instant> enteredAt, Instant now) {
    ErrorCode code = ErrorCode.of(failure, vendor);
    Optional<Duration> tried = enteredAt.map(entry -> Duration.between(entry, now));
    return switch (code) {
      case UNAVAILABLE ->
          again(code, failure, backoff(failure, tried), keepsRetries(failure, tried));
      case OUTCOME_UNKNOWN ->
          again(code, failure, untilListed(failure), keepsRetries(failure, tried));
      default -> noMore(code, failure.getMessage(), variables(failure));
    };
  }

  /**
   * Returns the exception for a failed request of an attempt before which none had an effect. If it
   * had none either, the message says so to the next attempt.
   */
  ConnectorException ofFirst(ApiException failure, JobAttempt attempt) {
    Instant now = attempt.now();
    if (failure.kind() != Kind.SAFE_TO_RETRY) {
      return from(failure, attempt.enteredAt(), now);
    }
    Duration wait =
        leastBackoff(failure, attempt.enteredAt().map(entry -> Duration.between(entry, now)));
    String preface =
        EarlierFailure.undoneBefore(attempt.key(), now.plus(wait).truncatedTo(ChronoUnit.MILLIS));
    return from(failure.withPreface(preface), attempt.enteredAt(), now);
  }

  /**
   * Returns the exception for a batch that can't be stopped.
   *
   * @param status of the batch, if it could be read
   * @param more text after the vendor's message
   */
  public ConnectorException batchNotRunning(
      ApiException refusal, Optional<String> status, String more) {
    Map<String, Object> variables = variables(refusal);
    status.ifPresent(known -> variables.put("batchStatus", known));
    return noMore(ErrorCode.BATCH_NOT_RUNNING, refusal.getMessage() + more, variables);
  }

  /** Returns the exception for a call that a guard refused; no one was called. */
  public ConnectorException refused(Refusal refusal) {
    Map<String, Object> variables = new LinkedHashMap<>();
    refusal.nextOpening().ifPresent(time -> variables.put("nextOpening", time.toString()));
    return noMore(ErrorCode.of(refusal.reason()), refusal.sentence(), variables);
  }

  /** Returns the exception for a wait that is over, although nothing has failed. */
  public ConnectorException stillProcessing(String sentence) {
    return noMore(ErrorCode.STILL_PROCESSING, sentence, Map.of());
  }

  /** This type of cause makes the runtime skip further retries. */
  private ConnectorException noMore(ErrorCode code, String message, Map<String, Object> variables) {
    return new ConnectorExceptionBuilder()
        .errorCode(code.forVendor(vendor))
        .message(message)
        .cause(new ConnectorInputException(message))
        .errorVariables(variables)
        .build();
  }

  private ConnectorException again(
      ErrorCode code, ApiException failure, Duration backoff, boolean keepsRetries) {
    String message = failure.getMessage();
    return ConnectorRetryException.builder()
        .errorCode(code.forVendor(vendor))
        .message(keepsRetries ? message + NEXT_TRY + wholeSeconds(backoff) : message)
        .cause(failure)
        .backoffDuration(backoff)
        .build();
  }

  private static Duration wholeSeconds(Duration time) {
    return Duration.ofSeconds(time.plusMillis(999).toSeconds());
  }

  /**
   * Returns whether the failure costs no retry, by the time since entry; false if that is unknown.
   */
  private static boolean keepsRetries(ApiException failure, Optional<Duration> tried) {
    return switch (failure.reason()) {
      case REQUEST -> false;
      case OUTAGE -> isLess(tried, OUTAGE_WITHOUT_INCIDENT);
      case LIMIT -> isLess(tried, LIMIT_WITHOUT_INCIDENT);
      case PROGRESS -> true;
    };
  }

  private static boolean isLess(Optional<Duration> tried, Duration most) {
    return tried.filter(time -> time.compareTo(most) < 0).isPresent();
  }

  /**
   * Returns the backoff: what the vendor requests, or else the time since entry, which doubles each
   * time; spread so that jobs don't return all at once.
   */
  private static Duration backoff(ApiException failure, Optional<Duration> tried) {
    return leastBackoff(failure, tried).plus(spread(least(failure)));
  }

  private static Duration leastBackoff(ApiException failure, Optional<Duration> tried) {
    Duration wait = failure.retryAfter().or(() -> tried).orElse(Duration.ZERO);
    return clamp(wait, least(failure), MOST_BACKOFF);
  }

  /** A limit of this connector says when its next turn is; a vendor's may not. */
  private static Duration least(ApiException failure) {
    boolean ownLimit = failure.reason() == Reason.LIMIT && !failure.isTooManyRequests();
    return ownLimit ? LEAST_BACKOFF_OF_LIMIT : LEAST_BACKOFF;
  }

  private static Duration untilListed(ApiException failure) {
    return failure
        .retryAfter()
        .filter(wait -> failure.reason() != Reason.REQUEST)
        .map(wait -> clamp(wait, least(failure), MOST_BACKOFF))
        .orElse(UNTIL_LISTED);
  }

  private static Duration spread(Duration most) {
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most.toMillis()));
  }

  private static Duration clamp(Duration wait, Duration least, Duration most) {
    return Collections.max(List.of(least, Collections.min(List.of(wait, most))));
  }

  private static Map<String, Object> variables(ApiException failure) {
    Map<String, Object> variables = new LinkedHashMap<>();
    failure.httpStatus().ifPresent(status -> variables.put("httpStatus", status));
    failure.vendorMessage().ifPresent(said -> variables.put("vendorMessage", said));
    return variables;
  }
}
