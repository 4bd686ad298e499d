package io.github.camundabolna.bolna.subaccount;

import io.github.camundabolna.bolna.client.subaccount.UsagePeriod;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.IsoTime;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.input.Texts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads the fields for a period of usage. */
final class UsageRange {

  private UsageRange() {}

  /**
   * Reads both times.
   *
   * @param from null or blank if not given, like {@code to}
   */
  static UsagePeriod read(String from, String to) {
    Optional<Instant> earliest = time(from);
    Optional<Instant> latest = time(to);
    if (earliest.isPresent() && latest.isPresent()) {
      check(earliest.get(), latest.get(), from, to);
    }
    return new UsagePeriod(earliest, latest);
  }

  private static void check(Instant earliest, Instant latest, String from, String to) {
    if (latest.isBefore(earliest)) {
      throw new InvalidInputException("to must not be before from, but was " + Quoted.of(to));
    }
    if (earliest.plus(UsagePeriod.MAX_RANGE).isBefore(latest)) {
      throw new InvalidInputException(
          "from must be at most 32 days before to (Bolna's maximum), but was " + Quoted.of(from));
    }
  }

  private static Optional<Instant> time(String text) {
    return Texts.text(text).flatMap(IsoTime::read).map(OffsetDateTime::toInstant);
  }
}
