package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An error in one field of a body. */
record FieldError(List<String> path, String message, String type) {

  static FieldError missing(String... path) {
    return new FieldError(List.of(path), "field required", "value_error.missing");
  }

  static FieldError wrongType(String expected, String... path) {
    String message = "value is not a valid " + expected;
    return new FieldError(List.of(path), message, "type_error." + expected);
  }

  static FieldError wrongValue(String message, String... path) {
    return new FieldError(List.of(path), message, "value_error");
  }

  /** Returns the error as one sentence, for responses without a list. */
  String asSentence() {
    return String.join(".", path) + ": " + message;
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode loc = json.putArray("loc").add("body");
    path.forEach(loc::add);
    return json.put("msg", message).put("type", type);
  }
}
