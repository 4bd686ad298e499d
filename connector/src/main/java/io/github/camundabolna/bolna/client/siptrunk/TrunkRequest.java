package io.github.camundabolna.bolna.client.siptrunk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.http.SecretValue;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a trunk to create, or those to change.
 *
 * @param settings by Bolna's names, without the password
 */
public record TrunkRequest(ObjectNode settings, Optional<SecretValue> password) {

  /** Returns whether there is nothing to set. */
  public boolean isEmpty() {
    return settings.isEmpty() && password.isEmpty();
  }

  JsonNode toJson() {
    ObjectNode body = settings.deepCopy();
    password.ifPresent(secret -> body.put("auth_password", secret.value()));
    return body;
  }

  /** Returns a vendor's text without the password. */
  String hideIn(String text) {
    return password.map(secret -> secret.withhold(text)).orElse(text);
  }

  /** Shows only names, because values of unknown settings may be secret. */
  @Override
  public String toString() {
    return "TrunkRequest" + settings.properties().stream().map(Map.Entry::getKey).toList();
  }
}
