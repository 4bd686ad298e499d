package io.github.camundabolna.job;

import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.github.camundabolna.http.Deadline;
import io.github.camundabolna.settings.RuntimeEnvironment;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The timeout after which the engine gives a job to another worker.
 *
 * @param value not negative; zero if unknown, which makes every job late
 */
public record JobTimeout(Duration value) {

  /** The task header for an element's job timeout in 8.10. */
  public static final String HEADER = "jobTimeout";

  /** The default without settings. */
  public static final JobTimeout USUAL = new JobTimeout(Duration.ofMinutes(5));

  /** An unknown timeout: every job may be a retry. */
  public static final JobTimeout UNKNOWN = new JobTimeout(Duration.ZERO);

  private static final Map<String, Duration> UNITS =
      Map.of(
          "", Duration.ofMillis(1),
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  /** The current name, and older ones that 8.8 still reads. */
  private static final List<String> OF_ALL_WORKERS =
      List.of(
          "camunda.client.worker.defaults.timeout",
          "camunda.client.zeebe.defaults.timeout",
          "zeebe.client.job.timeout");

  private static final String OF_ONE_WORKER = "camunda.client.worker.override[%s].timeout";

  private static final Pattern SIMPLE = Pattern.compile("([0-9]+)(ms|s|m|h|d|)");

  /**
   * Reads the settings of the runtime for a connector.
   *
   * @param connector has the annotation {@code @OutboundConnector}
   */
  public static JobTimeout ofThisProcess(Class<? extends OutboundConnectorFunction> connector) {
    OutboundConnector declared =
        Objects.requireNonNull(
            connector.getAnnotation(OutboundConnector.class), connector.getName());
    return ofThisProcess(nameInSettings(declared.name()), declared.type());
  }

  /** Returns the name of a connector in settings, as the runtime forms it: without hyphens. */
  static String nameInSettings(String name) {
    return name.strip().replaceAll("[^a-zA-Z0-9_ ]", "").replace(' ', '_').toUpperCase(Locale.ROOT);
  }

  /**
   * Reads the settings of the runtime. Unknown if there are none, or if one is invalid.
   *
   * @param connector its name in environment variables
   * @param jobType default for the setting {@code CONNECTOR_<connector>_TYPE}
   */
  public static JobTimeout ofThisProcess(String connector, String jobType) {
    try {
      return RuntimeEnvironment.settings()
          .map(settings -> read(connector, jobType, settings))
          .orElse(UNKNOWN);
    } catch (RuntimeException e) {
      // A setting that refers to a missing one must not stop the runtime.
      return UNKNOWN;
    }
  }

  /**
   * The connector's own setting precedes that of all workers. From 8.9 on, the setting of a job
   * type precedes both; 8.8 ignores it, so the shorter one is safe.
   */
  static JobTimeout read(String connector, String jobType, UnaryOperator<String> settings) {
    String own = "CONNECTOR_" + connector;
    String type = Optional.ofNullable(settings.apply(own + "_TYPE")).orElse(jobType);
    JobTimeout usual =
        setting(own + "_TIMEOUT", settings).or(() -> ofAllWorkers(settings)).orElse(USUAL);
    return setting(OF_ONE_WORKER.formatted(type), settings).map(usual::orShorter).orElse(usual);
  }

  /** The name depends on the runtime's version; the shortest timeout is safe. */
  private static Optional<JobTimeout> ofAllWorkers(UnaryOperator<String> settings) {
    return OF_ALL_WORKERS.stream()
        .flatMap(name -> setting(name, settings).stream())
        .min(Comparator.comparing(JobTimeout::value));
  }

  private static Optional<JobTimeout> setting(String name, UnaryOperator<String> settings) {
    return Optional.ofNullable(settings.apply(name)).map(JobTimeout::parse);
  }

  /**
   * Returns the timeout of a job. The shorter one counts even if the header is longer, because the
   * job may have waited in the runtime before the header took effect.
   *
   * @param headers of the job; an invalid one makes the timeout unknown
   */
  public JobTimeout forJobWith(Map<String, String> headers) {
    return Optional.ofNullable(headers.get(HEADER))
        .filter(text -> !text.isBlank())
        .map(text -> orShorter(iso(text)))
        .orElse(this);
  }

  private JobTimeout orShorter(JobTimeout other) {
    return other.value.compareTo(value) < 0 ? other : this;
  }

  /** Returns when a job that arrives now is given to another worker. */
  public Deadline deadline(Clock clock) {
    return value.isZero() ? Deadline.NEVER : Deadline.in(value, clock);
  }

  private static JobTimeout parse(String text) {
    Matcher simple = SIMPLE.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!simple.matches()) {
      return iso(text);
    }
    try {
      return new JobTimeout(
          UNITS.get(simple.group(2)).multipliedBy(Long.parseLong(simple.group(1))));
    } catch (ArithmeticException | NumberFormatException e) {
      return UNKNOWN;
    }
  }

  private static JobTimeout iso(String text) {
    try {
      Duration timeout = Duration.parse(text.strip());
      return timeout.isNegative() ? UNKNOWN : new JobTimeout(timeout);
    } catch (DateTimeParseException e) {
      return UNKNOWN;
    }
  }
}
