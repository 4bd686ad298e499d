package io.github.camundabolna.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Checks a response against the schema or, where the contract has none, against its example. */
record ResponseChecker(SchemaChecker schemas) {

  private static final int FIRST_ERROR = 400;

  List<String> problems(JsonNode definition, int status, JsonNode body) {
    JsonNode content = content(definition, status);
    if (status >= FIRST_ERROR && (isError(body) || isLikeAnExample(definition, status, body))) {
      return List.of();
    }
    if (content.has("schema")) {
      return schemas.problems(content.path("schema"), body);
    }
    if (content.has("example")) {
      return differences("$", content.path("example"), body);
    }
    return definition.path("responses").has(Integer.toString(status)) && body.isMissingNode()
        ? List.of()
        : List.of("the contract has no response %d with such a body".formatted(status));
  }

  /** Bolna's errors have been seen in more forms than the contract's. */
  private static boolean isError(JsonNode body) {
    JsonNode detail = body.path("detail");
    return body.path("message").isTextual() || detail.isTextual() || detail.isArray();
  }

  /** Examples of errors differ from the schema of errors, too. */
  private static boolean isLikeAnExample(JsonNode definition, int status, JsonNode body) {
    return examples(definition, status).stream()
        .anyMatch(example -> differences("$", example, body).isEmpty());
  }

  static List<JsonNode> examples(JsonNode definition, int status) {
    JsonNode content = content(definition, status);
    List<JsonNode> examples = new ArrayList<>();
    if (content.has("example")) {
      examples.add(content.get("example"));
    }
    content.path("examples").forEach(each -> examples.add(each.path("value")));
    return examples;
  }

  static JsonNode schema(JsonNode definition, int status) {
    return content(definition, status).path("schema");
  }

  private static JsonNode content(JsonNode definition, int status) {
    return definition
        .path("responses")
        .path(Integer.toString(status))
        .path("content")
        .path("application/json");
  }

  private static List<String> differences(String place, JsonNode example, JsonNode body) {
    if (example.getNodeType() != body.getNodeType()) {
      return List.of("%s: %s expected".formatted(place, example.getNodeType()));
    }
    List<String> problems = new ArrayList<>();
    for (Iterator<String> names = example.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      problems.addAll(differences(place + "." + name, example.path(name), body.path(name)));
    }
    return problems;
  }
}
