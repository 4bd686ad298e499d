package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.input.InputNames;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.job.BpmnErrors;
import io.github.camundabolna.job.ConnectorErrors;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pre-fills what a modeler would otherwise have to find out: where results and errors go.
 *
 * @param errors failures that no further try can mend, and what a process knows of them
 */
record OutboundCompletion(BpmnErrors errors) {

  static final String OPERATION = "operation.operationType";

  /**
   * @throws NullPointerException if the connector has no such annotation
   */
  static OutboundCompletion of(Class<?> connector) {
    return new OutboundCompletion(
        Objects.requireNonNull(connector.getAnnotation(BpmnErrors.class), connector.getName()));
  }

  void complete(Template template) {
    SharedFields.merge(template);
    addResultExpressions(template);
    allowExpressionsOnly(template);
    template.addBehind(OPERATION, enteredAt());
    nameInputs(template);
    hideErrorsOfOthers(template);
    template
        .property("retryBackoff")
        .putObject("constraints")
        .putObject("pattern")
        .put("value", Patterns.DURATION_OR_NOTHING)
        .put("message", "Must be a duration like PT30S");
    template.preFill("errorExpression", errorExpression(template.vendor().vendor()));
    template
        .property("errorExpression")
        .put(
            "description",
            "Failures that retrying can't fix become BPMN errors with details in %s."
                .formatted(errors.variable()))
        .put(
            "tooltip",
            template
                .vendor()
                .complete(
                    "An error boundary event with the same code catches the error; otherwise it"
                        + " becomes an incident. While {vendor} is unavailable or busy, the job"
                        + " waits without using up retries."));
  }

  /**
   * A variable "error" of the process would look like an earlier failure of the job, which the
   * runtime writes into a variable of that name. Without a group it comes last, so that other
   * inputs still see the process's.
   */
  private static void hideErrorsOfOthers(Template template) {
    ObjectNode none = bound(hidden("error", "Failure of an earlier attempt", "=null"), "error");
    ObjectNode next = template.property("resultVariable");
    template.replace("resultVariable", List.of(none, next));
  }

  /** The engine evaluates it once, so it is the same for each attempt of a job. */
  private static ObjectNode enteredAt() {
    ObjectNode property = hidden("enteredAt", "Element entered at", "=now()");
    return bound(property.put("group", "operation"), "enteredAt");
  }

  private static ObjectNode hidden(String id, String label, String expression) {
    return Template.JSON
        .createObjectNode()
        .put("id", id)
        .put("label", label)
        .put("optional", false)
        .put("value", expression);
  }

  private static ObjectNode bound(ObjectNode property, String input) {
    property.putObject("binding").put("name", input).put("type", "zeebe:input");
    return property.put("type", "Hidden");
  }

  /** Not before fields are merged: their ids are the names that they have until here. */
  private static void nameInputs(Template template) {
    InputNames names = InputNames.of(template.vendor().vendor());
    template
        .properties()
        .valueStream()
        .map(property -> property.path("binding"))
        .filter(binding -> binding.path("type").asText().equals("zeebe:input"))
        .map(ObjectNode.class::cast)
        .forEach(binding -> binding.put("name", names.target(binding.path("name").asText())));
  }

  private static void addResultExpressions(Template template) {
    List<Operation> operations = template.operations();
    template.replace(
        "resultExpression",
        operations.stream().map(each -> resultExpression(template, each.id())).toList());
    operations.forEach(
        each -> template.preFill(each.id() + ".resultExpression", each.info().result()));
  }

  /** An input that its class pre-fills with an expression. */
  private static void allowExpressionsOnly(Template template) {
    template
        .properties()
        .valueStream()
        .filter(each -> each.path("feel").asText().equals("required") && each.has("value"))
        .map(ObjectNode.class::cast)
        .forEach(each -> template.preFill(each.path("id").asText(), each.remove("value").asText()));
  }

  private static ObjectNode resultExpression(Template template, String operation) {
    ObjectNode property = template.property("resultExpression").deepCopy();
    property.put("id", operation + ".resultExpression");
    property
        .putObject("condition")
        .put("property", OPERATION)
        .put("equals", operation)
        .put("type", "simple");
    return property;
  }

  /**
   * The connector marks a failure that should cost the job no retry by the back-off at the end of
   * its message: only the error expression knows how many retries are left.
   */
  private String errorExpression(Vendor vendor) {
    String caught =
        Stream.of(errors.codes())
            .map(code -> '"' + code.forVendor(vendor) + '"')
            .collect(Collectors.joining(", "));
    String fields =
        Stream.of(errors.fields())
            .map(field -> "%s: error.variables.%1$s".formatted(field))
            .collect(Collectors.joining(", "));
    return """
    =if error.code in (%1$s)
    then bpmnError(error.code, error.message, {%2$s: {code: error.code, \
    message: error.message, %3$s}})
    else if contains(error.message, "%4$s")
    then jobError(error.code + ": " + error.message, {}, job.retries, \
    duration(substring after(error.message, "%4$s")))
    else null\
    """
        .formatted(caught, errors.variable(), fields, ConnectorErrors.NEXT_TRY);
  }
}
