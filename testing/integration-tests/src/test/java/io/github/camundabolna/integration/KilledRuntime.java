package io.github.camundabolna.integration;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.journal.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A runtime that dies after its requests have had their effect, and before their responses. It has
 * an engine and a Bolna of its own.
 */
final class KilledRuntime implements AutoCloseable {

  /** Whom the call is for, and not the batch. */
  static final String CALLED = "+919876543200";

  private static final Duration LONG = Duration.ofSeconds(90);

  private final EmbeddedEngine engine = EmbeddedEngine.start();
  private final CamundaClient client = engine.newClient();
  private final ProcessStarter processes = new ProcessStarter(client);
  private final BolnaSimulator bolna =
      BolnaSimulator.start(
          SimulatorSettings.defaults()
              .withApiKey(IntegrationEnvironment.API_KEY)
              .withListingDelay(Duration.ofSeconds(2)));
  private final Map<String, Long> instances = new HashMap<>();
  private RuntimeProcess runtime;

  /**
   * Starts the runtime.
   *
   * @param settings of the engine's client, to which others can be added
   * @param environment adds more to the launch
   */
  private KilledRuntime(
      Path log, Map<String, String> settings, Function<RuntimeLaunch, RuntimeLaunch> environment) {
    Map<String, String> all = new HashMap<>(engine.clientSettings());
    all.putAll(settings);
    RuntimeLaunch launch =
        RuntimeLaunch.with(all, log)
            .withEnvironment("BOLNA_BASE_URL", bolna.baseUri().toString())
            .withEnvironment("BOLNA_API_KEY", IntegrationEnvironment.API_KEY);
    runtime = RuntimeProcess.start(environment.apply(launch));
  }

  /** Starts a runtime with a setting that isn't in its environment. */
  static KilledRuntime withSetting(Path log, String name, String value) {
    return new KilledRuntime(log, Map.of(name, value), launch -> launch);
  }

  /** Starts a runtime with more in its environment. */
  static KilledRuntime with(Path log, Function<RuntimeLaunch, RuntimeLaunch> environment) {
    return new KilledRuntime(log, Map.of(), environment);
  }

  /** Starts an instance, whose request will have its effect without a response. */
  void begin(String request, FilledTemplate operation) {
    runtime.awaitReady(LONG);
    String process = "killed-" + instances.size();
    processes.deploy(BolnaProcesses.serviceTask(process, operation));
    bolna.planFault(request, Fault.TIME_OUT_AFTER_ACCEPT);
    instances.put(request, processes.start(process, variables()));
    await().atMost(LONG).until(() -> journal().requestCount(request) == 1);
  }

  private static Map<String, Object> variables() {
    return Map.of(
        "phoneNumber",
        CALLED,
        "name",
        "Asha",
        "contacts",
        List.of(Map.of("contact_number", "+919876543300", "customerId", "C-1")));
  }

  /** Kills the runtime, and starts another one. */
  void killAndRestart() {
    runtime.kill();
    runtime = runtime.restart();
    runtime.awaitReady(LONG);
  }

  /** Waits until the instance has completed, and returns a variable. */
  JsonNode result(String request, String variable) {
    long instance = instances.get(request);
    await().atMost(LONG).until(() -> engine.journal().completed(instance));
    return engine.journal().variables(instance).get(variable);
  }

  Journal journal() {
    return bolna.journal();
  }

  @Override
  public void close() {
    runtime.close();
    client.close();
    bolna.close();
    engine.close();
  }
}
