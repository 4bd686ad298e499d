package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.input.InputNames;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.job.ConnectorErrors;
import io.github.camundabolna.job.ErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Pre-fills what a modeler would otherwise have to find out: where results and errors go.
 *
 * @param results the result expression of each operation
 * @param inputs expressions that fields begin with, beside those that the classes give
 * @param codes failures that no further try can mend, and on which a process may want to go on
 * @param errorVariable what a process knows of such a failure
 * @param errorFields what it knows besides code and message
 */
record OutboundCompletion(
    Map<String, String> results,
    Map<String, String> inputs,
    List<ErrorCode> codes,
    String errorVariable,
    List<String> errorFields) {

  static final String OPERATION = "operation.operationType";

  static OutboundCompletion ofCalls() {
    Map<String, String> results = new LinkedHashMap<>();
    results.put("makeCall", "={executionId: response.executionId}");
    results.put("stopCall", "={callStatus: response.status}");
    results.put("stopQueuedCalls", "={stoppedExecutions: response.stoppedExecutions}");
    results.put("getCall", "={call: response.call}");
    results.put("getCallLog", "={callLog: response.log}");
    results.put("listCalls", "={calls: response.calls}");
    results.put("setWebhook", "={webhookChanged: response.changed}");
    return new OutboundCompletion(
        results,
        Map.of(),
        List.of(ErrorCode.INVALID_INPUT, ErrorCode.REJECTED, ErrorCode.BALANCE_LOW),
        "callError",
        List.of("httpStatus", "vendorMessage"));
  }

  static OutboundCompletion ofBatches() {
    Map<String, String> results = new LinkedHashMap<>();
    results.put(
        "createBatch",
        "={batchId: response.batchId, batchStartsAt: response.startsAt,"
            + " duplicates: response.duplicates}");
    results.put("scheduleBatch", "={batchStartsAt: response.startsAt}");
    results.put("stopBatch", "={batchStatus: response.status}");
    results.put("getBatch", "={batchProgress: response.batch}");
    results.put(
        "listBatchCalls",
        "={executions: response.executions, executionsDetail: response.executionsDetail,"
            + " executionsDocument: response.executionsDocument}");
    results.put("listBatches", "={batches: response.batches}");
    results.put("deleteBatch", "={batchStatus: response.status}");
    return new OutboundCompletion(
        results,
        Map.of(
            "operation.contacts.list", "=contacts",
            "operation.contacts.document", "=contactsFile"),
        List.of(
            ErrorCode.INVALID_INPUT,
            ErrorCode.REJECTED,
            ErrorCode.BALANCE_LOW,
            ErrorCode.BATCH_NOT_RUNNING),
        "batchError",
        List.of("httpStatus", "vendorMessage", "batchStatus"));
  }

  void complete(Template template) {
    SharedFields.merge(template);
    template.replace(
        "resultExpression",
        results.keySet().stream().map(each -> resultExpression(template, each)).toList());
    results.forEach((each, value) -> template.preFill(resultExpressionId(each), value));
    inputs.forEach(template::preFill);
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
            "An error boundary event with the same code catches it. Without one it becomes an"
                + " incident. While Bolna is away or busy, the job waits and keeps its retries.");
  }

  /**
   * A variable "error" of the process would look like an earlier failure of the job, which the
   * runtime writes into a variable of that name. Without a group it comes last, so that other
   * inputs still see the process's.
   */
  private static void hideErrorsOfOthers(Template template) {
    ObjectNode none = template.property("enteredAt").deepCopy();
    none.put("id", "error").put("label", "Failure of an earlier try").put("value", "=null");
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
        .forEach(binding -> binding.put("name", InputNames.target(binding.path("name").asText())));
  }

  private static String resultExpressionId(String operation) {
    return operation + ".resultExpression";
  }

  private static ObjectNode resultExpression(Template template, String operation) {
    ObjectNode property = template.property("resultExpression").deepCopy();
    property.put("id", resultExpressionId(operation));
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
            .map(code -> '"' + code.of(Bolna.VENDOR) + '"')
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
