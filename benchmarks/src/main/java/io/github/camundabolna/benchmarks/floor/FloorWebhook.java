package io.github.camundabolna.benchmarks.floor;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.annotation.InboundConnector;
import io.camunda.connector.api.inbound.webhook.MappedHttpRequest;
import io.camunda.connector.api.inbound.webhook.WebhookConnectorExecutable;
import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import io.camunda.connector.api.inbound.webhook.WebhookResult;
import java.io.IOException;
import java.util.Map;

/**
 * Passes the body of every request on to the engine, and does no more than any webhook connector
 * must: it checks no secret and keeps no header.
 */
@InboundConnector(name = "Floor webhook", type = FloorWebhook.TYPE)
public final class FloorWebhook implements WebhookConnectorExecutable {

  /** The connector type. */
  public static final String TYPE = "io.github.camundabolna.benchmarks:floor-webhook:1";

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public WebhookResult triggerWebhook(WebhookProcessingPayload payload) throws IOException {
    Map<?, ?> body = json.readValue(payload.rawBody(), Map.class);
    MappedHttpRequest request = new MappedHttpRequest(body, Map.of(), Map.of());
    return () -> request;
  }
}
