package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.ProcessElement;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element at which a receiver stands, with what the runtime publishes its messages by.
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
   * Reads an element.
   *
   * @return empty if the runtime does not show its properties
   */
  static Optional<MessageElement> read(ProcessElement element) {
    return ElementProperties.of(element).map(known -> new MessageElement(element, known));
  }

  /** Whether no event is known to be for both: the conditions differ. */
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
