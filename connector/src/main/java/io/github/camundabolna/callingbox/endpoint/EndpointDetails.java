package io.github.camundabolna.callingbox.endpoint;

import io.github.camundabolna.callingbox.client.endpoint.AccountEndpoint;
import io.github.camundabolna.http.WebhookUrl;
import java.math.BigDecimal;
import java.util.List;

/** An endpoint as a process sees it: without its secret, and null where CallingBox says nothing. */
public record EndpointDetails(
    String endpointId,
    String url,
    String description,
    List<String> enabledEvents,
    String status,
    String disabledReason,
    BigDecimal consecutiveFailures) {

  static final String MEANING = "the endpoint, without its signing secret and the query of its URL";

  static final String EXAMPLE =
      "{\"endpointId\": \"3c90c3cc-0d44-4b50-8888-8dd25736052a\", \"url\":"
          + " \"https://camunda.example.com/inbound/callingbox\", \"description\": null,"
          + " \"enabledEvents\": [\"call.completed\", \"call.failed\", \"call.no_answer\","
          + " \"call.busy\", \"call.canceled\"], \"status\": \"enabled\", \"disabledReason\": null,"
          + " \"consecutiveFailures\": 0}";

  static EndpointDetails of(AccountEndpoint endpoint) {
    return new EndpointDetails(
        endpoint.id(),
        endpoint.url().map(WebhookUrl::withoutSecrets).orElse(null),
        endpoint.description().orElse(null),
        endpoint.enabledEvents(),
        endpoint.status().orElse(null),
        endpoint.disabledReason().orElse(null),
        endpoint.consecutiveFailures().orElse(null));
  }
}
