package io.github.camundabolna.simulator.http;

import io.github.camundabolna.simulator.batch.ScheduleRules;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;

/** Reads and checks the form of POST /batches/{id}/schedule: when the batch is to start. */
final class ScheduleRequestReader {
  private static final Set<String> BOOLEANS = Set.of("true", "false");
  private final Clock clock;

  ScheduleRequestReader(Clock clock) {
    this.clock = clock;
  }

  Instant read(FormData form) {
    String text =
        form.text("scheduled_at")
            .orElseThrow(() -> ApiException.badRequest("scheduled_at is required"));
    if (!form.text("bypass_call_guardrails").map(ScheduleRequestReader::isBoolean).orElse(true)) {
      throw ApiException.badRequest("bypass_call_guardrails must be true or false");
    }
    Instant asked = time(text);
    Instant now = clock.instant();
    if (ScheduleRules.tooSoon(asked, now)) {
      throw ApiException.message(400, "Scheduled time should be atleast 2 minutes in the future");
    }
    if (ScheduleRules.tooLate(asked, now)) {
      throw ApiException.badRequest("Scheduled time should be at most 30 days in the future");
    }
    return ScheduleRules.roundedUp(asked);
  }

  /** The real Bolna answers a Z with a 500. */
  private static Instant time(String text) {
    try {
      Instant asked = OffsetDateTime.parse(text).toInstant();
      if (text.toUpperCase(Locale.ROOT).endsWith("Z")) {
        throw ApiException.serverError();
      }
      return asked;
    } catch (DateTimeException e) {
      throw ApiException.badRequest(
          "scheduled_at must be in ISO 8601 format with a numeric UTC offset, as in +00:00");
    }
  }

  private static boolean isBoolean(String text) {
    return BOOLEANS.contains(text.toLowerCase(Locale.ROOT));
  }
}
