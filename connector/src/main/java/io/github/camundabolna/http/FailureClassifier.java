package io.github.camundabolna.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.Response;

/**
 * Classifies what went wrong, by the table in the README ("Errors").
 *
 * @param clock to tell how far away a {@code Retry-After} date is
 */
record FailureClassifier(Vendor vendor, Clock clock) {

  ApiException refused(ApiKey key, ApiRequest request, Response answer, String body) {
    Optional<String> said = VendorMessage.in(key.hideIn(body));
    String message =
        "%s answered %s with %d%s"
            .formatted(
                vendor.name(), request, answer.code(), said.map(text -> ": " + text).orElse(""));
    return new ApiException(
        kind(answer.code(), request),
        Reason.REQUEST,
        message,
        OptionalInt.of(answer.code()),
        said,
        retryAfter(answer),
        UntrustedJson.read(body).filter(JsonNode::isObject).isPresent());
  }

  private static Kind kind(int status, ApiRequest request) {
    if (status >= 500) {
      return request.repeatable() ? Kind.SAFE_TO_RETRY : Kind.UNKNOWN_OUTCOME;
    }
    return switch (status) {
      case 401, 403 -> Kind.UNAUTHORIZED;
      case 402 -> Kind.BALANCE_LOW;
      case 429 -> Kind.SAFE_TO_RETRY;
      case 408 -> request.repeatable() ? Kind.SAFE_TO_RETRY : Kind.UNKNOWN_OUTCOME;
      default -> Kind.REJECTED;
    };
  }

  /**
   * @param reason {@link Reason#OUTAGE} if no answer came, {@link Reason#REQUEST} if one that
   *     cannot be read
   * @param sent whether any of the request had left when it broke
   */
  ApiException broken(ApiRequest request, Reason reason, IOException cause, boolean sent) {
    boolean noEffect = request.repeatable() || !sent;
    String message =
        noEffect
            ? "%s could not be asked for %s: %s".formatted(vendor.name(), request, reason(cause))
            : "It is not known whether %s did %s: %s"
                .formatted(vendor.name(), request, reason(cause));
    return ApiException.withoutAnswer(
        noEffect ? Kind.SAFE_TO_RETRY : Kind.UNKNOWN_OUTCOME,
        // What may have dialed must not be tried any number of times.
        noEffect ? reason : Reason.REQUEST,
        message);
  }

  private static String reason(IOException cause) {
    String text = FailureText.of(cause);
    return cause instanceof FailureText.ForPeople || cause.getMessage() == null
        ? text
        : text + ", " + cause.getMessage();
  }

  private Optional<Duration> retryAfter(Response answer) {
    return Optional.ofNullable(answer.header("Retry-After")).flatMap(this::duration);
  }

  /** Both forms of RFC 9110: seconds, or a date. */
  private Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(text.strip()))));
    } catch (NumberFormatException notSeconds) {
      return untilDate(text);
    }
  }

  private Optional<Duration> untilDate(String text) {
    try {
      var date = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), date);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException notDate) {
      return Optional.empty();
    }
  }
}
