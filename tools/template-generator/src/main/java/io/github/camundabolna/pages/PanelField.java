package io.github.camundabolna.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field of the panel, as the template has it. */
record PanelField(JsonNode property) {

  /** Where an input has the fields of the chosen operation. */
  private static final String OPERATION = "operation.";

  String id() {
    return property.path("id").asText();
  }

  String label() {
    return property.path("label").asText();
  }

  String group() {
    return property.path("group").asText();
  }

  boolean shown() {
    return property.has("label") && !property.path("type").asText().equals("Hidden");
  }

  boolean needed() {
    return property.at("/constraints/notEmpty").asBoolean();
  }

  /** Where its value is in the diagram: the target of an input, or the name of a property. */
  String binding() {
    JsonNode binding = property.path("binding");
    return binding.path("name").asText(binding.path("key").asText());
  }

  Stream<JsonNode> conditions() {
    JsonNode condition = property.path("condition");
    return condition.has("allMatch")
        ? condition.path("allMatch").valueStream()
        : Stream.of(condition).filter(JsonNode::isObject);
  }

  String filledIn() {
    JsonNode value = property.path("value");
    return value.isMissingNode() ? "" : shown(value.asText());
  }

  /** A value as a person sees it in the panel; what is ticked or counted is exported as FEEL. */
  String shown(String value) {
    String constant = value.startsWith("=") ? value.substring(1) : value;
    return switch (property.path("type").asText()) {
      case "Boolean" -> Boolean.parseBoolean(constant) ? "selected" : "not selected";
      case "Number" -> MarkdownBuilder.inline(constant);
      default ->
          choice(value).map(MarkdownBuilder::plain).orElseGet(() -> MarkdownBuilder.inline(value));
    };
  }

  private Optional<String> choice(String value) {
    return property
        .path("choices")
        .valueStream()
        .filter(choice -> choice.path("value").asText().equals(value))
        .map(choice -> choice.path("name").asText())
        .findFirst();
  }

  /**
   * Returns how messages call the field of an operation: its path in the job's variables, without
   * the prefix that an input's name has, and without {@code operation}. Empty for other fields.
   */
  Optional<String> nameInMessages() {
    String path = binding().replaceAll("(?<=^|[.])[a-z]+Input_", "");
    return path.startsWith(OPERATION)
        ? Optional.of(path.substring(OPERATION.length()))
        : Optional.empty();
  }

  /** The label, its name in messages, what a value looks like, and how the field is filled in. */
  String heading() {
    String value = filledIn();
    return "**%s**%s: %s%s%s"
        .formatted(
            MarkdownBuilder.plain(label()),
            nameInMessages().map(name -> " (" + MarkdownBuilder.inline(name) + ")").orElse(""),
            form(),
            needed() ? ", required" : "",
            value.isEmpty() ? "" : ", default " + value);
  }

  private String form() {
    String feel = property.path("feel").asText();
    String type = property.path("type").asText();
    if (feel.equals("required")) {
      return "FEEL";
    }
    String constant =
        switch (type) {
          case "Boolean" -> "check box";
          case "Number" -> "number";
          case "Dropdown" -> "one of " + choices();
          default -> "text";
        };
    return feel.equals("optional") ? constant + " or FEEL" : constant;
  }

  private String choices() {
    return property
        .path("choices")
        .valueStream()
        .map(choice -> "\"%s\"".formatted(MarkdownBuilder.plain(choice.path("name").asText())))
        .collect(Collectors.joining(", "));
  }

  /** The description, an example, what is said when one asks for more, and the complaint. */
  String says() {
    String placeholder = text("placeholder");
    String pattern = property.at("/constraints/pattern/message").asText();
    return Stream.of(
            sentence(text("description")),
            placeholder.isEmpty() ? "" : "Example: " + MarkdownBuilder.inline(placeholder) + ".",
            sentence(markdown(text("tooltip"))),
            pattern.isEmpty()
                ? ""
                : MarkdownBuilder.plain("Otherwise the panel says: \"" + pattern + "\"."))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String text(String name) {
    return property.path(name).asText().strip();
  }

  /** Tooltips are HTML; the panel lets little more than links through. */
  private static String markdown(String html) {
    return html.replaceAll("<a [^>]*href=[\"']([^\"']+)[\"'][^>]*>(.*?)</a>", "[$2]($1)")
        .replaceAll("<[^>]+>", "");
  }

  private static String sentence(String text) {
    if (text.isEmpty()) {
      return text;
    }
    String first = text.substring(0, 1).toUpperCase() + text.substring(1);
    return MarkdownBuilder.plain(first.matches("(?s).*[.!?:]$") ? first : first + ".");
  }
}
