package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The last step of the tutorial by the letter: a runtime of its own with the environment variables
 * that its command sets, and the jar in a folder, as Camunda's image loads it: {@code java -cp
 * "/opt/app/*:/opt/custom/*"}.
 */
@Tag("slow")
class TutorialIT {

  private static final Path TUTORIAL = Path.of("..", "..", "docs", "tutorial", "first-hour.md");
  private static final Pattern VARIABLE =
      Pattern.compile("^ *-e ([A-Z_]+)=(\\S+)", Pattern.MULTILINE);
  private static final String JAR = "connector-bolna";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final EmbeddedEngine engine = EmbeddedEngine.start();
  private final CamundaClient client = engine.newClient();
  private BolnaSimulator bolna;

  @BeforeEach
  void startBolnaAndDeploy() {
    bolna =
        BolnaSimulator.start(
            SimulatorSettings.defaults()
                .withApiKey(IntegrationEnvironment.API_KEY)
                .withStep(Duration.ofMillis(40)));
    client
        .newDeployResourceCommand()
        .addResourceFromClasspath("bolna-receiver/bolna-receiver.bpmn")
        .addResourceFromClasspath("call-and-wait/call-and-wait.bpmn")
        .addResourceFromClasspath("call-and-wait/call-and-wait.form")
        .send()
        .join();
  }

  @AfterEach
  void stop() {
    client.close();
    bolna.close();
    engine.close();
    http.shutdownNow();
  }

  @Test
  void callIsMadeAndItsEndIsHeardWithTheSecretsThatTheTutorialNames() throws Exception {
    try (RuntimeProcess runtime = RuntimeProcess.start(launch(tutorial()))) {
      runtime.awaitWebhook("bolna", PATIENCE);
      URI webhook = runtime.webhookBase().resolve("bolna");
      bolna.setWebhookUrl(
          IntegrationEnvironment.AGENT,
          URI.create(webhook + "?token=" + IntegrationEnvironment.SECRET));
      assertThat(status(webhook, "Bearer " + IntegrationEnvironment.SECRET)).isEqualTo(200);
      assertThat(status(webhook, "Bearer guessed")).isEqualTo(401);

      long instance = startCall();

      await().atMost(PATIENCE).until(() -> engine.journal().completed(instance));
      JsonNode call = engine.journal().variables(instance).get("call");
      assertThat(call.path("outcome").asText()).isEqualTo("answered");
    }
  }

  /** What a runtime of 8.9 does by default: its prefix is that of the tutorial. */
  @Test
  void secretWithoutThePrefixIsNoneAndTheIncidentNamesIt() throws Exception {
    Map<String, String> variables = tutorial();
    variables.put("BOLNA_API_KEY", variables.remove("SECRET_BOLNA_API_KEY"));
    try (RuntimeProcess runtime = RuntimeProcess.start(launch(variables))) {
      runtime.awaitReady(PATIENCE);

      long instance = startCall();

      await().atMost(PATIENCE).until(() -> !engine.journal().openIncidents(instance).isEmpty());
      assertThat(engine.journal().openIncidents(instance).get(0).message())
          .contains("Secret with name 'BOLNA_API_KEY' is not available");
      assertThat(bolna.journal().placedCalls()).isEmpty();
    }
  }

  private long startCall() {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("call-and-wait")
        .latestVersion()
        .variables(
            Map.of(
                "agentId",
                IntegrationEnvironment.AGENT,
                "phoneNumber",
                "+919876543200",
                "name",
                "Asha"))
        .send()
        .join()
        .getProcessInstanceKey();
  }

  private RuntimeLaunch launch(Map<String, String> variables) throws IOException {
    List<String> options = List.of("-Xmx512m", "-cp", folders());
    return new RuntimeLaunch(Map.of(), variables, options, folder.resolve("runtime.log"), 0);
  }

  /** All jars of the runtime in one folder, and this connector's in another. */
  private String folders() throws IOException {
    Path app = Files.createDirectories(folder.resolve("app"));
    Path custom = Files.createDirectories(folder.resolve("custom"));
    List<String> classPath = new ArrayList<>(List.of(app + "/*", custom + "/*"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path file = Path.of(entry).toAbsolutePath();
      String name = file.getFileName().toString();
      if (!name.endsWith(".jar")) {
        classPath.add(entry);
      } else if (name.startsWith(JAR)) {
        Files.createSymbolicLink(custom.resolve(JAR + ".jar"), file);
      } else {
        Files.createSymbolicLink(
            app.resolve(Integer.toHexString(entry.hashCode()) + "-" + name), file);
      }
    }
    assertThat(custom.resolve(JAR + ".jar")).exists();
    return String.join(File.pathSeparator, classPath);
  }

  /** The variables of the tutorial's command, with the addresses and secrets of this test. */
  private Map<String, String> tutorial() throws IOException {
    Map<String, String> variables =
        VARIABLE
            .matcher(Files.readString(TUTORIAL))
            .results()
            .collect(Collectors.toMap(match -> match.group(1), TutorialIT::value));
    assertThat(variables).containsKeys("SECRET_BOLNA_API_KEY", "CAMUNDA_CLIENT_GRPC_ADDRESS");
    variables.put("CAMUNDA_CLIENT_GRPC_ADDRESS", engine.gatewayAddress().toString());
    variables.put("CAMUNDA_CLIENT_REST_ADDRESS", engine.restAddress().toString());
    variables.put("BOLNA_BASE_URL", bolna.baseUri().toString());
    return variables;
  }

  private static String value(MatchResult variable) {
    return variable
        .group(2)
        .replace("\"$BOLNA_API_KEY\"", IntegrationEnvironment.API_KEY)
        .replace("\"$BOLNA_WEBHOOK_SECRET\"", IntegrationEnvironment.SECRET);
  }

  private int status(URI webhook, String authorization) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(webhook)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }
}
