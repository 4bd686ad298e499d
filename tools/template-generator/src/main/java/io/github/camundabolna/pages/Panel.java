package io.github.camundabolna.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the panel shows of a template.
 *
 * @param operation the one that is picked; empty if the template has no operations
 */
record Panel(JsonNode template, Optional<String> operation) {

  private static final String OPERATION = "operation.operationType";

  String name() {
    return template.path("name").asText();
  }

  String description() {
    return template.path("description").asText();
  }

  List<PanelField> fields() {
    return template
        .path("properties")
        .valueStream()
        .map(PanelField::new)
        .filter(field -> field.shown() && !field.id().equals(OPERATION))
        .filter(this::belongs)
        .toList();
  }

  private boolean belongs(PanelField field) {
    return field
        .conditions()
        .filter(Panel::ofOperation)
        .allMatch(
            condition -> values(condition).anyMatch(each -> operation.equals(Optional.of(each))));
  }

  private static boolean ofOperation(JsonNode condition) {
    return condition.path("property").asText().equals(OPERATION);
  }

  /** Lists all fields, group by group, in the order of the panel. */
  void writeTo(MarkdownBuilder page) {
    for (JsonNode group : template.path("groups")) {
      List<PanelField> fields =
          fields().stream().filter(each -> each.group().equals(group.path("id").asText())).toList();
      if (!fields.isEmpty()) {
        page.add("### " + group.path("label").asText());
        fields.forEach(each -> page.item(each.heading(), sentences(each)));
      }
    }
  }

  private String sentences(PanelField field) {
    return Stream.concat(
            field.conditions().filter(each -> !ofOperation(each)).map(this::shownWhen),
            Stream.of(field.says()))
        .collect(Collectors.joining(" "))
        .strip();
  }

  private String shownWhen(JsonNode condition) {
    PanelField asked =
        fields().stream()
            .filter(each -> each.property().path("id").equals(condition.path("property")))
            .findFirst()
            .orElseThrow();
    String states = values(condition).map(asked::shown).collect(Collectors.joining(" or "));
    return "Shown when *%s* is %s.".formatted(asked.label(), states);
  }

  /** One value, or one of several. */
  private static Stream<String> values(JsonNode condition) {
    JsonNode several = condition.path("oneOf");
    return several.isArray()
        ? several.valueStream().map(JsonNode::asText)
        : Stream.of(condition.path("equals").asText());
  }

  boolean catches(String errorCode) {
    return filled("errorExpression").filter(all -> all.contains('"' + errorCode + '"')).isPresent();
  }

  private Optional<String> filled(String binding) {
    return fields().stream()
        .filter(field -> field.binding().equals(binding))
        .map(field -> field.property().path("value").asText())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
