package io.github.camundabolna.simulator.callingbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.net.URI;
import java.util.Optional;

/**
 * A valid request for a call. Each node is a JSON null if the request doesn't have it.
 *
 * @param agentId empty for the older form without an agent
 * @param context what the agent knows about the call
 * @param returns the fields to extract with their types, those of the agent if there is one
 * @param metadata returned with the call
 * @param webhookUrl where the events of this call go, in place of the agent's URL
 */
public record CallOrder(
    Optional<String> agentId,
    String to,
    String from,
    Optional<String> instructions,
    Optional<String> prompt,
    Optional<String> language,
    JsonNode context,
    JsonNode returns,
    JsonNode metadata,
    Optional<URI> webhookUrl) {

  /** Creates a call from a person to an agent. */
  static CallOrder inbound(String agentId, String agentNumber, String caller, JsonNode returns) {
    return new CallOrder(
        Optional.of(agentId),
        agentNumber,
        caller,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        NullNode.instance,
        returns,
        NullNode.instance,
        Optional.empty());
  }

  /** Returns whether a result must be extracted after the call. */
  boolean requestsResult() {
    return returns.isObject() && !returns.isEmpty();
  }
}
