package io.github.camundabolna.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camundabolna.http.ApiException.Answer;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import okhttp3.Response;

/**
 * Classifies failures by the table in docs/reference/errors.md.
 *
 * @param clock for the distance to a {@code Retry-After} date
 */
record FailureClassifier(Vendor vendor, Clock clock) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_LENGTH = 500;

  /** The form of a message, from which {@link #answerIn} reads the answer again. */
  private static final String ANSWERED = "%s answered %s with %d%s";

  private static final Pattern STATUS_AND_TEXT =
      Pattern.compile("(?s).*? answered .*? with ([0-9]{3})(?:: (.*))?");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  ApiException refused(ApiKey key, ApiRequest request, Response answer, String body) {
    Optional<String> said = message(key.hideIn(body));
    String message =
        ANSWERED.formatted(
            vendor.name(), request, answer.code(), said.map(text -> ": " + text).orElse(""));
    Kind kind = kind(answer.code(), request);
    Optional<JsonNode> json = UntrustedJson.read(body).filter(JsonNode::isObject);
    return new ApiException(
        kind,
        answer.code() == ApiException.TOO_MANY_REQUESTS ? Reason.LIMIT : Reason.REQUEST,
        kind == Kind.UNAUTHORIZED ? withAdvice(message) : message,
        new Answer(
            OptionalInt.of(answer.code()),
            said,
            retryAfter(answer),
            json.isPresent(),
            json.filter(object -> object.path("error").isTextual()).isPresent()));
  }

  /** Names the secret that the panel proposes, because only the diagram knows another one. */
  private String withAdvice(String message) {
    return "%s%s Check the API key, by default in the secret %s"
        .formatted(message, message.endsWith(".") ? "" : ".", vendor.prefixed("API_KEY"));
  }

  /** Reads the answer that a message is about; without one if it's about none. */
  static Answer answerIn(String message) {
    Matcher form = STATUS_AND_TEXT.matcher(message);
    return form.matches()
        ? new Answer(
            OptionalInt.of(Integer.parseInt(form.group(1))),
            Optional.ofNullable(form.group(2)),
            Optional.empty(),
            false,
            false)
        : Answer.NONE;
  }

  private static Kind kind(int status, ApiRequest request) {
    if (status >= 500) {
      return request.repeatable() ? Kind.SAFE_TO_RETRY : Kind.UNKNOWN_OUTCOME;
    }
    return switch (status) {
      case 401, 403 -> Kind.UNAUTHORIZED;
      case 402 -> Kind.BALANCE_LOW;
      case ApiException.TOO_MANY_REQUESTS -> Kind.SAFE_TO_RETRY;
      case 408 -> request.repeatable() ? Kind.SAFE_TO_RETRY : Kind.UNKNOWN_OUTCOME;
      // A proxy may redirect after it has passed the request on, such as to a page about errors.
      default ->
          status < HttpURLConnection.HTTP_BAD_REQUEST && !request.repeatable()
              ? Kind.UNKNOWN_OUTCOME
              : Kind.REJECTED;
    };
  }

  /**
   * Returns the failure of a request without a readable response.
   *
   * @param reason {@link Reason#OUTAGE} without a response, {@link Reason#REQUEST} for an
   *     unreadable one
   * @param sent whether any part of the request was sent
   */
  ApiException broken(ApiRequest request, Reason reason, IOException cause, boolean sent) {
    boolean noEffect = request.repeatable() || !sent;
    String message =
        noEffect
            ? "%s request %s failed: %s".formatted(vendor.name(), request, reason(cause))
            : "It's unknown whether %s processed %s: %s"
                .formatted(vendor.name(), request, reason(cause));
    return ApiException.withoutAnswer(
        noEffect ? Kind.SAFE_TO_RETRY : Kind.UNKNOWN_OUTCOME,
        // A request that may have dialed must not be retried without limit.
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

  /** Reads both forms of RFC 9110: seconds, or a date. */
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

  /**
   * Returns the message of an error body in one line. It knows five forms: {@code {error,
   * message}}, {@code {message}} alone, {@code {detail}} with a text, {@code {detail}} with a list
   * of fields, and {@code {error}} with a text.
   */
  private static Optional<String> message(String body) {
    JsonNode json = parse(body);
    JsonNode detail = json.path("detail");
    JsonNode error = json.path("error");
    String otherwise = error.isTextual() ? error.textValue() : body;
    String text =
        json.hasNonNull("message")
            ? json.path("message").asText()
            : detail.isArray() ? fields(detail) : detail.asText(otherwise);
    String line = SPACES.matcher(text).replaceAll(" ").strip();
    return Optional.of(line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line)
        .filter(said -> !said.isEmpty());
  }

  private static String fields(JsonNode detail) {
    return StreamSupport.stream(detail.spliterator(), false)
        .map(FailureClassifier::field)
        .collect(Collectors.joining("; "));
  }

  /** {@code {"loc":["body","x"],"msg":"field required"}} becomes {@code x: field required}. */
  private static String field(JsonNode problem) {
    if (!problem.hasNonNull("msg")) {
      return problem.asText(problem.toString());
    }
    String place =
        StreamSupport.stream(problem.path("loc").spliterator(), false)
            .map(JsonNode::asText)
            .filter(step -> !step.equals("body"))
            .collect(Collectors.joining("."));
    String message = problem.path("msg").asText();
    return place.isEmpty() ? message : place + ": " + message;
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
