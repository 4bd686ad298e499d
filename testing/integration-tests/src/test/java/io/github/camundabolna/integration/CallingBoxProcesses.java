package io.github.camundabolna.integration;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;

/** The processes of the tests with CallingBox. */
final class CallingBoxProcesses {

  private static final String CALL = "callingbox-call.json";

  private CallingBoxProcesses() {}

  /** A call by an agent to the number in the variable {@code phoneNumber}. */
  static FilledTemplate placeCall() {
    return FilledTemplate.named(CALL)
        .with("operation.script.agentId", IntegrationEnvironment.AGENT)
        .with("operation.to", "=phoneNumber")
        .with("operation.context", "={customerName: name}");
  }

  /** A call by a prompt, from which a rating and a comment are extracted. */
  static FilledTemplate placeSurvey() {
    return FilledTemplate.named(CALL)
        .with("operation.script.form", "prompt")
        .with("operation.script.prompt", "Ask how satisfied the customer is.")
        .with("operation.script.returns", "={rating: \"number\", comment: \"string\"}")
        .with("operation.to", "=phoneNumber")
        .with("operation.metadata", "={orderId: 7}");
  }

  static FilledTemplate operation(String type) {
    return FilledTemplate.named(CALL).with("operation.operationType", type);
  }

  /** Does one thing with CallingBox. */
  static BpmnModelInstance serviceTask(String processId, FilledTemplate operation) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent()
        .serviceTask("do", operation::applyTo)
        .endEvent()
        .done();
  }

  /** Calls, and enters the task once more if no call could be placed. */
  static BpmnModelInstance placeAgainIfNotPlaced(String processId) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent()
        .serviceTask("do", task -> placeCall().applyTo(task))
        .boundaryEvent("notPlaced", event -> event.error("CALLINGBOX_NOT_PLACED"))
        .serviceTask("again", task -> placeCall().applyTo(task))
        .endEvent("placedAgain")
        .moveToActivity("do")
        .endEvent("placed")
        .done();
  }
}
