package io.github.camundabolna.testing;

import io.camunda.connector.api.secret.SecretContext;
import io.camunda.connector.api.secret.SecretProvider;

/** Properties hold none: the runtime resolves them before the connector looks. */
record NoSecrets() implements SecretProvider {

  @Override
  public String getSecret(String name, SecretContext context) {
    return null;
  }
}
