package io.github.camundabolna.bolna.client.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.number.NumberId;
import java.util.Optional;

/**
 * A request that an agent answers the calls to a phone number.
 *
 * @param phoneNumberId with or without hyphens
 * @param allowMultiple whether the agent may have several numbers; only for Plivo
 * @param menu {@code ivr_config}: what callers hear and press before an agent answers
 */
public record InboundSetup(
    String agentId, String phoneNumberId, boolean allowMultiple, Optional<JsonNode> menu) {

  ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("agent_id", agentId).put("phone_number_id", NumberId.canonical(phoneNumberId));
    if (allowMultiple) {
      body.put("allow_multiple", true);
    }
    menu.ifPresent(given -> body.set("ivr_config", given));
    return body;
  }
}
