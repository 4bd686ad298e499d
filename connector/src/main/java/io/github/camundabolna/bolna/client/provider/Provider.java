package io.github.camundabolna.bolna.client.provider;

import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import java.time.Instant;
import java.util.Optional;

/**
 * A provider key that is stored at Bolna, without its value.
 *
 * @param name such as {@code OPENAI_API_KEY}
 */
public record Provider(String name, Optional<String> id, Optional<Instant> createdAt) {

  /** Reads a provider; empty if it has no name. Ignores the value, although Bolna masks it. */
  static Optional<Provider> read(LenientJson row) {
    return row.text("provider_name")
        .map(
            name ->
                new Provider(
                    name,
                    row.text("provider_id"),
                    row.text("created_at").flatMap(Timestamp::read)));
  }
}
