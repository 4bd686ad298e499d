package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A runtime on Kubernetes, where Spring Boot rewrites X-Forwarded-For unless it is told not to. */
@Tag("slow")
class ForwardedAddressIT {

  private static final Path LOG = Path.of("target", "runtime-on-kubernetes.log");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SENDER = "13.203.39.153";
  private static final String FORGED_ADDRESSES = SENDER + ", 198.51.100.66";

  @AutoClose private final EmbeddedEngine engine = EmbeddedEngine.start();
  @AutoClose private final CamundaClient client = engine.newClient();
  @AutoClose private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void receiverWithAListIsShutAndSaysWhichSettingIsMissing() {
    deploy();
    try (RuntimeProcess runtime = RuntimeProcess.start(onKubernetes()).awaitReady(PATIENCE)) {
      awaitHealth(
          runtime,
          "requires the environment variable"
              + " SERVER_FORWARDHEADERSSTRATEGY=NONE: because of Kubernetes");

      assertThat(status(runtime, SENDER)).isEqualTo(401);
      assertThat(status(runtime, FORGED_ADDRESSES)).isEqualTo(401);
    }
  }

  @Test
  void settingLetsTheSenderInAndNoForger() {
    deploy();
    RuntimeLaunch launch = onKubernetes().withEnvironment("SERVER_FORWARDHEADERSSTRATEGY", "NONE");
    try (RuntimeProcess runtime = RuntimeProcess.start(launch).awaitReady(PATIENCE)) {
      await().atMost(PATIENCE).until(() -> status(runtime, SENDER) == 200);

      assertThat(status(runtime, FORGED_ADDRESSES)).isEqualTo(401);
    }
  }

  /** Outside of Kubernetes, the same setting turns it on; Camunda's Helm chart sets none. */
  @ParameterizedTest
  @ValueSource(strings = {"FRAMEWORK", "NATIVE"})
  void receiverWithAListIsShutUnderEachStrategyThatRewritesTheHeader(String strategy) {
    deploy();
    RuntimeLaunch launch = launch().withEnvironment("SERVER_FORWARDHEADERSSTRATEGY", strategy);
    try (RuntimeProcess runtime = RuntimeProcess.start(launch).awaitReady(PATIENCE)) {
      awaitHealth(runtime, "because of SERVER_FORWARDHEADERSSTRATEGY=" + strategy);

      assertThat(status(runtime, SENDER)).isEqualTo(401);
      assertThat(status(runtime, FORGED_ADDRESSES)).isEqualTo(401);
    }
  }

  private void deploy() {
    client
        .newDeployResourceCommand()
        .addResourceStringUtf8(
            Bpmn.convertToString(
                BolnaProcesses.receiver(
                    "receiver-k1",
                    "k1",
                    Map.of("allowedAddresses", SENDER, "trustedProxies", "1"))),
            "receiver.bpmn")
        .send()
        .join();
  }

  private void awaitHealth(RuntimeProcess runtime, String words) {
    URI all = runtime.webhookBase().resolve("/inbound?type=io.github.camundabolna:call-ended:1");
    await().atMost(PATIENCE).until(() -> body(all).contains(words));
  }

  private RuntimeLaunch launch() {
    return RuntimeLaunch.with(engine.clientSettings(), LOG)
        .withEnvironment("BOLNA_WEBHOOK_SECRET", IntegrationEnvironment.SECRET);
  }

  private RuntimeLaunch onKubernetes() {
    return launch()
        .withEnvironment("KUBERNETES_SERVICE_HOST", "10.0.0.1")
        .withEnvironment("KUBERNETES_SERVICE_PORT", "443");
  }

  private int status(RuntimeProcess runtime, String forwarded) {
    return send(HttpRequest.newBuilder(runtime.webhookBase().resolve("k1"))
            .header("Authorization", "Bearer " + IntegrationEnvironment.SECRET)
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", forwarded)
            .POST(IntegrationEnvironment.body("{}"))
            .build())
        .statusCode();
  }

  private String body(URI uri) {
    return send(HttpRequest.newBuilder(uri).GET().build()).body();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
