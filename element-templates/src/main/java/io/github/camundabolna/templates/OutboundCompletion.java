package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.error.ErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pre-fills what a modeler would otherwise have to find out: where results and errors go. */
final class OutboundCompletion {

  private static final String OPERATION = "operation.operationType";

  /** Failures that no further try can mend, and on which a process may want to go on. */
  private static final List<ErrorCode> FOR_THE_PROCESS =
      List.of(ErrorCode.BOLNA_INVALID_INPUT, ErrorCode.BOLNA_REJECTED, ErrorCode.BOLNA_BALANCE_LOW);

  private OutboundCompletion() {}

  static void complete(Template template) {
    template.replace(
        "resultExpression",
        resultExpressions().keySet().stream()
            .map(each -> resultExpression(template, each))
            .toList());
    resultExpressions().forEach((each, value) -> template.preFill(resultExpressionId(each), value));
    template.property("enteredAt").remove("feel");
    template.preFill("errorExpression", errorExpression());
    template
        .property("errorExpression")
        .put(
            "description",
            "These errors can be caught by an error boundary event with the same code, and are told"
                + " in the variable callError; without one they become an incident.");
  }

  private static Map<String, String> resultExpressions() {
    Map<String, String> expressions = new LinkedHashMap<>();
    expressions.put("makeCall", "={executionId: response.executionId}");
    expressions.put("stopCall", "={callStatus: response.status}");
    expressions.put("stopQueuedCalls", "={stoppedExecutions: response.stoppedExecutions}");
    expressions.put("getCall", "={call: response.call}");
    expressions.put("getCallLog", "={callLog: response.log}");
    expressions.put("listCalls", "={calls: response.calls}");
    return expressions;
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

  private static String errorExpression() {
    String codes =
        FOR_THE_PROCESS.stream()
            .map(code -> '"' + code.name() + '"')
            .collect(Collectors.joining(", "));
    return """
    =if error.code in (%s)
    then bpmnError(error.code, error.message, {callError: {code: error.code, \
    message: error.message, httpStatus: error.variables.httpStatus, \
    vendorMessage: error.variables.vendorMessage}})
    else null\
    """
        .formatted(codes);
  }
}
