package io.github.camundabolna.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connector runtime loads the jar from an empty folder, and nothing else of this project. */
class UnpackedReleaseIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String AGENT = "11111111-2222-4333-8444-555555555555";
  private static final String API_KEY = "release-api-key";
  private static final String SECRET = "quiet-parcel-5177-arrives";
  private static final String BUSY = "+919876543204";

  @TempDir private Path empty;

  @Test
  void runtimeWithTheDownloadedJarPlacesACallAndWaitsForItsEnd() throws IOException {
    Path jar = Files.copy(ReleaseFiles.jar(), empty.resolve(ReleaseFiles.jar().getFileName()));
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        BolnaSimulator bolna =
            BolnaSimulator.start(SimulatorSettings.defaults().withApiKey(API_KEY));
        RuntimeProcess runtime = RuntimeProcess.start(launch(engine, bolna, jar));
        CamundaClient client = engine.newClient()) {
      runtime.awaitReady(PATIENCE);
      deploy(client, "examples/bolna-receiver/bolna-receiver.bpmn");
      deploy(client, "testing/integration-tests/src/test/resources/panel/call-and-wait.bpmn");
      runtime.awaitWebhook("bolna", PATIENCE);
      bolna.setWebhookUrl(AGENT, URI.create(runtime.webhookBase() + "bolna?token=" + SECRET));

      long instance = start(client);

      await().atMost(PATIENCE).until(() -> engine.journal().completed(instance));
      assertThat(bolna.journal().placedCalls()).hasSize(1);
      assertThat(engine.journal().variables(instance).get("call").path("outcome").asText())
          .isEqualTo("busy");
    }
  }

  /**
   * The class path of these tests has the runtime, but not the connector: it is only in the jar.
   */
  private RuntimeLaunch launch(EmbeddedEngine engine, BolnaSimulator bolna, Path jar) {
    String runtime = System.getProperty("java.class.path");
    assertThat(runtime).doesNotContain("connector-bolna", "connector" + File.separator + "target");
    var options =
        List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", runtime + File.pathSeparator + jar);
    Path log = Path.of("target", "unpacked-release.log");
    return new RuntimeLaunch(engine.clientSettings(), Map.of(), options, log, 0)
        .withEnvironment("BOLNA_BASE_URL", bolna.baseUri().toString())
        .withEnvironment("BOLNA_API_KEY", API_KEY)
        .withEnvironment("BOLNA_WEBHOOK_SECRET", SECRET);
  }

  private static void deploy(CamundaClient client, String file) {
    client
        .newDeployResourceCommand()
        .addResourceFile(ReleaseFiles.PROJECT.resolve(file).toString())
        .send()
        .join();
  }

  private static long start(CamundaClient client) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("call-and-wait")
        .latestVersion()
        .variables(Map.of("phoneNumber", BUSY))
        .send()
        .join()
        .getProcessInstanceKey();
  }
}
