package io.github.camundabolna.integration;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.Map;

/** Deploys and starts processes. */
record ProcessStarter(CamundaClient client) {

  void deploy(BpmnModelInstance process) {
    client
        .newDeployResourceCommand()
        .addResourceStringUtf8(Bpmn.convertToString(process), "process.bpmn")
        .send()
        .join();
  }

  /** Returns the key of the new instance. */
  long start(String processId, Map<String, Object> variables) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(processId)
        .latestVersion()
        .variables(variables)
        .send()
        .join()
        .getProcessInstanceKey();
  }

  /** Stores a document, and returns the reference as a process has it. */
  Object document(String name, String content) {
    return client.newCreateDocumentCommand().content(content).fileName(name).send().join();
  }
}
