package io.github.camundabolna.callingbox.client.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import io.github.camundabolna.http.WebhookUrl;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A URL that receives events of all calls of the account.
 *
 * @param enabledEvents types of events, or {@code *} for all
 * @param status {@code enabled} or {@code disabled}, or as CallingBox spells an unknown one
 * @param disabledReason {@code too_many_failures} after ten deliveries that were given up in a row
 * @param consecutiveFailures deliveries in a row that were given up
 */
public record AccountEndpoint(
    String id,
    Optional<WebhookUrl> url,
    Optional<String> description,
    List<String> enabledEvents,
    Optional<String> status,
    Optional<String> disabledReason,
    Optional<Instant> disabledAt,
    Optional<BigDecimal> consecutiveFailures,
    Optional<Instant> createdAt,
    Optional<Instant> updatedAt) {

  static final String ENABLED = "enabled";

  /** Reads an endpoint; empty if it has no ID. */
  static Optional<AccountEndpoint> read(JsonNode body) {
    LenientJson endpoint = new LenientJson(body);
    return endpoint.text("id").map(id -> read(id, endpoint));
  }

  private static AccountEndpoint read(String id, LenientJson endpoint) {
    return new AccountEndpoint(
        id,
        endpoint.text("url").map(WebhookUrl::new),
        endpoint.text("description"),
        endpoint.texts("enabled_events"),
        endpoint.text("status"),
        endpoint.text("disabled_reason"),
        endpoint.text("disabled_at").flatMap(Timestamp::read),
        endpoint.number("consecutive_failures"),
        endpoint.text("created_at").flatMap(Timestamp::read),
        endpoint.text("updated_at").flatMap(Timestamp::read));
  }

  /** Returns whether CallingBox delivers to this endpoint. */
  public boolean enabled() {
    return status.map(String::strip).filter(ENABLED::equalsIgnoreCase).isPresent();
  }
}
