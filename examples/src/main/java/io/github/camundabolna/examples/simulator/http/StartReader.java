package io.github.camundabolna.examples.simulator.http;

import io.github.camundabolna.examples.simulator.batch.Schedule;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;

/** Reads and checks the form of POST /batches/{id}/schedule: when the batch is to start. */
final class StartReader {
  private static final Set<String> BOOLEANS = Set.of("true", "false");
  private final Clock clock;

  StartReader(Clock clock) {
    this.clock = clock;
  }

  Instant read(FormData form) {
    String text =
        form.text("scheduled_at").orElseThrow(() -> Refusal.badRequest("scheduled_at is required"));
    if (!form.text("bypass_call_guardrails").map(StartReader::isBoolean).orElse(true)) {
      throw Refusal.badRequest("bypass_call_guardrails must be true or false");
    }
    Instant asked = time(text);
    Instant now = clock.instant();
    if (Schedule.tooSoon(asked, now)) {
      throw Refusal.message(400, "Scheduled time should be atleast 2 minutes in the future");
    }
    if (Schedule.tooLate(asked, now)) {
      throw Refusal.badRequest("Scheduled time should be at most 30 days in the future");
    }
    return Schedule.roundedUp(asked);
  }

  /** The real Bolna answers a Z with a 500. */
  private static Instant time(String text) {
    try {
      Instant asked = OffsetDateTime.parse(text).toInstant();
      if (text.toUpperCase(Locale.ROOT).endsWith("Z")) {
        throw Refusal.serverError();
      }
      return asked;
    } catch (DateTimeException e) {
      throw Refusal.badRequest(
          "scheduled_at must be in ISO 8601 format with a numeric UTC offset, as in +00:00");
    }
  }

  private static boolean isBoolean(String text) {
    return BOOLEANS.contains(text.toLowerCase(Locale.ROOT));
  }
}
