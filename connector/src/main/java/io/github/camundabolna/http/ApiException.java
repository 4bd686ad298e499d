package io.github.camundabolna.http;

import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * A request to a vendor that did not do what it should. Its {@link Kind} says whether the request
 * can have had an effect, which decides whether it may be sent again. Never holds the API key.
 */
public final class ApiException extends RuntimeException implements FailureText.ForPeople {

  /** Failures, classed by whether the request may be sent again. */
  public enum Kind {
    /** The vendor refused it and will refuse it again: 400, 404, 422 and other 4xx. */
    REJECTED,
    /** The API key is not accepted: 401 or 403. */
    UNAUTHORIZED,
    /** The account is out of money: 402, or the status {@code balance-low}. */
    BALANCE_LOW,
    /** It had no effect, or may be repeated without harm: 429, no connection, 5xx to a question. */
    SAFE_TO_RETRY,
    /** It may or may not have had its effect: 5xx, time-out, connection lost. */
    UNKNOWN_OUTCOME
  }

  /** Where a failure came from, which decides whether a job pays for it with one of its retries. */
  public enum Reason {
    /** The vendor answered with it, or may have done what it was asked for. */
    REQUEST,
    /** Nothing was sent, or a question was not answered: the vendor is away or slow. */
    OUTAGE,
    /** Nothing was sent: the limit of requests a minute is used up, and others wait too. */
    LIMIT,
    /** Part of the work is done, and the next try goes on from there. */
    PROGRESS
  }

  /**
   * The answer to a request.
   *
   * @param json whether it was a JSON object, as all of a vendor's are
   */
  record Answer(
      OptionalInt status, Optional<String> message, Optional<Duration> retryAfter, boolean json) {

    private static final Answer NONE =
        new Answer(OptionalInt.empty(), Optional.empty(), Optional.empty(), false);

    private Answer withRetryAfter(Duration time) {
      return new Answer(status, message, Optional.of(time), json);
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

  /** For a request of which it cannot be told whether it had its effect. */
  public static ApiException unknownOutcome(String message) {
    return withoutAnswer(Kind.UNKNOWN_OUTCOME, Reason.REQUEST, message);
  }

  /** For a question that was answered, but not so that anything follows from it. */
  public static ApiException notDone(String message) {
    return withoutAnswer(Kind.SAFE_TO_RETRY, Reason.REQUEST, message);
  }

  /**
   * For a request that was not sent, because it would have to wait.
   *
   * @param wait how long, about
   */
  public static ApiException heldBack(Reason reason, String message, Duration wait) {
    return withoutAnswer(Kind.SAFE_TO_RETRY, reason, message).withRetryAfter(wait);
  }

  public static ApiException withoutAnswer(Kind kind, Reason reason, String message) {
    return new ApiException(kind, reason, message, Answer.NONE);
  }

  /** Returns the same failure, with something to read first. */
  public ApiException withPreface(String preface) {
    return withKind(kind, preface);
  }

  /** Returns the same failure of another kind, with something to read first. */
  public ApiException withKind(Kind other, String preface) {
    return new ApiException(other, reason, preface + getMessage(), answer);
  }

  /** Returns the same failure, after which to wait that long. */
  public ApiException withRetryAfter(Duration time) {
    return new ApiException(kind, reason, getMessage(), answer.withRetryAfter(time));
  }

  /** Returns the same failure in other words, for a request that held a secret. */
  public ApiException withMessage(UnaryOperator<String> change) {
    Answer changed =
        new Answer(answer.status, answer.message.map(change), answer.retryAfter, answer.json);
    return new ApiException(kind, reason, change.apply(getMessage()), changed);
  }

  public Kind kind() {
    return kind;
  }

  public Reason reason() {
    return reason;
  }

  /**
   * Whether the vendor itself refused what it was asked for. A redirect comes from a network that
   * is not what it should be, and says nothing of what was asked for.
   */
  public boolean isRefusal() {
    return kind == Kind.REJECTED && httpStatus().orElse(0) >= HttpURLConnection.HTTP_BAD_REQUEST;
  }

  /**
   * Whether the answer says that what was asked for doesn't exist. A gateway may say that of
   * everything: make sure that the vendor answers before anything follows from it.
   */
  public boolean saysAbsent() {
    int status = httpStatus().orElse(0);
    return answer.json
        && (status == HttpURLConnection.HTTP_NOT_FOUND || status == HttpURLConnection.HTTP_GONE);
  }

  /** Empty if no answer came. */
  public OptionalInt httpStatus() {
    return answer.status;
  }

  /** What the vendor said, in one line, at most 500 characters. */
  public Optional<String> vendorMessage() {
    return answer.message;
  }

  /** How long the vendor asked to wait before the next request. */
  public Optional<Duration> retryAfter() {
    return answer.retryAfter;
  }
}
