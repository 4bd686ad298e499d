package io.github.camundabolna.bolna.call.deduplication;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.outcome.CorrelationKey;
import java.util.Optional;

/** Reads the variable that identifies a call; Bolna returns it among the variables of the agent. */
final class CorrelationVariable {

  private CorrelationVariable() {}

  static Optional<String> of(Execution execution) {
    return execution
        .recipientData()
        .map(data -> data.path(CorrelationKey.NAME))
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asText);
  }
}
