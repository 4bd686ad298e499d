package io.github.camundabolna.outcome;

import io.github.camundabolna.input.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The field that every call of a process has at its vendor: the key of the element instance that
 * placed it. The vendor returns it with the call, so a retry finds the call of an earlier attempt.
 */
public final class CorrelationKey {

  public static final String NAME = "camunda_element_instance_key";

  private CorrelationKey() {}

  /**
   * Adds the key to what is sent with a call.
   *
   * @param key of the element instance
   * @param field of the panel, for the message
   * @throws InvalidInputException if there is a value with that name
   */
  public static Map<String, Object> addTo(Map<String, Object> values, String key, String field) {
    if (values.containsKey(NAME)) {
      throw new InvalidInputException(
          "%s must not contain \"%s\": the connector sets it to prevent duplicate calls"
              .formatted(field, NAME));
    }
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.put(NAME, key);
    return all;
  }
}
