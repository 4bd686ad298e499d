package io.github.camundabolna.simulator.server;

import java.util.List;

/** An error in one field of a body. */
public record FieldError(List<String> path, String message, String type) {

  public static FieldError missing(String... path) {
    return new FieldError(List.of(path), "field required", "value_error.missing");
  }

  public static FieldError wrongType(String expected, String... path) {
    String message = "value is not a valid " + expected;
    return new FieldError(List.of(path), message, "type_error." + expected);
  }

  public static FieldError wrongValue(String message, String... path) {
    return new FieldError(List.of(path), message, "value_error");
  }

  /** Returns the error as one sentence, for responses without a list. */
  public String asSentence() {
    return path.isEmpty() ? message : String.join(".", path) + ": " + message;
  }
}
