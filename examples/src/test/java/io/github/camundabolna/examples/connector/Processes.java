package io.github.camundabolna.examples.connector;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.AbstractFlowNodeBuilder;
import io.camunda.zeebe.model.bpmn.builder.IntermediateCatchEventBuilder;
import java.util.Map;

/** The processes of these tests. */
final class Processes {

  private Processes() {}

  static Template makeCall() {
    return Template.named("bolna-call.json")
        .with("operation.makeCall.agentId", World.AGENT)
        .with("operation.recipientPhoneNumber", "=phoneNumber")
        .with("operation.userData", "={customerName: name}");
  }

  static Template operation(String type) {
    return Template.named("bolna-call.json").with("operation.operationType", type);
  }

  static Template createBatch() {
    return Template.named("bolna-batch.json")
        .with("operation.createBatch.agentId", World.AGENT)
        .with("operation.contacts.keyColumn", "customerId");
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
    return receiver(Bpmn.createExecutableProcess(processId).startEvent(), "receive", template)
        .endEvent()
        .done();
  }

  /** What a modeler does who takes the receiver for the wait: every event fits both. */
  static BpmnModelInstance twoReceivers(String processId, String path) {
    Template template =
        Template.named("bolna-call-ended-intermediate.json").with("inbound.context", path);
    var first = receiver(Bpmn.createExecutableProcess(processId).startEvent(), "first", template);
    return receiver(first, "second", template).endEvent().done();
  }

  private static IntermediateCatchEventBuilder receiver(
      AbstractFlowNodeBuilder<?, ?> before, String id, Template template) {
    IntermediateCatchEventBuilder event = template.applyTo(before.intermediateCatchEvent(id));
    template.properties().forEach(event::zeebeProperty);
    return event;
  }
}
