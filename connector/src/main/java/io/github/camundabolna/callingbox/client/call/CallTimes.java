package io.github.camundabolna.callingbox.client.call;

import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** When what happened in a call. */
public record CallTimes(
    Optional<Instant> createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> answeredAt,
    Optional<Instant> endedAt,
    Optional<Instant> updatedAt) {

  static CallTimes read(LenientJson call) {
    return new CallTimes(
        time(call, "created_at"),
        time(call, "started_at"),
        time(call, "answered_at"),
        time(call, "ended_at"),
        time(call, "updated_at"));
  }

  private static Optional<Instant> time(LenientJson call, String field) {
    return call.text(field).flatMap(Timestamp::read);
  }
}
