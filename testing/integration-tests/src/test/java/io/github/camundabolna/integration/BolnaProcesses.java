package io.github.camundabolna.integration;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.Map;

/** The processes of these tests. */
final class BolnaProcesses {

  private BolnaProcesses() {}

  static FilledTemplate makeCall() {
    return FilledTemplate.named("bolna-call.json")
        .with("operation.agentId", IntegrationEnvironment.AGENT)
        .with("operation.recipientPhoneNumber", "=phoneNumber")
        .with("operation.userData", "={customerName: name}");
  }

  static FilledTemplate operation(String type) {
    return FilledTemplate.named("bolna-call.json").with("operation.operationType", type);
  }

  static FilledTemplate agentOperation(String type) {
    return FilledTemplate.named("bolna-agent.json").with("operation.operationType", type);
  }

  static FilledTemplate createBatch() {
    return FilledTemplate.named("bolna-batch.json")
        .with("operation.agentId", IntegrationEnvironment.AGENT)
        .with("operation.contacts.keyColumn", "customerId");
  }

  /** The wait for a batch, on the kind of element that the template's file is for. */
  static FilledTemplate batchEnded(String element) {
    return FilledTemplate.named("bolna-wait-for-batch-" + element + ".json")
        .with("interval", "PT5S")
        .with("includeExecutions", "true");
  }

  /** The wait for a call by polling, on the kind of element that the template's file is for. */
  static FilledTemplate callEndedPolled(String element) {
    return FilledTemplate.named("bolna-wait-for-call-polling-" + element + ".json")
        .with("interval", "PT10S");
  }

  static FilledTemplate batchOperation(String type) {
    return FilledTemplate.named("bolna-batch.json").with("operation.operationType", type);
  }

  static FilledTemplate buyNumber(String phoneNumber) {
    return FilledTemplate.named("bolna-phone-number.json")
        .with("operation.operationType", "buyNumber")
        .with("operation.phoneNumber", phoneNumber);
  }

  static FilledTemplate createTrunk() {
    return FilledTemplate.named("bolna-sip-trunk.json")
        .with("operation.operationType", "createTrunk")
        .with("operation.createTrunk.name", "=trunkName")
        .with("operation.provider", "zadarma")
        .with("operation.createTrunk.username", "4711")
        .with("operation.createTrunk.password", "{{secrets.SIP_PASSWORD}}")
        .with("operation.createTrunk.gateways", "=[\"sip.zadarma.com\"]")
        .with("createTrunk.resultExpression", "={answer: response}");
  }

  /** Calls and waits. */
  static BpmnModelInstance callAndWait(String processId) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent()
        .serviceTask("call", task -> makeCall().applyTo(task))
        .intermediateCatchEvent(
            "wait",
            event -> FilledTemplate.named("bolna-wait-for-call-intermediate.json").applyTo(event))
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
            "wait",
            event -> FilledTemplate.named("bolna-wait-for-call-intermediate.json").applyTo(event))
        .endEvent("ended-" + version)
        .done();
  }

  /** Does one thing with Bolna. */
  static BpmnModelInstance serviceTask(String processId, FilledTemplate operation) {
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
    FilledTemplate template =
        FilledTemplate.named("bolna-receiver-intermediate.json").with("inbound.context", path);
    typed.forEach(template::with);
    return template
        .connectTo(
            Bpmn.createExecutableProcess(processId).startEvent().intermediateCatchEvent("receive"))
        .endEvent()
        .done();
  }

  /** What a modeler does who takes the receiver for the wait: every event fits both. */
  static BpmnModelInstance twoReceivers(String processId, String path) {
    FilledTemplate template =
        FilledTemplate.named("bolna-receiver-intermediate.json").with("inbound.context", path);
    var first =
        template.connectTo(
            Bpmn.createExecutableProcess(processId).startEvent().intermediateCatchEvent("first"));
    return template.connectTo(first.intermediateCatchEvent("second")).endEvent().done();
  }
}
