package io.github.camundabolna.examples.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.github.camundabolna.examples.engine.EmbeddedEngine;
import io.github.camundabolna.examples.engine.runtime.ConnectorRuntimeMain;
import io.github.camundabolna.examples.engine.runtime.JavaProgram;
import io.github.camundabolna.examples.simulator.BolnaSimulator;
import io.github.camundabolna.examples.simulator.SimulatorSettings;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Step 6 of docs/first-hour.md, with the environment variables of its command and the jar in a
 * folder, as Camunda's image loads it: {@code java -cp "/opt/app/*:/opt/custom/*"}.
 */
class TutorialIT {

  private static final Path TUTORIAL = Path.of("..", "docs", "first-hour.md");
  private static final Path LOG = Path.of("target", "tutorial-runtime.log");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern VARIABLE = Pattern.compile("-e ([A-Z_]+)=(\\S+)");
  private static final String JAR = "connector-bolna";

  @AutoClose private final EmbeddedEngine engine = EmbeddedEngine.start();
  @AutoClose private final CamundaClient client = engine.newClient();
  @AutoClose private final HttpClient http = HttpClient.newHttpClient();

  @AutoClose
  private final BolnaSimulator bolna =
      BolnaSimulator.start(
          SimulatorSettings.defaults().withStep(Duration.ofMillis(40)).withApiKey(World.API_KEY));

  private Process runtime;
  private URI base;

  @Test
  void callAndWaitRunsWithTheVariablesAndTheFolderOfTheTutorial() throws Exception {
    start(variables());
    try {
      await().atMost(PATIENCE).until(() -> status(get("actuator/health")) == 200);
      deploy("bolna-receiver/bolna-receiver.bpmn");
      deploy("call-and-wait/call-and-wait.bpmn", "call-and-wait/call-and-wait.form");
      await().atMost(PATIENCE).until(() -> status(post("inbound/bolna", "")) == 401);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(body(post("inbound/bolna", World.SECRET)))
                      .contains("\"callEnded\":false"));
      bolna.webhookUrl(
          World.AGENT, URI.create(base.resolve("inbound/bolna") + "?token=" + World.SECRET));

      long instance = startCall();

      await().atMost(PATIENCE).until(() -> engine.book().completed(instance));
      assertThat(engine.book().variables(instance).get("call").path("outcome").asText())
          .isEqualTo("answered");
      assertThat(bolna.books().dials()).hasSize(1);
    } finally {
      runtime.destroyForcibly().onExit().join();
    }
  }

  private long startCall() {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("call-and-wait")
        .latestVersion()
        .variables(Map.of("agentId", World.AGENT, "phoneNumber", "+919876543200", "name", "Asha"))
        .send()
        .join()
        .getProcessInstanceKey();
  }

  private void deploy(String first, String... more) {
    DeployResourceCommandStep2 command = client.newDeployResourceCommand().addResourceFile(first);
    for (String file : more) {
      command = command.addResourceFile(file);
    }
    command.send().join();
  }

  /** As the command names them, with what stands for a cluster and for secrets filled in. */
  private Map<String, String> variables() throws IOException {
    Map<String, String> variables = new LinkedHashMap<>();
    Matcher found = VARIABLE.matcher(Files.readString(TUTORIAL));
    while (found.find()) {
      variables.put(found.group(1), filled(found.group(2)));
    }
    assertThat(variables).hasSize(6).containsEntry("SECRET_BOLNA_API_KEY", World.API_KEY);
    variables.put("BOLNA_BASE_URL", bolna.baseUri().toString());
    return variables;
  }

  private String filled(String value) {
    return value
        .replace("\"$BOLNA_API_KEY\"", World.API_KEY)
        .replace("\"$BOLNA_WEBHOOK_SECRET\"", World.SECRET)
        .replace("http://host.docker.internal:26500", engine.gatewayAddress().toString())
        .replace("http://host.docker.internal:8080", engine.restAddress().toString());
  }

  private void start(Map<String, String> variables) throws IOException {
    int port = freePort();
    base = URI.create("http://localhost:" + port + "/");
    ProcessBuilder builder =
        JavaProgram.builder(
            ConnectorRuntimeMain.class, List.of("-Xmx512m"), LOG, List.of("--server.port=" + port));
    builder.command().set(builder.command().indexOf("-cp") + 1, classPath());
    builder.environment().keySet().removeIf(name -> name.contains("BOLNA"));
    builder.environment().putAll(variables);
    runtime = builder.redirectOutput(Redirect.appendTo(new File(LOG + ".out"))).start();
  }

  /** All jars of the runtime in one folder, and this connector's in another. */
  private String classPath() throws IOException {
    Path app = empty("app");
    Path custom = empty("custom");
    List<String> programs = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path file = Path.of(entry).toAbsolutePath();
      String name = file.getFileName().toString();
      if (name.startsWith(JAR) && name.endsWith(".jar")) {
        Files.createSymbolicLink(custom.resolve(JAR + ".jar"), file);
      } else if (name.endsWith(".jar")) {
        Files.createSymbolicLink(app.resolve(programs.size() + name), file);
      } else if (!entry.contains(JAR) && !name.equals("test-classes")) {
        programs.add(entry);
      }
    }
    assertThat(Files.exists(custom.resolve(JAR + ".jar"))).as("the jar of the connector").isTrue();
    return String.join(
        File.pathSeparator, app + "/*", custom + "/*", String.join(File.pathSeparator, programs));
  }

  private static Path empty(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "tutorial", name));
    try (Stream<Path> links = Files.list(folder)) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    }
    return folder;
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).GET().build();
  }

  private HttpRequest post(String path, String secret) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Authorization", "Bearer " + secret)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{}", UTF_8))
        .build();
  }

  private int status(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofString()).statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }

  private String body(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString()).body();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
