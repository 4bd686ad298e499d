package io.github.camundabolna.callingbox.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides how far back a list must go. The older its calls, the longer it is, so a few old calls
 * are read by ID instead. Many are looked for in a long list, but seldom.
 */
final class HistoryWindow {

  /** Most calls end within minutes of their creation. */
  private static final Duration USUAL = Duration.ofDays(1);

  /** A process usually reaches its wait right after it placed the call. */
  private static final Duration NEVER_SHOWN = Duration.ofHours(1);

  private static final Duration LONGEST = Duration.ofDays(7);
  private static final Duration BETWEEN_LONG_LISTS = Duration.ofHours(1);

  private Instant nextLongList = Instant.MIN;

  /** Returns the time since when to list calls. */
  Instant from(OpenCalls open, Instant now) {
    Instant usual = now.minus(USUAL);
    long old =
        open.stream().filter(call -> start(call, now).filter(usual::isBefore).isEmpty()).count();
    if (old > HistoryReader.MOST_READ && !now.isBefore(nextLongList)) {
      nextLongList = now.plus(BETWEEN_LONG_LISTS);
      return now.minus(LONGEST);
    }
    return open.stream()
        .flatMap(call -> start(call, now).filter(usual::isBefore).stream())
        .min(Instant::compareTo)
        .orElse(now);
  }

  /** Returns when the call was created, if that is known or can be assumed. */
  private static Optional<Instant> start(OpenCall call, Instant now) {
    return call.createdAt()
        .or(() -> Optional.of(now.minus(NEVER_SHOWN)).filter(time -> !call.missing()));
  }
}
