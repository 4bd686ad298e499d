package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.ProcessElement;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An element of a receiver, with the properties by which the runtime publishes its messages.
 *
 * @param properties of its panel, as they are in the diagram
 */
record MessageElement(ProcessElement element, Map<String, String> properties) {

  /** What must be equal for two elements to count as one, and how the panel calls it. */
  private static final List<Map.Entry<String, String>> DECISIVE =
      List.of(
          Map.entry("resultExpression", "result expression"),
          Map.entry("resultVariable", "result variable"),
          Map.entry("correlationKeyExpression", "correlation key"),
          Map.entry("messageIdExpression", "message id"),
          Map.entry("messageTtl", "message TTL"));

  /**
   * Reads an element. The runtime's elements have had their properties since 8.8, in a class of its
   * own; the SDK's interface has them from 8.10 on.
   *
   * @return empty if the runtime does not show its properties
   */
  static Optional<MessageElement> read(ProcessElement element) {
    try {
      Object properties = element.getClass().getMethod("properties").invoke(element);
      return properties instanceof Map<?, ?> map
          ? Optional.of(new MessageElement(element, texts(map)))
          : Optional.empty();
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

  /** Returns whether no event can be known to be for both: their conditions differ. */
  boolean excludes(MessageElement other) {
    return !condition().equals(other.condition());
  }

  private String condition() {
    String old = properties.getOrDefault("inbound.activationCondition", "");
    return properties.getOrDefault("activationCondition", old).strip();
  }

  /** Returns what differs, in the words of the panel. */
  List<String> differences(MessageElement other) {
    return DECISIVE.stream()
        .filter(entry -> !value(entry.getKey()).equals(other.value(entry.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Optional<Object> value(String property) {
    Optional<String> text = Optional.ofNullable(properties.get(property));
    return property.equals("messageTtl")
        ? text.map(MessageElement::duration)
        : text.map(Object.class::cast);
  }

  /** The runtime compares durations: PT24H is P1D. */
  private static Object duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  String name() {
    return "\"%s\" in version %d".formatted(element.elementId(), element.version());
  }
}
