package io.github.camundabolna.demo.processes;

import java.util.Map;
import java.util.Optional;

/**
 * What a diagram says about a process.
 *
 * @param startable whether a person can start it: it has a start event without a type
 * @param startFormId the form of that start event
 * @param elementNames by ID, without elements that have no name
 */
record ProcessModel(
    String name,
    boolean startable,
    Optional<String> startFormId,
    Map<String, String> elementNames) {

  ProcessModel {
    elementNames = Map.copyOf(elementNames);
  }

  /** Returns what the diagram shows at an element: its name, or else its ID. */
  String nameOf(String elementId) {
    return elementNames.getOrDefault(elementId, elementId);
  }
}
