package io.github.camundabolna.batch;

import io.github.camundabolna.panel.Filled;
import io.github.camundabolna.panel.InvalidInput;
import io.github.camundabolna.panel.IsoTime;
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
   * @throws InvalidInput if there is no time for {@link #AT}
   */
  static Optional<StartTime> time(String start, String scheduledAt) {
    String chosen = Filled.text(start).orElse(SOON);
    if (chosen.equals(LATER)) {
      return Optional.empty();
    }
    return Optional.of(
        new StartTime(chosen.equals(AT) ? Optional.of(given(scheduledAt)) : Optional.empty()));
  }

  private static OffsetDateTime given(String scheduledAt) {
    return Filled.text(scheduledAt)
        .flatMap(IsoTime::read)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "scheduledAt is missing: a time like 2026-08-21T10:30:00+05:30, or choose to"
                        + " start as soon as possible"));
  }
}
