package io.github.camundabolna.call;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * After which time the engine gives a job of this connector to somebody else.
 *
 * @param value at least a second
 */
record JobTimeout(Duration value) {

  /** The runtime's default. */
  private static final Duration DEFAULT = Duration.ofMinutes(5);

  /**
   * The two settings that the runtime knows: {@code CONNECTOR_BOLNA_CALL_TIMEOUT} in milliseconds
   * and, for all workers, {@code CAMUNDA_CLIENT_WORKER_DEFAULTS_TIMEOUT}, in milliseconds or as an
   * ISO 8601 duration.
   */
  static JobTimeout ofThisProcess() {
    return read(System::getenv);
  }

  static JobTimeout read(UnaryOperator<String> environment) {
    Duration timeout =
        Optional.ofNullable(environment.apply("CONNECTOR_BOLNA_CALL_TIMEOUT"))
            .or(
                () ->
                    Optional.ofNullable(
                        environment.apply("CAMUNDA_CLIENT_WORKER_DEFAULTS_TIMEOUT")))
            .map(JobTimeout::duration)
            .orElse(DEFAULT);
    return new JobTimeout(timeout);
  }

  private static Duration duration(String text) {
    return text.startsWith("P")
        ? Duration.parse(text)
        : Duration.ofMillis(Long.parseLong(text.strip()));
  }
}
