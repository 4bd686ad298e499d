package io.github.camundabolna.callingbox.client.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.SecretValue;
import java.util.Optional;

/**
 * An endpoint with its signing secret, which CallingBox shows once: after a creation or a rotation.
 */
public record SignedEndpoint(AccountEndpoint endpoint, SecretValue signingSecret) {

  /** Reads an endpoint; empty if it has no ID or no secret. */
  static Optional<SignedEndpoint> read(JsonNode body) {
    Optional<SecretValue> secret =
        new LenientJson(body).text("signing_secret").map(String::strip).map(SecretValue::new);
    return AccountEndpoint.read(body)
        .flatMap(endpoint -> secret.map(value -> new SignedEndpoint(endpoint, value)));
  }
}
