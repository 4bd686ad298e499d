package io.github.camundabolna.bolna.batch;

import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.IsoTime;
import io.github.camundabolna.input.Texts;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The fields of a panel that say when a batch starts. */
final class StartFields {

  static final String SOON = "soon";
  static final String AT = "at";
  static final String LATER = "later";

  private StartFields() {}

  /**
   * @param start one of the constants; as soon as possible if it is empty
   * @return empty if the batch shall not be scheduled yet
   * @throws InvalidInputException if there is no time for {@link #AT}
   */
  static Optional<StartTime> time(String start, String scheduledAt) {
    String chosen = Texts.text(start).orElse(SOON);
    if (chosen.equals(LATER)) {
      return Optional.empty();
    }
    return Optional.of(
        new StartTime(chosen.equals(AT) ? Optional.of(given(scheduledAt)) : Optional.empty()));
  }

  private static OffsetDateTime given(String scheduledAt) {
    return Texts.text(scheduledAt)
        .flatMap(IsoTime::read)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "scheduledAt is missing: a time like 2026-08-21T10:30:00+05:30, or choose to"
                        + " start as soon as possible"));
  }
}
