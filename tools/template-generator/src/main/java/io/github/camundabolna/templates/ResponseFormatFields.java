package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.input.DocumentOption;
import io.github.camundabolna.input.ResponseFormat;
import java.util.List;

/**
 * Adds "Response format" to operations whose result can be a document, with the labels, values and
 * variable that Camunda's own connectors have from 8.10 on.
 */
final class ResponseFormatFields {

  private ResponseFormatFields() {}

  static void add(Template template) {
    // The last one first, because each comes directly behind what it belongs to.
    for (Operation operation : template.operations().reversed()) {
      operation.documentOption().ifPresent(option -> add(template, operation.id(), option));
    }
  }

  private static void add(Template template, String operation, DocumentOption option) {
    JsonNode last = template.inputsOf(operation).getLast();
    template.addBehind(last.path("id").asText(), field(last.path("group"), operation, option));
    if (!option.result().isEmpty()) {
      template.preFill(operation + ".resultExpression", option.result());
    }
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
