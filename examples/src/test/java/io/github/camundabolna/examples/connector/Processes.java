package io.github.camundabolna.examples.connector;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.Map;

/** The processes of these tests. */
final class Processes {

  private Processes() {}

  static Template makeCall() {
    return Template.named("bolna-call.json")
        .with("operation.agentId", World.AGENT)
        .with("operation.recipientPhoneNumber", "=phoneNumber")
        .with("operation.userData", "={customerName: name}");
  }

  static Template operation(String type) {
    return Template.named("bolna-call.json").with("operation.operationType", type);
  }

  static Template createBatch() {
    return Template.named("bolna-batch.json")
        .with("operation.agentId", World.AGENT)
        .with("operation.contacts.keyColumn", "customerId");
  }

  /** The wait for a batch, on the kind of element that the template's file is for. */
  static Template batchEnded(String element) {
    return Template.named("bolna-batch-ended-" + element + ".json")
        .with("interval", "PT5S")
        .with("includeExecutions", "true");
  }

  /** The wait for a call by polling, on the kind of element that the template's file is for. */
  static Template callEndedPolled(String element) {
    return Template.named("bolna-call-ended-polled-" + element + ".json").with("interval", "PT10S");
  }

  static Template batchOperation(String type) {
    return Template.named("bolna-batch.json").with("operation.operationType", type);
  }

  /** Calls and waits. */
  static BpmnModelInstance callAndWait(String processId) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent()
        .serviceTask("call", task -> makeCall().applyTo(task))
        .intermediateCatchEvent(
            "wait", event -> Template.named("bolna-wait-for-call-intermediate.json").applyTo(event))
        .endEvent("ended")
        .done();
  }

  /** Calls and waits, and nobody is let in. */
  static BpmnModelInstance callAndPoll(String processId) {
    return callEndedPolled("intermediate")
        .connectTo(
            Bpmn.createExecutableProcess(processId)
                .startEvent()
                .serviceTask("call", task -> makeCall().applyTo(task))
                .intermediateCatchEvent("wait"))
        .endEvent("ended")
        .done();
  }

  /** Waits for the execution in the variable {@code executionId}. */
  static BpmnModelInstance waiting(String processId, String version) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent()
        .intermediateCatchEvent(
            "wait", event -> Template.named("bolna-wait-for-call-intermediate.json").applyTo(event))
        .endEvent("ended-" + version)
        .done();
  }

  /** Does one thing with Bolna. */
  static BpmnModelInstance doing(String processId, Template operation) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent()
        .serviceTask("do", operation::applyTo)
        .endEvent()
        .done();
  }

  /**
   * @param typed values for fields of the panel other than the path
   */
  static BpmnModelInstance receiver(String processId, String path, Map<String, String> typed) {
    Template template =
        Template.named("bolna-call-ended-intermediate.json").with("inbound.context", path);
    typed.forEach(template::with);
    return template
        .connectTo(
            Bpmn.createExecutableProcess(processId).startEvent().intermediateCatchEvent("receive"))
        .endEvent()
        .done();
  }

  /** What a modeler does who takes the receiver for the wait: every event fits both. */
  static BpmnModelInstance twoReceivers(String processId, String path) {
    Template template =
        Template.named("bolna-call-ended-intermediate.json").with("inbound.context", path);
    var first =
        template.connectTo(
            Bpmn.createExecutableProcess(processId).startEvent().intermediateCatchEvent("first"));
    return template.connectTo(first.intermediateCatchEvent("second")).endEvent().done();
  }
}
