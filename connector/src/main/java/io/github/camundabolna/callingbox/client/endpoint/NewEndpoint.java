package io.github.camundabolna.callingbox.client.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.http.WebhookUrl;
import java.util.List;
import java.util.Optional;

/**
 * The body of {@code POST /v1/webhook_endpoints}.
 *
 * @param url public https URL
 * @param enabledEvents types of events; if empty, all
 */
public record NewEndpoint(
    WebhookUrl url, Optional<String> description, List<String> enabledEvents) {

  ObjectNode toJson() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("url", url.value());
    description.ifPresent(text -> body.put("description", text));
    if (!enabledEvents.isEmpty()) {
      ArrayNode types = body.putArray("enabled_events");
      enabledEvents.forEach(type -> types.add(type));
    }
    return body;
  }
}
