package io.github.camundabolna.localcamunda;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a worker sees of a job, as from a real gateway. */
@TestInstance(Lifecycle.PER_CLASS)
class GrpcFacadeIT {

  private static final String TYPE = "work";

  private EmbeddedEngine engine;
  private CamundaClient client;

  @BeforeAll
  void start() {
    engine = EmbeddedEngine.start();
    client = engine.newClient();
    TestProcesses.deploy(
        client,
        Bpmn.createExecutableProcess("working")
            .startEvent()
            .serviceTask("work", task -> task.zeebeJobType(TYPE))
            .endEvent()
            .done());
  }

  @AfterAll
  void stop() {
    client.close();
    engine.close();
  }

  @Test
  void variablesOfAFailedJobAreLocalToItsElementAndReachTheNextAttempt() {
    long instance = startProcess();
    ActivatedJob first = activate();

    client
        .newFailCommand(first)
        .retries(2)
        .errorMessage("no")
        .variables(Map.of("error", "what happened"))
        .send()
        .join();

    ActivatedJob second = activate();
    assertThat(second.getKey()).isEqualTo(first.getKey());
    assertThat(second.getVariablesAsMap()).containsEntry("error", "what happened");
    assertThat(engine.journal().variables(instance)).doesNotContainKey("error");
    client.newCompleteCommand(second).send().join();
  }

  @Test
  void aRejectedFailureSetsNoVariables() {
    startProcess();
    ActivatedJob first = activate();
    client
        .newFailCommand(first)
        .retries(2)
        .retryBackoff(Duration.ofMinutes(1))
        .variables(Map.of("error", "first"))
        .send()
        .join();

    client
        .newFailCommand(first)
        .retries(1)
        .variables(Map.of("error", "second"))
        .send()
        .exceptionally(rejected -> null)
        .toCompletableFuture()
        .join();

    engine.advanceClock(Duration.ofMinutes(2));
    ActivatedJob second = activate();
    assertThat(second.getVariablesAsMap()).containsEntry("error", "first");
    client.newCompleteCommand(second).send().join();
  }

  private long startProcess() {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("working")
        .latestVersion()
        .send()
        .join()
        .getProcessInstanceKey();
  }

  /** The embedded gateway answers at once, even if it has no job yet. */
  private ActivatedJob activate() {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                client
                    .newActivateJobsCommand()
                    .jobType(TYPE)
                    .maxJobsToActivate(1)
                    .timeout(Duration.ofMinutes(10))
                    .send()
                    .join()
                    .getJobs(),
            jobs -> !jobs.isEmpty())
        .get(0);
  }
}
