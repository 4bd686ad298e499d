package io.github.camundabolna.examples.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.github.camundabolna.examples.engine.EmbeddedEngine;
import io.github.camundabolna.examples.engine.runtime.RuntimeLaunch;
import io.github.camundabolna.examples.engine.runtime.RuntimeProcess;
import io.github.camundabolna.examples.simulator.BolnaSimulator;
import io.github.camundabolna.examples.simulator.SimulatorSettings;
import io.github.camundabolna.examples.simulator.fault.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRuntimeIT {

  private static final Duration LONG = Duration.ofSeconds(90);
  private static final Duration JOB_TIMEOUT = Duration.ofSeconds(6);

  @TempDir private Path folder;

  @Test
  void runtimeKilledBetweenTheCallAndTheEndOfItsJobDialsNobodyTwice() {
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        CamundaClient client = engine.newClient();
        BolnaSimulator bolna = simulator();
        RuntimeProcess first = RuntimeProcess.start(launch(engine, bolna))) {
      first.awaitReady(LONG);
      deploy(client);
      bolna.nextCall(Fault.TIME_OUT_AFTER_ACCEPT);
      long instance = start(client);
      await().atMost(LONG).until(() -> bolna.books().dials().size() == 1);

      first.kill();
      try (RuntimeProcess second = first.startAgain()) {
        second.awaitReady(LONG);
        await().atMost(LONG).until(() -> engine.book().completed(instance));
      }

      assertThat(bolna.books().dials()).hasSize(1);
      assertThat(bolna.books().requestCount("POST /call")).isEqualTo(1);
      assertThat(engine.book().variables(instance).get("executionId").asText())
          .isEqualTo(bolna.books().dials().get(0).executionId());
    }
  }

  private static BolnaSimulator simulator() {
    return BolnaSimulator.start(
        SimulatorSettings.defaults()
            .withApiKey(World.API_KEY)
            .withListingDelay(Duration.ofSeconds(2)));
  }

  private RuntimeLaunch launch(EmbeddedEngine engine, BolnaSimulator bolna) {
    return RuntimeLaunch.with(engine.clientSettings(), folder.resolve("runtime.log"))
        .withEnvironment("BOLNA_BASE_URL", bolna.baseUri().toString())
        .withEnvironment("BOLNA_API_KEY", World.API_KEY)
        .withJobTimeout("Bolna call", JOB_TIMEOUT);
  }

  private static void deploy(CamundaClient client) {
    var process = Processes.doing("calls", Processes.makeCall());
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
        .variables(Map.of("phoneNumber", "+919876543200", "name", "Asha"))
        .send()
        .join()
        .getProcessInstanceKey();
  }
}
