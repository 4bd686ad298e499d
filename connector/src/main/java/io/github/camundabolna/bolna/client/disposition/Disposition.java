package io.github.camundabolna.bolna.client.disposition;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A question that Bolna answers from the transcript of each call.
 *
 * @param body as Bolna sends it
 */
public record Disposition(String id, JsonNode body) {

  /** Reads a disposition; empty if the body has no ID. */
  public static Optional<Disposition> read(JsonNode body) {
    return new LenientJson(body).text("id").map(id -> new Disposition(id, body));
  }

  public Optional<Instant> createdAt() {
    return new LenientJson(body).text("created_at").flatMap(Timestamp::read);
  }

  public boolean hasId(String other) {
    return id.equalsIgnoreCase(other);
  }

  /** Returns whether it has all these values; Bolna adds others, also within lists. */
  public boolean hasAll(JsonNode values) {
    return contains(body, values);
  }

  private static boolean contains(JsonNode actual, JsonNode wanted) {
    if (wanted.isObject()) {
      return wanted.properties().stream()
          .allMatch(each -> contains(actual.path(each.getKey()), each.getValue()));
    }
    if (wanted.isArray()) {
      return actual.size() == wanted.size()
          && IntStream.range(0, wanted.size())
              .allMatch(index -> contains(actual.path(index), wanted.get(index)));
    }
    return wanted.equals(actual) || wanted.isNull() && actual.isMissingNode();
  }
}
