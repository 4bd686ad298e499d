package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.server.FieldError;
import io.github.camundabolna.simulator.server.FieldReader;
import java.util.ArrayList;
import java.util.List;

/** Reads the required texts of a JSON object, and rejects the object if any is missing. */
final class RequiredFields {
  private final List<FieldError> errors = new ArrayList<>();
  private final FieldReader fields;

  RequiredFields(JsonNode object) {
    this.fields = new FieldReader(object, List.of(), errors);
  }

  /** Returns the text; empty if it's missing, which {@link #check()} rejects. */
  String text(String name) {
    if (!fields.has(name)) {
      fields.missing(name);
    }
    return fields.text(name).orElse("");
  }

  /** Rejects the request with 422 and every error. */
  void check() {
    if (!errors.isEmpty()) {
      throw Rejections.invalid(errors);
    }
  }
}
