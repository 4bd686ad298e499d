package io.github.camundabolna.benchmarks.size;

import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.neighbor.NeighborJobGenerator;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;

/** The job that waits for a runtime while it starts. */
enum FirstJob {
  REST_REQUEST(NeighborJobGenerator.PROCESS) {
    @Override
    void deploy(CamundaClient client) {
      NeighborJobGenerator.deploy(client);
    }
  },

  BOLNA_CALL("first-call") {
    @Override
    void deploy(CamundaClient client) {
      client
          .newDeployResourceCommand()
          .addResourceStream(FirstJob.class.getResourceAsStream(CALL_FILE), CALL_FILE)
          .requestTimeout(LIMIT)
          .send()
          .join();
    }
  };

  private static final String CALL_FILE = "first-call.bpmn";
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final String process;

  FirstJob(String process) {
    this.process = process;
  }

  abstract void deploy(CamundaClient client);

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
