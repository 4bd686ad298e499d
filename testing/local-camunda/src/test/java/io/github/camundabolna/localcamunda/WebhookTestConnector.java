package io.github.camundabolna.localcamunda;

import io.camunda.connector.api.annotation.InboundConnector;
import io.camunda.connector.api.inbound.webhook.MappedHttpRequest;
import io.camunda.connector.api.inbound.webhook.WebhookConnectorExecutable;
import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import io.camunda.connector.api.inbound.webhook.WebhookResult;
import java.util.Map;

/** Correlates the parameters of every request with the process that waits for its key. */
@InboundConnector(name = "Hook", type = WebhookTestConnector.TYPE)
public final class WebhookTestConnector implements WebhookConnectorExecutable {

  /** The connector type. */
  static final String TYPE = "io.github.camundabolna.test:hook:1";

  @Override
  public WebhookResult triggerWebhook(WebhookProcessingPayload payload) {
    var request = new MappedHttpRequest(Map.of(), Map.of(), payload.params());
    return () -> request;
  }
}
