package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In a JVM of its own: Camunda's client can wait for ever for streams of an engine that is gone.
 */
@Tag("slow")
class EngineOutageIT {

  private static final Duration LONG = Duration.ofSeconds(90);

  @TempDir private Path folder;

  @Test
  void eventThatCannotBeToldIsAnswered503SoThatItComesAgain()
      throws IOException, InterruptedException {
    EmbeddedEngine engine = EmbeddedEngine.start();
    try (RuntimeProcess runtime = RuntimeProcess.start(launch(engine))) {
      deployReceiver(engine);
      runtime.awaitReady(LONG).awaitWebhook("away", LONG);
      engine.close();

      HttpRequest event =
          HttpRequest.newBuilder(runtime.webhookBase().resolve("away"))
              .header("Content-Type", "application/json")
              .header("X-Bolna-Secret", IntegrationEnvironment.SECRET)
              .POST(IntegrationEnvironment.body(WebhookEvents.of("some-call", "busy")))
              .build();
      int status = HttpClient.newHttpClient().send(event, BodyHandlers.discarding()).statusCode();

      assertThat(status).isEqualTo(503);
      assertThat(Files.readString(log()))
          .contains("some-call", "Not delivered")
          .doesNotContain(IntegrationEnvironment.SECRET, "+919876543200");
    } finally {
      engine.close();
    }
  }

  private RuntimeLaunch launch(EmbeddedEngine engine) {
    return RuntimeLaunch.with(engine.clientSettings(), log())
        .withEnvironment("LOGGING_LEVEL_IO_CAMUNDA_CONNECTOR", "DEBUG")
        .withEnvironment("BOLNA_WEBHOOK_SECRET", IntegrationEnvironment.SECRET);
  }

  private Path log() {
    return folder.resolve("runtime.log");
  }

  private static void deployReceiver(EmbeddedEngine engine) {
    var receiver = BolnaProcesses.receiver("receiver-away", "away", Map.of());
    try (CamundaClient client = engine.newClient()) {
      client
          .newDeployResourceCommand()
          .addResourceStringUtf8(Bpmn.convertToString(receiver), "receiver.bpmn")
          .send()
          .join();
    }
  }
}
