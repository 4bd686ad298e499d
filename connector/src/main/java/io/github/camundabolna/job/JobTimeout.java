package io.github.camundabolna.job;

import io.github.camundabolna.client.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * After which time the engine gives a job of this connector to somebody else.
 *
 * @param value not negative; zero if it cannot be told, which makes every job a late one
 */
public record JobTimeout(Duration value) {

  private static final Map<String, Duration> UNITS =
      Map.of(
          "", Duration.ofMillis(1),
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private static final List<String> OF_ALL_WORKERS =
      List.of(
          "CAMUNDA_CLIENT_WORKER_DEFAULTS_TIMEOUT",
          "CAMUNDA_CLIENT_ZEEBE_DEFAULTS_TIMEOUT",
          "ZEEBE_CLIENT_JOB_TIMEOUT");

  private static final Pattern SIMPLE = Pattern.compile("([0-9]+)(ms|s|m|h|d|)");

  /** The runtime's default. */
  private static final Duration DEFAULT = Duration.ofMinutes(5);

  /** For a connector that was told nothing else. */
  public static final JobTimeout USUAL = new JobTimeout(DEFAULT);

  /**
   * The two settings that the runtime knows: that of the connector ({@code
   * CONNECTOR_BOLNA_CALL_TIMEOUT}) in milliseconds and, for all workers, {@code
   * CAMUNDA_CLIENT_WORKER_DEFAULTS_TIMEOUT} or one of its older names, in milliseconds, with a unit
   * ({@code 30s}), or as an ISO 8601 duration.
   */
  public static JobTimeout ofThisProcess(String connectorsOwn) {
    return read(connectorsOwn, System::getenv);
  }

  static JobTimeout read(String connectorsOwn, UnaryOperator<String> environment) {
    return new JobTimeout(
        Optional.ofNullable(environment.apply(connectorsOwn))
            .map(JobTimeout::duration)
            .or(() -> shortestOfAllWorkers(environment))
            .orElse(DEFAULT));
  }

  /**
   * Which of several names a runtime heeds depends on its version; the shortest is the safe one.
   */
  private static Optional<Duration> shortestOfAllWorkers(UnaryOperator<String> environment) {
    return OF_ALL_WORKERS.stream()
        .flatMap(name -> Optional.ofNullable(environment.apply(name)).stream())
        .map(JobTimeout::duration)
        .min(Comparator.naturalOrder());
  }

  /** When a job that came now is given to somebody else. */
  public Deadline deadline(Clock clock) {
    return value.isZero() ? Deadline.NEVER : Deadline.in(value, clock);
  }

  private static Duration duration(String text) {
    Matcher simple = SIMPLE.matcher(text.strip().toLowerCase(Locale.ROOT));
    try {
      Duration timeout =
          simple.matches()
              ? UNITS.get(simple.group(2)).multipliedBy(Long.parseLong(simple.group(1)))
              : Duration.parse(text.strip());
      return timeout.isNegative() ? Duration.ZERO : timeout;
    } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
      return Duration.ZERO;
    }
  }
}
