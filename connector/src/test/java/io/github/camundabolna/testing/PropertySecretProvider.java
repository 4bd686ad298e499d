package io.github.camundabolna.testing;

import io.camunda.connector.api.secret.SecretContext;
import io.camunda.connector.api.secret.SecretProvider;
import java.util.Map;

/** A secret X is the property {@code secrets.X}: a test gives it to the runtime when it likes. */
record PropertySecretProvider(Map<String, String> properties) implements SecretProvider {

  @Override
  public String getSecret(String name, SecretContext context) {
    return properties.get("secrets." + name);
  }
}
