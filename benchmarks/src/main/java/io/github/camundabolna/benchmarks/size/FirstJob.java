package io.github.camundabolna.benchmarks.size;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;

/** The job that waits for a runtime while it starts: the same call, by either connector. */
enum FirstJob {
  REST_REQUEST("first-request"),
  BOLNA_CALL("first-call");

  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final String process;

  FirstJob(String process) {
    this.process = process;
  }

  void deploy(CamundaClient client) {
    String file = process + ".bpmn";
    client
        .newDeployResourceCommand()
        .addResourceStream(FirstJob.class.getResourceAsStream(file), file)
        .requestTimeout(LIMIT)
        .send()
        .join();
  }

  /**
   * Starts the process, whose only task is the job.
   *
   * @return is done when the process is
   */
  Future<?> start(CamundaClient client, Map<String, Object> variables) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(process)
        .latestVersion()
        .variables(variables)
        .withResult()
        .requestTimeout(LIMIT)
        .send();
  }
}
