package io.github.camundabolna.callingbox.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides how far back a list must go. The older its calls, the longer it is, so a few old calls
 * are read by ID instead. Many very old ones are looked for in a long list, but seldom.
 */
final class HistoryWindow {

  /** Most calls end by then, and most processes reach their wait long before. */
  private static final Duration RECENT = Duration.ofHours(1);

  private static final Duration USUAL = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final Duration BETWEEN_LONG_LISTS = Duration.ofHours(1);

  private Instant nextLongList = Instant.MIN;

  /** Returns the time since when to list these calls. */
  Instant from(List<OpenCall> open, Instant now) {
    Instant usual = now.minus(USUAL);
    List<Instant> starts =
        open.stream()
            .flatMap(call -> start(call, now).filter(usual::isBefore).stream())
            .sorted()
            .toList();
    long older = open.size() - starts.size();
    if (older > HistoryReader.MOST_READ && !now.isBefore(nextLongList)) {
      return now.minus(LONGEST);
    }
    Instant recent = now.minus(RECENT);
    Stream<Instant> oldestRecent = starts.stream().filter(at -> !at.isBefore(recent)).limit(1);
    Stream<Instant> afterThoseByTheirIds = starts.stream().skip(HistoryReader.MOST_READ).limit(1);
    return Stream.concat(oldestRecent, afterThoseByTheirIds).min(Instant::compareTo).orElse(now);
  }

  /** Notes that a list is requested; the next long one follows much later, even if it fails. */
  void requested(Instant since, Instant now) {
    if (!since.isAfter(now.minus(LONGEST))) {
      nextLongList = now.plus(BETWEEN_LONG_LISTS);
    }
  }

  /** Returns when the call was created, if that is known or can be assumed. */
  private static Optional<Instant> start(OpenCall call, Instant now) {
    return call.createdAt().or(() -> Optional.of(now.minus(RECENT)).filter(at -> !call.missing()));
  }
}
