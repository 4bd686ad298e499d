package io.github.camundabolna.http;

import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * A failed request to a vendor. Its {@link Kind} says whether the request may have had an effect,
 * which decides whether it can be retried. Never contains the API key.
 */
public final class ApiException extends RuntimeException implements FailureText.ForPeople {

  static final int TOO_MANY_REQUESTS = 429;

  /** Failures, classified by whether the request can be retried. */
  public enum Kind {
    /** The vendor refused it, and would refuse it again: 400, 404, 422, and other 4xx. */
    REJECTED,
    /** The vendor rejects the API key: 401 or 403. */
    UNAUTHORIZED,
    /** The account is out of money: 402, or the status {@code balance-low}. */
    BALANCE_LOW,
    /** It had no effect, or a retry is harmless: 429, no connection, or 5xx to a read. */
    SAFE_TO_RETRY,
    /** It may have had its effect: 5xx, timeout, or lost connection. */
    UNKNOWN_OUTCOME
  }

  /** The origin of a failure, which decides whether it costs a job one of its retries. */
  public enum Reason {
    /** The vendor answered with the failure, or may have processed the request. */
    REQUEST,
    /** Nothing was sent, or a read got no response: the vendor is down or slow. */
    OUTAGE,
    /** Nothing was sent, or the answer was 429: a limit is used up, and others wait too. */
    LIMIT,
    /** Part of the work is done, and the next attempt continues there. */
    PROGRESS
  }

  /**
   * The response to a request.
   *
   * @param json whether it's a JSON object, like all of a vendor's responses
   * @param errorText whether that object has a text in {@code error}
   */
  record Answer(
      OptionalInt status,
      Optional<String> message,
      Optional<Duration> retryAfter,
      boolean json,
      boolean errorText) {

    static final Answer NONE =
        new Answer(OptionalInt.empty(), Optional.empty(), Optional.empty(), false, false);

    private Answer withRetryAfter(Duration time) {
      return new Answer(status, message, Optional.of(time), json, errorText);
    }

    private Answer withMessage(UnaryOperator<String> change) {
      return new Answer(status, message.map(change), retryAfter, json, errorText);
    }
  }

  private final Kind kind;
  private final Reason reason;
  private final Answer answer;

  ApiException(Kind kind, Reason reason, String message, Answer answer) {
    super(message);
    this.kind = kind;
    this.reason = reason;
    this.answer = answer;
  }

  /** Creates the failure of a request that may have had its effect. */
  public static ApiException unknownOutcome(String message) {
    return withoutAnswer(Kind.UNKNOWN_OUTCOME, Reason.REQUEST, message);
  }

  /**
   * Returns the failure of a read, so that one that can't be sent stops no others.
   *
   * @param what was read
   */
  public static ApiException ofRead(String what, RuntimeException cause) {
    return cause instanceof ApiException known
        ? known
        : notDone("%s can't be read: %s".formatted(what, FailureText.of(cause)));
  }

  /** Creates the failure of a read with an unusable response. */
  public static ApiException notDone(String message) {
    return withoutAnswer(Kind.SAFE_TO_RETRY, Reason.REQUEST, message);
  }

  /**
   * Creates the failure of a request that was not sent because it would have to wait.
   *
   * @param wait approximate time to wait
   */
  public static ApiException heldBack(Reason reason, String message, Duration wait) {
    return withoutAnswer(Kind.SAFE_TO_RETRY, reason, message).withRetryAfter(wait);
  }

  /**
   * Creates the refusal that an earlier attempt got, from the message of its failure.
   *
   * @param message as in {@link #getMessage()}
   */
  public static ApiException earlierRefusal(String message) {
    return new ApiException(
        Kind.REJECTED, Reason.REQUEST, message, FailureClassifier.answerIn(message));
  }

  public static ApiException withoutAnswer(Kind kind, Reason reason, String message) {
    return new ApiException(kind, reason, message, Answer.NONE);
  }

  /** Returns the same failure with a preface to its message. */
  public ApiException withPreface(String preface) {
    return withKind(kind, preface);
  }

  /** Returns the same failure as another kind, with a preface to its message. */
  public ApiException withKind(Kind other, String preface) {
    return new ApiException(other, reason, preface + getMessage(), answer);
  }

  /** Returns the same failure with a time to wait. */
  public ApiException withRetryAfter(Duration time) {
    return new ApiException(kind, reason, getMessage(), answer.withRetryAfter(time));
  }

  /** Returns the same failure with a changed message, for a request that contained a secret. */
  public ApiException withMessage(UnaryOperator<String> change) {
    return new ApiException(kind, reason, change.apply(getMessage()), answer.withMessage(change));
  }

  public Kind kind() {
    return kind;
  }

  public Reason reason() {
    return reason;
  }

  /**
   * Returns whether the vendor itself refused the request. A redirect indicates a network problem,
   * not a refusal.
   */
  public boolean isRefusal() {
    return kind == Kind.REJECTED && httpStatus().orElse(0) >= HttpURLConnection.HTTP_BAD_REQUEST;
  }

  /**
   * Returns whether the response says that the resource doesn't exist. A gateway may say that of
   * everything, so check first that the vendor answers.
   */
  public boolean saysAbsent() {
    return isJsonWith(HttpURLConnection.HTTP_NOT_FOUND) || isJsonWith(HttpURLConnection.HTTP_GONE);
  }

  /** Returns whether the response is JSON with that status. */
  public boolean isJsonWith(int status) {
    return answer.json && httpStatus().orElse(0) == status;
  }

  /**
   * Returns whether the response is a JSON object with a text in {@code error}. A gateway's own
   * responses usually aren't, not even as JSON.
   */
  public boolean hasErrorText() {
    return answer.errorText;
  }

  /** Returns whether the connector held the request back, so that nothing was sent. */
  public boolean isHeldBack() {
    return kind == Kind.SAFE_TO_RETRY && answer.status.isEmpty() && answer.retryAfter.isPresent();
  }

  /** Returns whether the vendor answered 429. */
  public boolean isTooManyRequests() {
    return httpStatus().orElse(0) == TOO_MANY_REQUESTS;
  }

  /** Returns the HTTP status; empty without a response. */
  public OptionalInt httpStatus() {
    return answer.status;
  }

  /** Returns the vendor's message in one line, at most 500 characters. */
  public Optional<String> vendorMessage() {
    return answer.message;
  }

  /** Returns the time that the vendor requested before the next request. */
  public Optional<Duration> retryAfter() {
    return answer.retryAfter;
  }
}
