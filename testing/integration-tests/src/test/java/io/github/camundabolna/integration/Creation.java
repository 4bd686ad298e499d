package io.github.camundabolna.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * An operation that creates, buys, or adds something, and where Bolna lists it.
 *
 * @param name of the operation, and of its process
 * @param request such as {@code POST /v2/agent}
 * @param template with the variable {@code subject} as the name of what is created
 * @param subjects pattern of such names
 * @param inventory where Bolna lists them
 */
record Creation(
    String name, String request, FilledTemplate template, String subjects, Inventory inventory) {

  /**
   * A list of Bolna.
   *
   * @param path of a {@code GET}
   * @param nameField field that begins with the name
   */
  record Inventory(String path, String nameField, String idField) {

    /** Returns the IDs of all that have this name, without hyphens. */
    List<String> idsOf(String name, SimulatedAccount account) {
      return rows(account)
          .filter(row -> row.path(nameField).asText().startsWith(name))
          .map(row -> plain(row.path(idField)))
          .toList();
    }

    /** IDs are compared without hyphens. */
    boolean hasId(String id, SimulatedAccount account) {
      return rows(account).anyMatch(row -> plain(row.path(idField)).equals(id.replace("-", "")));
    }

    private Stream<JsonNode> rows(SimulatedAccount account) {
      return account.get(path).findParents(nameField).stream();
    }
  }

  /** Bolna writes some IDs with hyphens, and some without. */
  static String plain(JsonNode id) {
    return id.asText().replace("-", "");
  }

  /**
   * @param ids FEEL list of the IDs in the response
   */
  static Creation of(
      String name, String request, FilledTemplate template, String ids, Inventory inventory) {
    return new Creation(
        name,
        request,
        template.with(name + ".resultExpression", "={ids: " + ids + "}"),
        name + "-%d",
        inventory);
  }

  /** Returns the same under another name, for another way to use the operation. */
  Creation named(String other) {
    return new Creation(other, request, template, subjects, inventory);
  }

  Creation withSubjects(String pattern) {
    return new Creation(name, request, template, pattern, inventory);
  }

  String subject(int number) {
    return subjects.formatted(number);
  }

  /** Returns the IDs in the variable of a process. */
  static List<String> ids(JsonNode variable) {
    return variable.valueStream().map(Creation::plain).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
