package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.input.InputNames;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.job.ConnectorErrors;
import io.github.camundabolna.job.ErrorCode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Pre-fills what a modeler would otherwise have to find out: where results and errors go.
 *
 * @param codes failures that no further try can mend, and on which a process may want to go on
 * @param errorVariable what a process knows of such a failure
 * @param errorFields what it knows besides code and message
 */
record OutboundCompletion(List<ErrorCode> codes, String errorVariable, List<String> errorFields) {

  static final String OPERATION = "operation.operationType";

  static OutboundCompletion ofCalls() {
    return new OutboundCompletion(
        List.of(ErrorCode.INVALID_INPUT, ErrorCode.REJECTED, ErrorCode.BALANCE_LOW),
        "callError",
        List.of("httpStatus", "vendorMessage"));
  }

  static OutboundCompletion ofBatches() {
    return new OutboundCompletion(
        List.of(
            ErrorCode.INVALID_INPUT,
            ErrorCode.REJECTED,
            ErrorCode.BALANCE_LOW,
            ErrorCode.BATCH_NOT_RUNNING),
        "batchError",
        List.of("httpStatus", "vendorMessage", "batchStatus"));
  }

  void complete(Template template) {
    SharedFields.complete(template);
    SharedFields.merge(template);
    addResultExpressions(template);
    allowExpressionsOnly(template);
    template.property("enteredAt").remove("feel");
    nameInputs(template);
    hideErrorsOfOthers(template);
    template
        .property("retryBackoff")
        .putObject("constraints")
        .putObject("pattern")
        .put("value", Patterns.DURATION_OR_NOTHING)
        .put("message", "Must be a duration like PT30S");
    template.preFill("errorExpression", errorExpression());
    template
        .property("errorExpression")
        .put(
            "description",
            "Failures that retrying can't fix become BPMN errors with details in %s."
                .formatted(errorVariable))
        .put(
            "tooltip",
            "An error boundary event with the same code catches the error; otherwise it becomes an"
                + " incident. While Bolna is unavailable or busy, the job waits without using up"
                + " retries.");
  }

  /**
   * A variable "error" of the process would look like an earlier failure of the job, which the
   * runtime writes into a variable of that name. Without a group it comes last, so that other
   * inputs still see the process's.
   */
  private static void hideErrorsOfOthers(Template template) {
    ObjectNode none = template.property("enteredAt").deepCopy();
    none.put("id", "error").put("label", "Failure of an earlier attempt").put("value", "=null");
    none.withObject("binding").put("name", "error");
    none.remove("group");
    ObjectNode next = template.property("resultVariable");
    template.replace("resultVariable", List.of(none, next));
  }

  /** Not before fields are merged: their ids are the names that they have until here. */
  private static void nameInputs(Template template) {
    template
        .properties()
        .valueStream()
        .map(property -> property.path("binding"))
        .filter(binding -> binding.path("type").asText().equals("zeebe:input"))
        .map(ObjectNode.class::cast)
        .forEach(
            binding ->
                binding.put(
                    "name", InputNames.of(Bolna.VENDOR).target(binding.path("name").asText())));
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
  private String errorExpression() {
    String caught =
        codes.stream()
            .map(code -> '"' + code.forVendor(Bolna.VENDOR) + '"')
            .collect(Collectors.joining(", "));
    String fields =
        errorFields.stream()
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
        .formatted(caught, errorVariable, fields, ConnectorErrors.NEXT_TRY);
  }
}
