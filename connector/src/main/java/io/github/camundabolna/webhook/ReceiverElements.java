package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.ProcessElement;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The current elements of a receiver. From 8.9 on, the runtime adds and removes those of other
 * versions without a new activation.
 */
public record ReceiverElements(InboundConnectorContext context) {

  /** As in most templates, if the runtime doesn't show the panel. */
  private static final Duration USUAL_TTL = Duration.ofHours(24);

  /** How long the runtime lets the engine keep a message if the panel doesn't say it. */
  private static final Duration DEFAULT_TTL = Duration.ofHours(1);

  private List<? extends ProcessElement> all() {
    return context.getDefinition().elements();
  }

  /** Returns whether one of them starts processes. */
  public boolean startProcesses() {
    return all().stream().anyMatch(ReceiverElements::startsProcesses);
  }

  static boolean startsProcesses(ProcessElement element) {
    return "startEvent".equals(element.elementType());
  }

  /** Returns how old a call can be that starts a process; empty if an element waits for calls. */
  public Optional<Duration> startWindow() {
    return all().stream()
        .filter(element -> all().stream().allMatch(ReceiverElements::startsProcesses))
        .map(element -> StartWindow.of(ttl(element)))
        .min(Comparator.naturalOrder());
  }

  /** Returns for how long the engine recognizes a message of the element. */
  static Duration ttl(ProcessElement element) {
    return MessageElement.read(element)
        .map(message -> message.ttl().orElse(DEFAULT_TTL))
        .orElse(USUAL_TTL);
  }

  /** Returns a message if elements of several versions share the receiver. */
  Optional<String> versions() {
    List<Integer> versions =
        all().stream().map(ProcessElement::version).distinct().sorted().toList();
    return Optional.of(versions)
        .filter(several -> several.size() > 1)
        .map(
            several ->
                ("versions %s share this receiver. Keep their result expression, result variable,"
                        + " message TTL, message ID, and correlation key equal. Otherwise, the"
                        + " receiver answers every event with 422")
                    .formatted(several));
  }

  /**
   * Returns a message if the runtime can't decide between two of them and answers every event with
   * 422. The message name isn't a property, so it isn't compared.
   */
  Optional<String> conflict() {
    List<MessageElement> messages =
        all().stream().map(MessageElement::read).flatMap(Optional::stream).toList();
    return messages.stream()
        .flatMap(
            one ->
                messages.stream()
                    .skip(messages.indexOf(one) + 1L)
                    .filter(Predicate.not(one::excludes))
                    .map(other -> conflict(one, other))
                    .flatMap(Optional::stream))
        .findFirst();
  }

  private static Optional<String> conflict(MessageElement one, MessageElement other) {
    boolean anyStarts = startsProcesses(one.element()) || startsProcesses(other.element());
    List<String> different = one.differences(other);
    if (!anyStarts && different.isEmpty()) {
      return Optional.empty();
    }
    String reason =
        anyStarts
            ? "can't be combined because one of them is a start event"
            : "differ in " + String.join(", ", different);
    return Optional.of(
        "the receiver answers every event with 422: %s and %s share it and %s. %s"
            .formatted(one.name(), other.name(), reason, remedy(one.element(), other.element())));
  }

  private static String remedy(ProcessElement one, ProcessElement other) {
    return one.version() == other.version()
        ? "Give one of them another webhook path"
        : "Migrate the instances that wait in version %d, or move the receiver to its own process"
            .formatted(Math.min(one.version(), other.version()));
  }

  /**
   * An element of a receiver, with the properties that determine its messages.
   *
   * @param properties of its panel, as in the diagram
   */
  private record MessageElement(ProcessElement element, Map<String, String> properties) {

    private static final String TTL = "messageTtl";

    /**
     * Properties that must be equal for two elements to count as one, with their names in the
     * panel.
     */
    private static final List<Map.Entry<String, String>> DECISIVE =
        List.of(
            Map.entry("resultExpression", "result expression"),
            Map.entry("resultVariable", "result variable"),
            Map.entry("correlationKeyExpression", "correlation key"),
            Map.entry("messageIdExpression", "message ID"),
            Map.entry(TTL, "message TTL"));

    /**
     * Reads an element. Since 8.8, the runtime's own class has the properties; the SDK's interface
     * has them from 8.10 on.
     *
     * @return empty if the runtime doesn't show its properties
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

    /** Returns whether their conditions differ, so that no event is for both. */
    boolean excludes(MessageElement other) {
      return !condition().equals(other.condition());
    }

    private String condition() {
      String old = properties.getOrDefault("inbound.activationCondition", "");
      return properties.getOrDefault("activationCondition", old).strip();
    }

    /** Returns what differs, by names in the panel. */
    List<String> differences(MessageElement other) {
      return DECISIVE.stream()
          .filter(entry -> !value(entry.getKey()).equals(other.value(entry.getKey())))
          .map(Map.Entry::getValue)
          .toList();
    }

    private Optional<Object> value(String property) {
      return Optional.ofNullable(properties.get(property))
          .map(text -> property.equals(TTL) ? duration(text) : text);
    }

    /** The runtime compares durations: PT24H equals P1D. */
    private static Object duration(String text) {
      return parsed(text).<Object>map(Function.identity()).orElse(text);
    }

    private static Optional<Duration> parsed(String text) {
      try {
        return Optional.of(Duration.parse(text));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    Optional<Duration> ttl() {
      return Optional.ofNullable(properties.get(TTL)).flatMap(MessageElement::parsed);
    }

    String name() {
      return "\"%s\" in version %d".formatted(element.elementId(), element.version());
    }
  }
}
