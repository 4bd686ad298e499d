package io.github.camundabolna.simulator.callingbox.call;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast calls proceed.
 *
 * @param step from one status to the next
 * @param extraction from the end of a conversation to its result
 * @param lateExtraction the same, for the number whose result comes late
 */
public record CallingBoxSpeed(Duration step, Duration extraction, Duration lateExtraction) {

  /** Returns the defaults: about a second and a half for a call with a result. */
  public static CallingBoxSpeed defaults() {
    return new CallingBoxSpeed(
        Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(6));
  }

  /** Returns how long an extraction takes; empty if it never ends. */
  Optional<Duration> extraction(ExtractionCourse course) {
    return switch (course) {
      case USUAL, FAILING -> Optional.of(extraction);
      case LATE -> Optional.of(lateExtraction);
      case NEVER -> Optional.empty();
    };
  }
}
