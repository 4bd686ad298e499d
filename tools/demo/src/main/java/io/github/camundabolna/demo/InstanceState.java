package io.github.camundabolna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;

/**
 * Where a process instance is.
 *
 * @param place the end event that it reached, the user task at which it rests, or the element at
 *     which an incident holds it; empty while it is under way
 * @param incident why it is held
 * @param variables of the process
 */
record InstanceState(
    Optional<String> place, Optional<String> incident, Map<String, JsonNode> variables) {

  static InstanceState underWay() {
    return new InstanceState(Optional.empty(), Optional.empty(), Map.of());
  }

  boolean settled() {
    return place.isPresent();
  }

  JsonNode variable(String name) {
    return variables.getOrDefault(name, MissingNode.getInstance());
  }
}
