package io.github.camundabolna.localcamunda;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.AbstractCatchEventBuilder;
import io.camunda.zeebe.model.bpmn.builder.AbstractFlowNodeBuilder;
import io.camunda.zeebe.model.bpmn.builder.ServiceTaskBuilder;
import io.camunda.zeebe.model.bpmn.builder.SubProcessBuilder;
import io.camunda.zeebe.model.bpmn.builder.ZeebePropertiesBuilder;
import io.camunda.zeebe.model.bpmn.builder.zeebe.MessageBuilder;
import java.util.function.Consumer;

/**
 * Processes that wait for a notice with the key in their variable {@code key}; the end event after
 * the wait is {@code noticed}.
 */
final class PollingProcesses {

  private static final String NOBODY = "nobody-works-on-this";

  private PollingProcesses() {}

  static BpmnModelInstance atCatchEvent(String processId) {
    return atCatchEvent(processId, "noticed");
  }

  static BpmnModelInstance atCatchEvent(String processId, String endEvent) {
    return waiting(Bpmn.createExecutableProcess(processId).startEvent(), processId)
        .endEvent(endEvent)
        .done();
  }

  /** Its connector continues after it is deactivated. */
  static BpmnModelInstance withConnectorThatIgnoresDeactivation(String processId, String endEvent) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent()
        .intermediateCatchEvent(
            "wait", event -> polled(event, processId).zeebeProperty("ignoresDeactivation", "true"))
        .endEvent(endEvent)
        .done();
  }

  /** The connector reads the document in the variable {@code attachment}. */
  static BpmnModelInstance withAttachment(String processId) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent()
        .intermediateCatchEvent(
            "wait", event -> polled(event, processId).zeebeProperty("attachment", "=attachment"))
        .endEvent("noticed")
        .done();
  }

  /** Looks for the result of this expression. */
  static BpmnModelInstance withKeyExpression(String processId, String key) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent()
        .intermediateCatchEvent("wait", event -> connected(event.message(message(processId)), key))
        .endEvent("noticed")
        .done();
  }

  static BpmnModelInstance atReceiveTask(String processId) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent()
        .receiveTask("wait", task -> connected(task.message(message(processId))))
        .endEvent("noticed")
        .done();
  }

  static BpmnModelInstance atBoundaryEvent(String processId, boolean interrupting) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent()
        .serviceTask("work", task -> task.zeebeJobType(NOBODY))
        .boundaryEvent("wait", event -> polled(event.cancelActivity(interrupting), processId))
        .endEvent("noticed")
        .done();
  }

  static BpmnModelInstance inSubProcess(String processId) {
    return inSubProcess(processId, sub -> {});
  }

  /** Has one wait for each item of the variable {@code items}, all with the same key. */
  static BpmnModelInstance inMultiInstance(String processId) {
    return inSubProcess(
        processId,
        sub -> sub.multiInstance().zeebeInputCollectionExpression("items").zeebeInputElement("i"));
  }

  private static BpmnModelInstance inSubProcess(
      String processId, Consumer<SubProcessBuilder> characteristics) {
    var sub = Bpmn.createExecutableProcess(processId).startEvent().subProcess("sub");
    characteristics.accept(sub);
    return waiting(sub.embeddedSubProcess().startEvent(), processId)
        .endEvent()
        .subProcessDone()
        .endEvent("noticed")
        .done();
  }

  /** A receive task that is itself a multi-instance activity. */
  static BpmnModelInstance atMultiInstanceTask(String processId) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent()
        .receiveTask("wait", task -> connected(task.message(message(processId))))
        .multiInstance(m -> m.zeebeInputCollectionExpression("items").zeebeInputElement("i"))
        .endEvent("noticed")
        .done();
  }

  /** The polled event is one of two that the gateway waits for. */
  static BpmnModelInstance atEventBasedGateway(String processId) {
    var gateway = Bpmn.createExecutableProcess(processId).startEvent().eventBasedGateway("gateway");
    return waiting(gateway, processId)
        .endEvent("noticed")
        .moveToNode("gateway")
        .intermediateCatchEvent("timer", timer -> timer.timerWithDuration("P30D"))
        .endEvent()
        .done();
  }

  /** Two concurrent waits whose elements differ only in ids and messages. */
  static BpmnModelInstance atTwoElements(String processId, String deduplicationMode) {
    var fork = Bpmn.createExecutableProcess(processId).startEvent().parallelGateway("fork");
    return fork.intermediateCatchEvent(
            "first",
            event ->
                polled(event, processId + "-first")
                    .zeebeProperty("deduplicationMode", deduplicationMode))
        .endEvent("first-noticed")
        .moveToNode("fork")
        .intermediateCatchEvent(
            "second",
            event ->
                polled(event, processId + "-second")
                    .zeebeProperty("deduplicationMode", deduplicationMode))
        .endEvent("second-noticed")
        .done();
  }

  /**
   * Waits in a subprocess, next to which an hourly timer runs and which the message {@code stop}
   * ends; then does one thing for each of the variable {@code people}.
   */
  static BpmnModelInstance campaign(String processId) {
    var wait = Bpmn.createExecutableProcess(processId).startEvent().subProcess("campaign-runs");
    wait.boundaryEvent("hourly", timer -> timer.cancelActivity(false).timerWithCycle("R/PT1H"))
        .endEvent("hour-passed");
    wait.boundaryEvent("stop", event -> event.message(message("stop"))).endEvent("stopped");
    return waiting(wait.embeddedSubProcess().startEvent(), processId)
        .endEvent()
        .subProcessDone()
        .subProcess("follow-ups", PollingProcesses::forEachPerson)
        .embeddedSubProcess()
        .startEvent()
        .serviceTask("follow-up", PollingProcesses::answering)
        .endEvent()
        .subProcessDone()
        .endEvent("followed-up")
        .done();
  }

  private static void forEachPerson(SubProcessBuilder people) {
    people.multiInstance(
        each ->
            each.zeebeInputCollectionExpression("people")
                .zeebeInputElement("person")
                .zeebeOutputCollection("answers")
                .zeebeOutputElementExpression("answer"));
  }

  private static void answering(ServiceTaskBuilder task) {
    task.zeebeJobType(DocumentTestConnector.TYPE)
        .zeebeInputExpression("person", "text")
        .zeebeTaskHeader("resultExpression", "={answer: text}");
  }

  private static AbstractFlowNodeBuilder<?, ?> waiting(
      AbstractFlowNodeBuilder<?, ?> before, String message) {
    return before.intermediateCatchEvent("wait", event -> polled(event, message));
  }

  private static <B extends AbstractCatchEventBuilder<B, ?>> B polled(B event, String message) {
    return connected(event.message(message(message)));
  }

  private static Consumer<MessageBuilder> message(String name) {
    return message -> message.name(name).zeebeCorrelationKeyExpression("key");
  }

  private static <B extends ZeebePropertiesBuilder<B>> B connected(B element) {
    return connected(element, "=key");
  }

  private static <B extends ZeebePropertiesBuilder<B>> B connected(B element, String key) {
    return element
        .zeebeProperty("inbound.type", PollingTestConnector.TYPE)
        .zeebeProperty("pollServer", "{{secrets.POLL_SERVER}}")
        .zeebeProperty("key", key)
        .zeebeProperty("correlationKeyExpression", "=key")
        .zeebeProperty("resultVariable", "notice")
        .zeebeProperty("resultExpression", "={word: word, document: document, read: read}");
  }
}
