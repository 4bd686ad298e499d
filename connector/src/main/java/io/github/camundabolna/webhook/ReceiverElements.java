package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.ProcessElement;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The elements that share a receiver, as they are now: from 8.9 on, the runtime adds those of
 * another version, and takes them away, without a new activation.
 */
public record ReceiverElements(InboundConnectorContext context) {

  private List<? extends ProcessElement> all() {
    return context.getDefinition().elements();
  }

  /** Returns whether a message starts a process at one of them. */
  public boolean startProcesses() {
    return all().stream().anyMatch(ReceiverElements::startsProcesses);
  }

  private static boolean startsProcesses(ProcessElement element) {
    return "startEvent".equals(element.elementType());
  }

  /** Returns a sentence where elements of several versions share the receiver. */
  Optional<String> versions() {
    List<Integer> versions =
        all().stream().map(ProcessElement::version).distinct().sorted().toList();
    return Optional.of(versions)
        .filter(several -> several.size() > 1)
        .map(
            several ->
                ("versions %s share this receiver: keep their result expression, result variable,"
                        + " message TTL, message id, and correlation key equal, or every event is"
                        + " answered 422")
                    .formatted(several));
  }

  /**
   * Returns a sentence where the runtime can't decide between two of them: it then answers 422 to
   * every event. The message name isn't among the properties, and isn't compared.
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
    boolean oneStarts = startsProcesses(one.element());
    boolean sameKind = oneStarts == startsProcesses(other.element());
    List<String> different = one.differences(other);
    if (sameKind && !oneStarts && different.isEmpty()) {
      return Optional.empty();
    }
    String reason =
        sameKind && !oneStarts
            ? "differ in " + String.join(", ", different)
            : "don't go together, as a start event is among them";
    return Optional.of(
        "every event is answered 422: %s and %s share this receiver and %s. %s"
            .formatted(one.name(), other.name(), reason, remedy(one.element(), other.element())));
  }

  private static String remedy(ProcessElement one, ProcessElement other) {
    return one.version() == other.version()
        ? "Give one of them another webhook path"
        : "Migrate the instances that wait in version %d, or keep the receiver in a process of its own"
            .formatted(Math.min(one.version(), other.version()));
  }
}
