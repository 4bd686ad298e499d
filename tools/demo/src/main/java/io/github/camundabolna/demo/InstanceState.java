package io.github.camundabolna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a process instance.
 *
 * @param elementId the end event that it reached, or the user task or the incident at which it
 *     waits; empty while it is running
 * @param incident the message of its incident
 * @param variables of the process
 */
record InstanceState(
    Optional<String> elementId, Optional<String> incident, Map<String, JsonNode> variables) {

  static InstanceState running() {
    return new InstanceState(Optional.empty(), Optional.empty(), Map.of());
  }

  boolean finished() {
    return elementId.isPresent();
  }

  JsonNode variable(String name) {
    return variables.getOrDefault(name, MissingNode.getInstance());
  }
}
