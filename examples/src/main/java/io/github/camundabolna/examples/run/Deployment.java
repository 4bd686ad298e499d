package io.github.camundabolna.examples.run;

import io.camunda.client.CamundaClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Brings the examples into a cluster and starts instances of them. */
record Deployment(CamundaClient client) {

  private static final List<String> FILES =
      List.of(
          "bolna-receiver/bolna-receiver.bpmn",
          "appointment-reminder/appointment-reminder.bpmn",
          "appointment-reminder/appointment-reminder.form",
          "appointment-reminder/look-into-call.form",
          "inbound-call/inbound-call.bpmn",
          "inbound-call/call-back.form",
          "call-list/call-list.bpmn",
          "call-list/call-list.form");

  /**
   * @return ids of the processes
   */
  List<String> deploy() {
    var command = client.newDeployResourceCommand();
    var files = command.addResourceStream(Resources.stream(FILES.get(0)), FILES.get(0));
    for (String file : FILES.subList(1, FILES.size())) {
      files = files.addResourceStream(Resources.stream(file), file);
    }
    return files.send().join().getProcesses().stream()
        .map(process -> process.getBpmnProcessId())
        .toList();
  }

  Started start(String processId, Map<String, Object> variables) {
    long key =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId(processId)
            .latestVersion()
            .variables(variables)
            .send()
            .join()
            .getProcessInstanceKey();
    return new Started(key, Instant.now());
  }
}
