package io.github.camundabolna.scheduling;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A pause that grows with each consecutive failure, up to a cap. Immutable: keep the result of
 * {@link #next()} or {@link #reset()}.
 *
 * @param first pause after the first failure
 * @param factor growth of each pause
 * @param cap longest pause
 * @param failures number of consecutive failures before the latest one
 */
public record Backoff(Duration first, double factor, Duration cap, int failures) {

  /** At most a tenth, so that many waits or runtimes don't poll at once. */
  private static final double JITTER = 0.1;

  /** Creates a growing pause; a cap below the first pause is raised to it. */
  public static Backoff growing(Duration first, double factor, Duration cap) {
    return new Backoff(first, factor, Collections.max(List.of(first, cap)), 0);
  }

  /** Creates a pause that doubles each time. */
  public static Backoff doubling(Duration first, Duration cap) {
    return growing(first, 2, cap);
  }

  /** Returns the pause. */
  public Duration delay() {
    double millis = first.toMillis() * Math.pow(factor, failures);
    return millis < cap.toMillis() ? Duration.ofMillis(Math.round(millis)) : cap;
  }

  /**
   * Returns a slightly shorter pause, so that a task that repeats after the pause finds it over.
   */
  public Duration jitteredDelay() {
    double part = 1 - JITTER * ThreadLocalRandom.current().nextDouble();
    return Duration.ofMillis(Math.round(delay().toMillis() * part));
  }

  /** Returns the pause, or the one that the vendor requests if that is longer. */
  public Duration delay(Optional<Duration> requested) {
    return Collections.max(List.of(delay(), granted(requested)));
  }

  /** Returns the pause that a vendor requests, up to a limit. */
  public static Duration granted(Optional<Duration> requested) {
    return Collections.min(
        List.of(requested.orElse(Duration.ZERO), Timings.LONGEST_REQUESTED_PAUSE));
  }

  /** Returns the pause after one more failure. */
  public Backoff next() {
    return new Backoff(first, factor, cap, failures + 1);
  }

  /** Returns the pause as it was before any failure. */
  public Backoff reset() {
    return new Backoff(first, factor, cap, 0);
  }
}
