package io.github.camundabolna.callingbox.client.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A call by an agent.
 *
 * @param agentId of an outbound agent
 * @param to number to call, in E.164 format
 * @param fromNumber attached to the agent; if empty, the agent's primary number
 * @param instructions replace those of the agent; if empty, the agent's apply
 */
public record AgentDispatch(
    String agentId,
    String to,
    Optional<String> fromNumber,
    Optional<String> instructions,
    DispatchOptions options)
    implements CallDispatch {

  @Override
  public ObjectNode toJson() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("agent_id", agentId).put("to", to);
    fromNumber.ifPresent(number -> body.put("from_number", number));
    instructions.ifPresent(text -> body.put("instructions", text));
    options.addTo(body);
    return body;
  }

  /** Omits the number, the instructions, and the context. */
  @Override
  public String toString() {
    return "AgentDispatch[agentId=" + agentId + "]";
  }
}
