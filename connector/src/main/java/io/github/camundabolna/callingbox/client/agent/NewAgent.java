package io.github.camundabolna.callingbox.client.agent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * The body of {@code POST /v1/agents}.
 *
 * @param numberIds phone numbers to attach
 * @param primaryNumberId default caller number; must be one of those attached
 */
public record NewAgent(
    String name,
    AgentType type,
    AgentBehavior behavior,
    List<String> numberIds,
    Optional<String> primaryNumberId) {

  ObjectNode toJson() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("name", name).put("type", type.wire());
    behavior.addTo(body);
    if (!numberIds.isEmpty()) {
      ArrayNode ids = body.putArray("number_ids");
      numberIds.forEach(id -> ids.add(id));
    }
    primaryNumberId.ifPresent(id -> body.put("primary_number_id", id));
    return body;
  }
}
