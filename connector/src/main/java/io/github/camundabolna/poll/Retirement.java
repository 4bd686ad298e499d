package io.github.camundabolna.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What remains to do when a newer version of the process is deployed: instances of the older one
 * wait on, more of them may come, and the runtime has nobody else look after them. So the rounds go
 * on, less often, until none has waited for longer than Bolna plans anything ahead.
 */
final class Retirement {

  private static final Duration UNTIL_NOBODY_COMES = Duration.ofDays(31);

  private final Clock clock;
  private final Duration pause;
  private volatile Optional<Instant> due = Optional.empty();
  private volatile Instant lastSeen;

  /**
   * @param pause between two rounds
   */
  Retirement(Clock clock, Duration pause) {
    this.clock = clock;
    this.pause = pause;
    this.lastSeen = clock.instant();
  }

  void begin() {
    lastSeen = clock.instant();
    due = Optional.of(lastSeen);
  }

  /** Whether a round is to be left out. */
  boolean rests() {
    return due.filter(time -> clock.instant().isBefore(time)).isPresent();
  }

  void roundBegins(boolean somebodyWaits) {
    Instant now = clock.instant();
    lastSeen = somebodyWaits ? now : lastSeen;
    due = due.map(before -> now.plus(pause));
  }

  /** Whether no round is needed any more. */
  boolean isOver() {
    return due.isPresent() && lastSeen.plus(UNTIL_NOBODY_COMES).isBefore(clock.instant());
  }
}
