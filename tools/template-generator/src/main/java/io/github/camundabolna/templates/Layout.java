package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The order of the groups, and which of them are open when the panel is first seen. The Modeler
 * folds a group of which nothing is said, and takes the order from the fields.
 */
final class Layout {

  /**
   * What comes after the question itself, in this order; all other groups come before. All that it
   * holds is filled in or may be left out, so it is folded if nothing else is said.
   */
  private static final List<String> LAST =
      List.of(
          "output",
          "error",
          "retries",
          "polling",
          "sweep",
          "addresses",
          "activation",
          "correlation",
          "deduplication",
          "connector",
          "connectorType",
          "taskDefinitionType");

  private Layout() {}

  static void arrange(Template template) {
    List<ObjectNode> groups = used(template);
    groups.forEach(Layout::openOrFold);
    template.json().putArray("groups").addAll(groups);
    List<String> order = groups.stream().map(Layout::id).toList();
    List<JsonNode> properties =
        template
            .properties()
            .valueStream()
            .sorted(Comparator.comparingInt(each -> place(order, each)))
            .toList();
    template.properties().removeAll().addAll(properties);
  }

  private static List<ObjectNode> used(Template template) {
    Set<String> ids =
        template
            .properties()
            .valueStream()
            .map(property -> property.path("group").asText())
            .collect(Collectors.toSet());
    return StreamSupport.stream(template.json().withArray("groups").spliterator(), false)
        .map(ObjectNode.class::cast)
        .filter(group -> ids.contains(id(group)))
        .sorted(Comparator.comparingInt(group -> LAST.indexOf(id(group))))
        .toList();
  }

  private static void openOrFold(ObjectNode group) {
    if (!group.path("openByDefault").isBoolean()) {
      group.put("openByDefault", !LAST.contains(id(group)));
    }
  }

  /** What is in no group is hidden, and comes last. */
  private static int place(List<String> order, JsonNode property) {
    int place = order.indexOf(property.path("group").asText());
    return place < 0 ? order.size() : place;
  }

  private static String id(JsonNode group) {
    return group.path("id").asText();
  }
}
