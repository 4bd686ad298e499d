package io.github.camundabolna.demo;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.DocumentReferenceResponse;
import io.camunda.client.api.response.Process;
import io.github.camundabolna.localcamunda.client.ClusterRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Deploys the examples to a cluster and starts instances of them. */
record Deployment(CamundaClient client, ClusterRequests requests) {

  private static final List<String> FILES =
      List.of(
          "bolna-receiver/bolna-receiver.bpmn",
          "appointment-reminder/appointment-reminder.bpmn",
          "appointment-reminder/appointment-reminder.form",
          "appointment-reminder/review-call.form",
          "agent-onboarding/agent-onboarding.bpmn",
          "agent-onboarding/agent-onboarding.form",
          "agent-onboarding/agent-onboarding-problem.form",
          "inbound-call/inbound-call.bpmn",
          "inbound-call/call-back.form",
          "call-and-wait/call-and-wait.bpmn",
          "call-and-wait/call-and-wait.form",
          "returned-parcel/returned-parcel.bpmn",
          "returned-parcel/returned-parcel.form",
          "retry-and-fallback/retry-and-fallback.bpmn",
          "retry-and-fallback/retry-and-fallback.form",
          "retry-and-fallback/send-message.form",
          "retry-and-fallback/review-case.form",
          "call-list/call-list.bpmn",
          "call-list/call-list.form",
          "payment-campaign/payment-campaign.bpmn",
          "payment-campaign/payment-campaign.form",
          "payment-campaign/correct-list.form",
          "payment-campaign/follow-up-from-file.form",
          "callingbox-receiver/callingbox-receiver.bpmn",
          "customer-survey/customer-survey.bpmn",
          "customer-survey/customer-survey.form",
          "customer-survey/follow-up-survey.form");

  /** Deploys all examples; returns the ids of the processes. */
  List<String> deploy() {
    return requests.sendIdempotent("deploy the examples", this::everyFile).getProcesses().stream()
        .map(Process::getBpmnProcessId)
        .toList();
  }

  private FinalCommandStep<DeploymentEvent> everyFile() {
    var command = client.newDeployResourceCommand();
    var files = command.addResourceStream(ExampleFiles.stream(FILES.get(0)), FILES.get(0));
    for (String file : FILES.subList(1, FILES.size())) {
      files = files.addResourceStream(ExampleFiles.stream(file), file);
    }
    return files;
  }

  /**
   * Stores a file in the cluster.
   *
   * @return the reference that a process holds instead of the content
   */
  DocumentReferenceResponse store(CustomerFile file) {
    return requests.sendIdempotent(
        "store the file of contacts",
        () ->
            client
                .newCreateDocumentCommand()
                .content(file.content())
                .fileName(file.name())
                .contentType("text/csv"));
  }

  /** Sends the message that stops a running campaign; the cluster keeps it for an hour. */
  void stopCampaign(String batchId) {
    requests.sendOnce(
        "stop a campaign",
        () ->
            client
                .newPublishMessageCommand()
                .messageName("stop-campaign")
                .correlationKey(batchId)
                .timeToLive(Duration.ofHours(1)));
  }

  /** Starts an instance at most once, because it calls a person. */
  StartedInstance start(String processId, Map<String, Object> variables) {
    long key =
        requests
            .sendOnce(
                "start the process " + processId,
                () ->
                    client
                        .newCreateInstanceCommand()
                        .bpmnProcessId(processId)
                        .latestVersion()
                        .variables(variables))
            .getProcessInstanceKey();
    return new StartedInstance(key, Instant.now());
  }
}
