package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import java.util.List;
import java.util.Map;

/** Reads headers, whose names have no case. */
public final class RequestHeaders {

  private RequestHeaders() {}

  /** Returns the values of all headers with this name. */
  public static List<String> named(WebhookProcessingPayload request, String name) {
    return request.headers().entrySet().stream()
        .filter(one -> one.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }
}
