package io.github.camundabolna.integration;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import io.github.camundabolna.localcamunda.runtime.ConnectorRuntime;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.callingbox.CallingBoxSettings;
import io.github.camundabolna.simulator.callingbox.CallingBoxSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Engine, stock runtime and simulator, wired as an operator would wire them.
 *
 * <p>Classes share one, unless they break it, change its settings, count all that happens in it, or
 * leave something behind that goes on: a sweep, or a batch.
 */
final class IntegrationEnvironment implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(90);
  static final String AGENT = "11111111-2222-4333-8444-555555555555";
  static final String API_KEY = "bn-key-that-nobody-may-see";
  static final String SECRET = "webhook-secret-that-nobody-may-see";
  static final String SIP_PASSWORD = "sip-password-that-nobody-may-see";
  static final String PROVIDER_KEY = "provider-key-that-nobody-may-see";
  static final String DATABASE_PASSWORD = "database-password-that-nobody-may-see";
  static final String SUB_ACCOUNT_KEY = "sa-key-that-nobody-may-see";

  static final String CALLING_BOX_KEY = "sk-key-that-nobody-may-see";
  static final String CALLING_BOX_SECRET = "whsec-secret-that-nobody-may-see";
  static final String CALLING_BOX_NEW_SECRET = "whsec_new-secret-that-nobody-may-see";
  static final String TOOL_KEY = "tool-key-that-nobody-may-see";

  final EmbeddedEngine engine = EmbeddedEngine.start();
  final BolnaSimulator bolna;
  final CallingBoxSimulator callingBox;
  final ConnectorRuntime runtime;
  final CamundaClient client = engine.newClient();
  final ProcessJournal journal = engine.journal();
  private final ProcessStarter processes = new ProcessStarter(client);
  private final HttpClient http = HttpClient.newHttpClient();
  private final BaseUrlSetting bolnaUrl = BaseUrlSetting.of("BOLNA_BASE_URL");
  private final BaseUrlSetting callingBoxUrl = BaseUrlSetting.of("CALLINGBOX_BASE_URL");

  /** The one that classes share; each has webhook paths and process ids of its own in it. */
  static IntegrationEnvironment shared() {
    Shared.ENVIRONMENT.setBaseUrls();
    return Shared.ENVIRONMENT;
  }

  /** Lives as long as the JVM, which runs one class after the other. */
  private static final class Shared {
    private static final IntegrationEnvironment ENVIRONMENT = new IntegrationEnvironment();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(ENVIRONMENT::close));
    }
  }

  IntegrationEnvironment() {
    this(SimulatorSettings.defaults().withStep(Duration.ofMillis(40)));
  }

  IntegrationEnvironment(SimulatorSettings simulated) {
    this(simulated, engine -> Map.of());
  }

  /** Creates one whose tests need a CallingBox of their own. */
  IntegrationEnvironment(CallingBoxSettings simulated) {
    this(SimulatorSettings.defaults(), simulated, engine -> Map.of());
  }

  /**
   * @param more settings of the runtime that take the place of others
   */
  IntegrationEnvironment(
      SimulatorSettings simulated, Function<EmbeddedEngine, Map<String, String>> more) {
    this(simulated, CallingBoxSettings.defaults().withStep(Duration.ofMillis(40)), more);
  }

  private IntegrationEnvironment(
      SimulatorSettings ofBolna,
      CallingBoxSettings ofCallingBox,
      Function<EmbeddedEngine, Map<String, String>> more) {
    bolna = BolnaSimulator.start(ofBolna.withApiKey(API_KEY));
    callingBox =
        CallingBoxSimulator.start(
            ofCallingBox.withApiKey(CALLING_BOX_KEY).withWebhookSecret(CALLING_BOX_SECRET));
    setBaseUrls();
    Map<String, String> settings = new HashMap<>(engine.clientSettings());
    settings.put("BOLNA_API_KEY", API_KEY);
    settings.put("BOLNA_WEBHOOK_SECRET", SECRET);
    settings.put("CALLINGBOX_API_KEY", CALLING_BOX_KEY);
    settings.put("CALLINGBOX_WEBHOOK_SECRET", CALLING_BOX_SECRET);
    settings.put("CALLINGBOX_INBOUND_WEBHOOK_SECRET", CALLING_BOX_SECRET);
    settings.put("CALLINGBOX_WEBHOOK_SECRET_2", CALLING_BOX_NEW_SECRET);
    settings.put("CALLINGBOX_TOOL_KEY", TOOL_KEY);
    settings.put("SIP_PASSWORD", SIP_PASSWORD);
    settings.put("OPENAI_API_KEY", PROVIDER_KEY);
    settings.put("TENANT_DB_PASSWORD", DATABASE_PASSWORD);
    settings.put("SUB_ACCOUNT_API_KEY", SUB_ACCOUNT_KEY);
    settings.put("server.port", "0");
    settings.putAll(more.apply(engine));
    runtime = ConnectorRuntime.start(settings);
  }

  private void setBaseUrls() {
    bolnaUrl.set(bolna.baseUri());
    callingBoxUrl.set(callingBox.baseUri());
  }

  /** Deploys a receiver that is never started, and sends the agent's events there. */
  void receiveOn(String path) {
    deploy(BolnaProcesses.receiver("receiver-" + path, path, Map.of()));
    runtime.awaitWebhook(path, PATIENCE);
    bolna.setWebhookUrl(AGENT, URI.create(webhook(path) + "?token=" + SECRET));
  }

  String webhook(String path) {
    return runtime.webhookBase().resolve(path).toString();
  }

  void deploy(BpmnModelInstance process) {
    processes.deploy(process);
  }

  /** Deploys a file as it is. */
  void deploy(Path file) {
    client.newDeployResourceCommand().addResourceFile(file.toString()).send().join();
  }

  long start(String processId, Map<String, Object> variables) {
    return processes.start(processId, variables);
  }

  long startVersion(String processId, int version, Map<String, Object> variables) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(processId)
        .version(version)
        .variables(variables)
        .send()
        .join()
        .getProcessInstanceKey();
  }

  /** Starts an instance, and waits until it waits for the call. */
  long startWaiting(String processId, String executionId) {
    long instance = start(processId, Map.of("executionId", executionId));
    await().atMost(PATIENCE).until(() -> isWaiting(instance));
    return instance;
  }

  boolean isWaiting(long instance) {
    return journal.history(instance).stream()
        .flatMap(run -> run.activeElements().stream())
        .anyMatch(visit -> visit.elementId().equals("wait"));
  }

  /**
   * Places a call that is answered, as somebody does who is no process.
   *
   * @return the execution id
   */
  String call() {
    return call("+919876543200");
  }

  /** The same to another number, of which the last two digits say what becomes of the call. */
  String call(String number) {
    int before = bolna.journal().placedCalls().size();
    HttpRequest request =
        HttpRequest.newBuilder(bolna.baseUri().resolve("/call"))
            .header("Authorization", "Bearer " + API_KEY)
            .header("Content-Type", "application/json")
            .POST(
                body(
                    "{\"agent_id\":\"%s\",\"recipient_phone_number\":\"%s\"}"
                        .formatted(AGENT, number)))
            .build();
    send(request);
    return bolna.journal().placedCalls().get(before).executionId();
  }

  JsonNode variable(long instance, String name) {
    return journal.variables(instance).get(name);
  }

  void awaitEnd(long instance) {
    await().atMost(PATIENCE).until(() -> journal.completed(instance));
  }

  /** The message of the incident that stops the instance. */
  String awaitIncident(long instance) {
    await().atMost(PATIENCE).until(() -> !journal.openIncidents(instance).isEmpty());
    return journal.openIncidents(instance).get(0).message();
  }

  HttpResponse<String> post(String path, String body) {
    return send(request(path).header("Authorization", "Bearer " + SECRET).POST(body(body)).build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(webhook(path)))
        .header("Content-Type", "application/json");
  }

  static HttpRequest.BodyPublisher body(String text) {
    return HttpRequest.BodyPublishers.ofString(text);
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    runtime.close();
    bolna.close();
    callingBox.close();
    client.close();
    engine.close();
    bolnaUrl.restore();
    callingBoxUrl.restore();
  }
}
