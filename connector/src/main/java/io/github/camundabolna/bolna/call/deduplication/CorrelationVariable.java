package io.github.camundabolna.bolna.call.deduplication;

import static io.github.camundabolna.bolna.client.call.Execution.CORRELATION_VARIABLE;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.input.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variable that identifies a call: the key of the element instance that placed it. Bolna
 * returns it in {@code context_details.recipient_data}.
 */
public final class CorrelationVariable {

  private CorrelationVariable() {}

  /**
   * Adds the variable to the data.
   *
   * @param key of the element instance
   * @throws InvalidInputException if the data has a variable of that name
   */
  public static Map<String, Object> addTo(Map<String, Object> userData, String key) {
    if (userData.containsKey(CORRELATION_VARIABLE)) {
      throw new InvalidInputException(
          "userData must not contain \"%s\": the connector sets it to prevent duplicate calls"
              .formatted(CORRELATION_VARIABLE));
    }
    Map<String, Object> all = new LinkedHashMap<>(userData);
    all.put(CORRELATION_VARIABLE, key);
    return all;
  }

  static Optional<String> of(Execution execution) {
    return execution
        .recipientData()
        .map(data -> data.path(CORRELATION_VARIABLE))
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asText);
  }
}
