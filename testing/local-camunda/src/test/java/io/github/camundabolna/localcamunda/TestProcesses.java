package io.github.camundabolna.localcamunda;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.Map;

/** The processes of these tests. */
final class TestProcesses {

  private static final String MESSAGE = "called";

  private TestProcesses() {}

  /** Posts to the address in the variable {@code address} and keeps the answer. */
  static BpmnModelInstance postTask(String processId, String retries) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent("begin")
        .serviceTask(
            "ask",
            task ->
                task.zeebeJobType(PostTestConnector.TYPE)
                    .zeebeJobRetries(retries)
                    .zeebeInputExpression("address", "line")
                    .zeebeInput("{{secrets.WORD}}", "word")
                    .zeebeInputExpression("now()", "enteredAt")
                    .zeebeTaskHeader("resultVariable", "result"))
        .endEvent("asked")
        .done();
  }

  /** Waits for the message with the key in the variable {@code key}. */
  static BpmnModelInstance waiting(String processId, String endEvent) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent("begin")
        .intermediateCatchEvent(
            "wait", e -> e.message(m -> m.name(MESSAGE).zeebeCorrelationKeyExpression("key")))
        .endEvent(endEvent)
        .done();
  }

  /** Has a webhook and is never started. */
  static BpmnModelInstance receiving(String processId, String path) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent()
        .receiveTask(
            "receive",
            task ->
                task.message(m -> m.name(MESSAGE).zeebeCorrelationKeyExpression("\"never\""))
                    .zeebeProperty("inbound.type", WebhookTestConnector.TYPE)
                    .zeebeProperty("inbound.context", path)
                    .zeebeProperty("correlationKeyExpression", "=request.params.key")
                    .zeebeProperty("resultVariable", "received"))
        .endEvent()
        .done();
  }

  static long deploy(CamundaClient client, BpmnModelInstance process) {
    return client
        .newDeployResourceCommand()
        .addProcessModel(process, "process.bpmn")
        .send()
        .join()
        .getProcesses()
        .get(0)
        .getProcessDefinitionKey();
  }

  static long start(CamundaClient client, String processId, Map<String, Object> variables) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(processId)
        .latestVersion()
        .variables(variables)
        .send()
        .join()
        .getProcessInstanceKey();
  }
}
