package io.github.camundabolna.demo.processes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camundabolna.localcamunda.records.ElementRecord;
import io.github.camundabolna.localcamunda.records.OpenIncident;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts tokens and incidents at the elements of a diagram. */
final class TokenCounts {

  /** Their tokens are inside; the body of a multi-instance activity has the activity's ID. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "PROCESS",
          "SUB_PROCESS",
          "EVENT_SUB_PROCESS",
          "AD_HOC_SUB_PROCESS",
          "MULTI_INSTANCE_BODY");

  private TokenCounts() {}

  static ArrayNode json(Collection<ElementRecord> active, Collection<OpenIncident> incidents) {
    Map<String, Long> tokens =
        active.stream()
            .filter(element -> !CONTAINERS.contains(element.type()))
            .collect(
                Collectors.groupingBy(
                    ElementRecord::elementId, LinkedHashMap::new, Collectors.counting()));
    Map<String, Long> failures =
        incidents.stream()
            .collect(Collectors.groupingBy(OpenIncident::elementId, Collectors.counting()));
    Set<String> elements = new TreeSet<>(tokens.keySet());
    elements.addAll(failures.keySet());
    ArrayNode counts = JsonNodeFactory.instance.arrayNode();
    for (String element : elements) {
      counts
          .addObject()
          .put("element", element)
          .put("count", tokens.getOrDefault(element, 0L))
          .put("incidents", failures.getOrDefault(element, 0L));
    }
    return counts;
  }
}
