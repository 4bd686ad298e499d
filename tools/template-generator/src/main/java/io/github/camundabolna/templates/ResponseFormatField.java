package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.input.ResponseFormat;
import java.util.List;

/**
 * Adds "Response format" to operations whose result can be a document, with the labels, values and
 * variable that Camunda's own connectors have from 8.10 on.
 */
final class ResponseFormatField {

  private record Choice(String label, String value) {}

  private static final Choice DOCUMENT = new Choice("Document reference", "DOCUMENT");
  private static final Choice TEXT = new Choice("as text", "TEXT");
  private static final Choice JSON = new Choice("as JSON", "JSON");

  private ResponseFormatField() {}

  static void add(Template template) {
    if (template.has("getCallLog.resultExpression")) {
      addToCalls(template);
    } else {
      addToBatches(template);
    }
  }

  private static void addToCalls(Template template) {
    add(
        template,
        "getCall",
        "operation.executionId",
        TEXT,
        "How the transcript is returned. A document keeps it out of the process.");
    add(
        template,
        "getCallLog",
        "getCall." + ResponseFormat.VARIABLE,
        JSON,
        "How the log is returned. A document has all lines, JSON the first megabyte.");
    template.preFill(
        "getCallLog.resultExpression",
        "={callLog: response.log, callLogDocument: response.logDocument}");
  }

  private static void addToBatches(Template template) {
    add(
        template,
        "listBatchCalls",
        "operation.batchId",
        JSON,
        "How the calls are returned. More than a megabyte becomes a document anyway.");
  }

  private static void add(
      Template template, String operation, String before, Choice usual, String description) {
    ObjectNode field =
        Template.JSON
            .createObjectNode()
            .put("id", operation + "." + ResponseFormat.VARIABLE)
            .put("label", "Response format")
            .put("description", description)
            .put("value", usual.value())
            .put("group", template.property(before).path("group").asText())
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
    ArrayNode choices = field.putArray("choices");
    for (Choice each : List.of(DOCUMENT, usual)) {
      choices.addObject().put("name", each.label()).put("value", each.value());
    }
    template.addBehind(before, field);
  }
}
