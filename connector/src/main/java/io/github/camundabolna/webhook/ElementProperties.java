package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.ProcessElement;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The properties of an element, as they are in the diagram. The runtime's elements have had them
 * since 8.8, in a class of its own; the SDK's interface has them from 8.10 on.
 */
final class ElementProperties {

  private static final String ACCESSOR = "properties";

  private ElementProperties() {}

  /**
   * Reads them.
   *
   * @return empty if this runtime does not show them
   */
  static Optional<Map<String, String>> of(ProcessElement element) {
    try {
      Object properties = element.getClass().getMethod(ACCESSOR).invoke(element);
      return properties instanceof Map<?, ?> map ? Optional.of(texts(map)) : Optional.empty();
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> texts(Map<?, ?> properties) {
    return properties.entrySet().stream()
        .filter(entry -> entry.getKey() != null && entry.getValue() != null)
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> entry.getKey().toString(), entry -> entry.getValue().toString()));
  }
}
