package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.fault.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link KilledRuntimeOnceIT} does the same for what sets up calls. */
@Tag("slow")
class KilledRuntimeIT {

  private static final Duration LONG = Duration.ofSeconds(90);
  private static final String NUMBER = "+919876543200";
  private static final Duration JOB_TIMEOUT = Duration.ofSeconds(6);

  @TempDir private Path folder;

  @Test
  void runtimeKilledBetweenTheCallAndTheEndOfItsJobDialsNobodyTwice() {
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        BolnaSimulator bolna = simulator()) {
      Map<String, JsonNode> variables =
          variablesAfterRestart(engine, bolna, "POST /call", BolnaProcesses.makeCall());

      assertThat(bolna.journal().placedCalls()).hasSize(1);
      assertThat(bolna.journal().requestCount("POST /call")).isEqualTo(1);
      assertThat(variables.get("executionId").asText())
          .isEqualTo(bolna.journal().placedCalls().get(0).executionId());
    }
  }

  @Test
  void runtimeKilledBetweenTheCreationOfABatchAndTheEndOfItsJobMakesOneBatch() {
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        BolnaSimulator bolna = simulator()) {
      Map<String, JsonNode> variables =
          variablesAfterRestart(engine, bolna, "POST /batches", BolnaProcesses.createBatch());

      assertThat(bolna.journal().batches()).hasSize(1);
      assertThat(bolna.journal().requestCount("POST /batches")).isEqualTo(1);
      assertThat(variables.get("batchId").asText())
          .isEqualTo(bolna.journal().batches().get(0).batchId());
      assertThat(bolna.journal().requestCount("POST /batches/{id}/schedule")).isEqualTo(1);
    }
  }

  /** Before, the connector saw environment variables only, and took the job for a new one. */
  @Test
  void runtimeWhoseTimeoutIsSetElsewhereThanInItsEnvironmentDialsNobodyTwice() {
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        BolnaSimulator bolna = simulator()) {
      var settings = new HashMap<>(engine.clientSettings());
      settings.put("camunda.client.worker.defaults.timeout", JOB_TIMEOUT.toString());

      Map<String, JsonNode> variables =
          variablesAfterRestart(
              engine, bolna, launch(settings, bolna), "POST /call", BolnaProcesses.makeCall());

      assertThat(bolna.journal().placedCalls()).hasSize(1);
      assertThat(variables.get("executionId").asText())
          .isEqualTo(bolna.journal().placedCalls().get(0).executionId());
    }
  }

  private Map<String, JsonNode> variablesAfterRestart(
      EmbeddedEngine engine, BolnaSimulator bolna, String request, FilledTemplate operation) {
    RuntimeLaunch launch =
        launch(engine.clientSettings(), bolna)
            .withJobTimeout("Bolna call", JOB_TIMEOUT)
            .withJobTimeout("Bolna batch", JOB_TIMEOUT);
    return variablesAfterRestart(engine, bolna, launch, request, operation);
  }

  /** The request has its effect, its answer never comes, and the runtime dies. */
  private Map<String, JsonNode> variablesAfterRestart(
      EmbeddedEngine engine,
      BolnaSimulator bolna,
      RuntimeLaunch launch,
      String request,
      FilledTemplate operation) {
    try (CamundaClient client = engine.newClient();
        RuntimeProcess first = RuntimeProcess.start(launch)) {
      first.awaitReady(LONG);
      deploy(client, operation);
      bolna.planFault(request, Fault.TIME_OUT_AFTER_ACCEPT);
      long instance = start(client);
      await().atMost(LONG).until(() -> bolna.journal().requestCount(request) == 1);

      first.kill();
      try (RuntimeProcess second = first.restart()) {
        second.awaitReady(LONG);
        await().atMost(LONG).until(() -> engine.journal().completed(instance));
      }
      return engine.journal().variables(instance);
    }
  }

  private static BolnaSimulator simulator() {
    return BolnaSimulator.start(
        SimulatorSettings.defaults()
            .withApiKey(IntegrationEnvironment.API_KEY)
            .withListingDelay(Duration.ofSeconds(2)));
  }

  private RuntimeLaunch launch(Map<String, String> settings, BolnaSimulator bolna) {
    return RuntimeLaunch.with(settings, folder.resolve("runtime.log"))
        .withEnvironment("BOLNA_BASE_URL", bolna.baseUri().toString())
        .withEnvironment("BOLNA_API_KEY", IntegrationEnvironment.API_KEY);
  }

  private static void deploy(CamundaClient client, FilledTemplate operation) {
    var process = BolnaProcesses.serviceTask("calls", operation);
    client
        .newDeployResourceCommand()
        .addResourceStringUtf8(Bpmn.convertToString(process), "calls.bpmn")
        .send()
        .join();
  }

  private static long start(CamundaClient client) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("calls")
        .latestVersion()
        .variables(
            Map.of(
                "phoneNumber",
                NUMBER,
                "name",
                "Asha",
                "contacts",
                List.of(Map.of("contact_number", NUMBER, "customerId", "C-1"))))
        .send()
        .join()
        .getProcessInstanceKey();
  }
}
