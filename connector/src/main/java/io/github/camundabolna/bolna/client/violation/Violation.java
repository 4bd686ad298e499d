package io.github.camundabolna.bolna.client.violation;

import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import java.time.Instant;
import java.util.Optional;

/**
 * A complaint about a call.
 *
 * @param status {@code pending}, {@code submitted}, {@code accepted}, or {@code rejected}
 * @param evidencePath path of the submitted file in Bolna's storage
 */
public record Violation(
    String id,
    Optional<String> status,
    Optional<String> executionId,
    Optional<String> agentId,
    Optional<String> fromPhoneNumber,
    Optional<String> toPhoneNumber,
    Optional<Instant> calledAt,
    Optional<Instant> createdAt,
    Optional<Instant> updatedAt,
    Optional<String> evidencePath,
    Optional<String> email) {

  /** Evidence was sent, and Bolna hasn't decided yet. */
  public static final String SUBMITTED = "submitted";

  /** Reads a violation; empty if it has no ID. */
  static Optional<Violation> read(LenientJson row) {
    return row.text("id")
        .map(
            id ->
                new Violation(
                    id,
                    row.text("status"),
                    row.text("execution_id"),
                    row.text("agent_id"),
                    row.text("from_phone_number"),
                    row.text("to_phone_number"),
                    time(row, "date_of_call"),
                    time(row, "created_at"),
                    time(row, "updated_at"),
                    row.text("image_url"),
                    row.text("email")));
  }

  private static Optional<Instant> time(LenientJson row, String field) {
    return row.text(field).flatMap(Timestamp::read);
  }

  /** Omits phone numbers and the email address. */
  @Override
  public String toString() {
    return "Violation[id=%s, status=%s]".formatted(id, status);
  }
}
