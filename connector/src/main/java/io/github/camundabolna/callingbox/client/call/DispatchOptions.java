package io.github.camundabolna.callingbox.client.call;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.http.WebhookUrl;
import java.util.Map;
import java.util.Optional;

/**
 * What both forms of a call can have. What is empty isn't sent.
 *
 * @param context what the agent knows about the call
 * @param webhookUrl replaces the URL of the agent
 * @param metadata returned with the call, and never shown to the agent
 */
public record DispatchOptions(
    Map<String, Object> context, Optional<WebhookUrl> webhookUrl, Map<String, Object> metadata) {

  public static final DispatchOptions NONE =
      new DispatchOptions(Map.of(), Optional.empty(), Map.of());

  private static final ObjectMapper JSON = new ObjectMapper();

  void addTo(ObjectNode body) {
    addObject(body, "context", context);
    webhookUrl.ifPresent(url -> body.put("webhook_url", url.value()));
    addObject(body, "metadata", metadata);
  }

  static void addObject(ObjectNode body, String field, Map<String, Object> fields) {
    if (!fields.isEmpty()) {
      body.set(field, JSON.valueToTree(fields));
    }
  }

  /** Omits everything about the person, and the URL's query, which can contain a secret. */
  @Override
  public String toString() {
    return "DispatchOptions[webhookUrl=" + webhookUrl + "]";
  }
}
