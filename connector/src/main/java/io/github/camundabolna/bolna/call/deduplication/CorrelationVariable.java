package io.github.camundabolna.bolna.call.deduplication;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.client.call.CorrelationMark;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.input.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variable by which a call is found again: the key of the element instance that placed it.
 * Bolna gives it back in {@code context_details.recipient_data}.
 */
public final class CorrelationVariable {

  static final String NAME = CorrelationMark.VARIABLE;

  private CorrelationVariable() {}

  /**
   * Returns the data with the variable.
   *
   * @param key of the element instance
   * @throws InvalidInputException if the data has a variable of that name
   */
  public static Map<String, Object> addTo(Map<String, Object> userData, String key) {
    if (userData.containsKey(NAME)) {
      throw new InvalidInputException(
          "userData must not hold \"" + NAME + "\": the connector sets it to dial only once");
    }
    Map<String, Object> all = new LinkedHashMap<>(userData);
    all.put(NAME, key);
    return all;
  }

  static Optional<String> of(Execution execution) {
    return execution
        .recipientData()
        .map(data -> data.path(NAME))
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asText);
  }
}
