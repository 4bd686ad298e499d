package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.input.DocumentOption;
import io.github.camundabolna.input.ResponseFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds "Response format" to operations whose result can be a document, with the labels, values and
 * variable that Camunda's own connectors have from 8.10 on.
 */
final class ResponseFormatFields {

  private static final String LAST_INPUT = "error";

  private ResponseFormatFields() {}

  /**
   * The fields come last, before the failure of an earlier attempt: each part of an input's name
   * hides the process variable of that name from the inputs behind it.
   */
  static void add(Template template) {
    List<ObjectNode> fields = new ArrayList<>();
    for (Operation operation : template.operations()) {
      operation
          .documentOption()
          .map(option -> field(group(template, operation.id()), operation.id(), option))
          .ifPresent(fields::add);
    }
    if (!fields.isEmpty()) {
      fields.add(template.property(LAST_INPUT));
      template.replace(LAST_INPUT, fields);
    }
  }

  /** The field stands behind the operation's own. */
  private static JsonNode group(Template template, String operation) {
    return template.inputsOf(operation).getLast().path("group");
  }

  private static ObjectNode field(JsonNode group, String operation, DocumentOption option) {
    ObjectNode field =
        Template.JSON
            .createObjectNode()
            .put("id", operation + "." + ResponseFormat.VARIABLE)
            .put("label", "Response format")
            .put("description", option.description())
            .put("value", option.otherwise())
            .put("group", group.asText())
            .put("type", "Dropdown");
    field
        .putObject("binding")
        .put("type", "zeebe:input")
        .put("name", ResponseFormat.VARIABLE + ".choice");
    field
        .putObject("condition")
        .put("property", OutboundCompletion.OPERATION)
        .put("equals", operation)
        .put("type", "simple");
    for (String value : List.of("DOCUMENT", option.otherwise())) {
      field.withArray("choices").addObject().put("name", label(value)).put("value", value);
    }
    return field;
  }

  private static String label(String value) {
    return switch (ResponseFormat.valueOf(value)) {
      case DOCUMENT -> "Document reference";
      case TEXT -> "as text";
      case JSON -> "as JSON";
    };
  }
}
