package io.github.camundabolna.polling;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait for the next look.
 *
 * @param least between two looks at the same thing
 * @param most however often nothing came of it
 */
public record PollBackoff(Duration least, Duration most) {

  public static final Duration SHORTEST = Duration.ofSeconds(5);
  public static final Duration LONGEST = Duration.ofDays(1);

  /** A tenth at most, so that many waits, and many runtimes, do not ask all at once. */
  private static final double SPREAD = 0.1;

  /** Twice as long as the last one: after a failure, and while nothing is expected. */
  public Duration doubled(Duration last) {
    return clamp(last.multipliedBy(2));
  }

  /** A quarter longer: what is under way and has not changed since the last look. */
  public Duration longer(Duration last) {
    return clamp(last.plus(last.dividedBy(4)));
  }

  private Duration clamp(Duration pause) {
    return pause.compareTo(most) > 0 ? most : pause;
  }

  /** A little less, by chance: a round that comes after the pause must find it over. */
  public static Duration spread(Duration pause) {
    double shorter = 1 - SPREAD * ThreadLocalRandom.current().nextDouble();
    return Duration.ofMillis(Math.round(pause.toMillis() * shorter));
  }
}
