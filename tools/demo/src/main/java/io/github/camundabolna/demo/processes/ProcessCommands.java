package io.github.camundabolna.demo.processes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.DocumentReferenceResponse;
import io.github.camundabolna.localcamunda.client.ClusterRequests;
import io.github.camundabolna.localcamunda.records.OpenIncident;
import java.util.function.Supplier;

/** What a person does with processes, as commands to the engine. */
record ProcessCommands(CamundaClient client, ClusterRequests requests) {

  /** Starts the latest version once, because it may call a person, and returns the key. */
  long start(String processId, ObjectNode variables) {
    return once(
            "start the process " + processId,
            () ->
                client
                    .newCreateInstanceCommand()
                    .bpmnProcessId(processId)
                    .latestVersion()
                    .variables(variables.toString()))
        .getProcessInstanceKey();
  }

  void cancel(long instanceKey) {
    once("cancel the process instance", () -> client.newCancelInstanceCommand(instanceKey));
  }

  void complete(long userTaskKey, ObjectNode variables) {
    once(
        "complete the user task",
        () -> client.newCompleteUserTaskCommand(userTaskKey).variables(JsonText.map(variables)));
  }

  /** Tries a failed job once more; other incidents are only resolved. */
  void retry(OpenIncident incident) {
    incident
        .jobKey()
        .ifPresent(
            job -> once("retry the job", () -> client.newUpdateRetriesCommand(job).retries(1)));
    once("resolve the incident", () -> client.newResolveIncidentCommand(incident.key()));
  }

  /** Stores a file and returns the reference that a variable holds. */
  JsonNode store(String name, String contentType, byte[] content) {
    DocumentReferenceResponse stored =
        once(
            "store the file",
            () ->
                client
                    .newCreateDocumentCommand()
                    .content(content)
                    .fileName(name)
                    .contentType(contentType));
    return JsonText.parse(client.getConfiguration().getJsonMapper().toJson(stored));
  }

  private <T> T once(String action, Supplier<FinalCommandStep<T>> request) {
    try {
      return requests.sendOnce(action, request);
    } catch (IllegalStateException e) {
      throw Rejection.conflict(e.getMessage());
    }
  }
}
