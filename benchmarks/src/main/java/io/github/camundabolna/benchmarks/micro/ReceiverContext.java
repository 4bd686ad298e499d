package io.github.camundabolna.benchmarks.micro;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentReference;
import io.camunda.connector.api.inbound.ActivationCheckResult;
import io.camunda.connector.api.inbound.Activity;
import io.camunda.connector.api.inbound.ActivityBuilder;
import io.camunda.connector.api.inbound.CorrelationRequest;
import io.camunda.connector.api.inbound.CorrelationResult;
import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.InboundConnectorDefinition;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A runtime that does nothing, so that only the connector is measured.
 *
 * @param properties of the receiver's panel
 */
record ReceiverContext(Map<String, Object> properties) implements InboundConnectorContext {

  @Override
  public <T> T bindProperties(Class<T> type) {
    return new ObjectMapper().convertValue(properties, type);
  }

  @Override
  public Map<String, Object> getProperties() {
    return properties;
  }

  @Override
  public InboundConnectorDefinition getDefinition() {
    return new InboundConnectorDefinition("receiver", "<default>", "receiver", List.of());
  }

  /**
   * Checks that the receiver works.
   *
   * @throws IllegalStateException if it doesn't, because it would only refuse requests
   */
  @Override
  public void reportHealth(Health health) {
    if (health.getError() != null) {
      throw new IllegalStateException(health.getError().toString());
    }
  }

  @Override
  public void log(Activity activity) {
    // Nobody reads it.
  }

  @Override
  public void log(Consumer<ActivityBuilder> activity) {
    // Nobody reads it.
  }

  @Override
  public ActivationCheckResult canActivate(Object variables) {
    throw unexpected();
  }

  @Override
  @Deprecated
  public CorrelationResult correlateWithResult(Object variables) {
    throw unexpected();
  }

  @Override
  public CorrelationResult correlate(CorrelationRequest request) {
    throw unexpected();
  }

  @Override
  public void cancel(Throwable cause) {
    throw unexpected();
  }

  @Override
  public Document resolve(DocumentReference reference) {
    throw unexpected();
  }

  @Override
  public Document create(DocumentCreationRequest request) {
    throw unexpected();
  }

  private static UnsupportedOperationException unexpected() {
    return new UnsupportedOperationException("no benchmark needs this");
  }
}
