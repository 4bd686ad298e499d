package io.github.camundabolna.demo;

import io.camunda.client.CamundaClient;
import io.github.camundabolna.demo.processes.ProcessesTab;
import io.github.camundabolna.localcamunda.Cluster;
import io.github.camundabolna.localcamunda.console.StepPrinter;
import io.github.camundabolna.localcamunda.runtime.ConnectorRuntime;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.journal.CallCounts;
import io.github.camundabolna.simulator.webhook.WebhookSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cluster, a connector runtime, a Bolna, and a CallingBox, connected as an operator would connect
 * them: the runtime has API keys and webhook secrets, and each vendor has the URL of its webhook.
 *
 * @param processes the tab on the pages of the simulators
 * @param simulator empty if the calls go to another Bolna
 */
record LocalStack(
    Cluster cluster,
    ProcessesTab processes,
    Optional<BolnaSimulator> simulator,
    SimulatedCallingBox callingBox,
    ConnectorRuntime runtime)
    implements AutoCloseable {

  static final String WEBHOOK_PATH = "bolna";

  /** A person answers it in the browser. */
  private static final String NUMBER_ON_PAGE = "+919800000099";

  /** How many people the simulator calls at once. */
  static final int CONCURRENCY = 40;

  /** The share of a batch that is dialed before the stop of a campaign: more than a tenth. */
  private static final double SHARE_BEFORE_STOP = 0.25;

  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  /** Generous, because engine, runtime, and Bolna share a machine that may be busy. */
  private static final String REQUEST_TIMEOUT = "PT1M";

  /** Webhooks that wait for a slow runtime and are repeated for some minutes. */
  private static final WebhookSettings WEBHOOK_SETTINGS =
      new WebhookSettings(
          Optional.empty(),
          Map.of(),
          Duration.ofMinutes(1),
          WebhookSettings.doubling(10, Duration.ofMillis(250)));

  /** Starts what the environment doesn't name: the simulator, the engine, and the runtime. */
  static LocalStack start(
      BolnaConnection bolna, StackPorts ports, String agentId, StepPrinter steps) {
    Cluster cluster =
        Cluster.exists()
            ? Cluster.choose()
            : steps.run("Starting the Camunda engine", Cluster::choose);
    ProcessesTab processes = ProcessesTab.of(cluster, startValues(bolna, agentId));
    Optional<BolnaSimulator> simulator =
        bolna.external()
            ? Optional.empty()
            : Optional.of(
                steps.run(
                    "Starting the Bolna simulator",
                    () -> startSimulator(bolna, ports.bolna(), processes)));
    simulator.ifPresent(
        started -> System.setProperty(BolnaConnection.BASE_URL, started.baseUri().toString()));
    SimulatedCallingBox callingBox =
        steps.run(
            "Starting the CallingBox simulator",
            () -> SimulatedCallingBox.start(ports.callingBox(), processes));
    simulator.ifPresent(callingBox::linkWith);
    Map<String, String> settings = new HashMap<>(cluster.clientSettings());
    settings.put("server.port", String.valueOf(ports.runtime()));
    settings.put("camunda.client.request-timeout", REQUEST_TIMEOUT);
    settings.put(BolnaConnection.API_KEY, bolna.apiKey());
    settings.put(BolnaConnection.WEBHOOK_SECRET, bolna.webhookSecret());
    settings.putAll(callingBox.secrets());
    ConnectorRuntime runtime =
        steps.run("Starting the connector runtime", () -> ConnectorRuntime.start(settings));
    return new LocalStack(cluster, processes, simulator, callingBox, runtime);
  }

  /** The number rings on the page, unless Bolna is another one. */
  private static Map<String, String> startValues(BolnaConnection bolna, String agentId) {
    return bolna.external()
        ? Map.of("agentId", agentId)
        : Map.of("agentId", agentId, "phoneNumber", NUMBER_ON_PAGE);
  }

  private static BolnaSimulator startSimulator(
      BolnaConnection bolna, int port, ProcessesTab processes) {
    return BolnaSimulator.start(
        SimulatorSettings.defaults()
            .withPort(port)
            .withApiKey(bolna.apiKey())
            .withWebhooks(WEBHOOK_SETTINGS)
            .withConcurrency(CONCURRENCY)
            .withExtensions(List.of(processes.extension())));
  }

  CamundaClient client() {
    return runtime.client();
  }

  InstanceStateReader stateReader() {
    return cluster
        .journal()
        .<InstanceStateReader>map(JournalStateReader::new)
        .orElseGet(() -> new RestStateReader(client()));
  }

  /** Describes the progress of the calls in a few words; empty with another Bolna. */
  String progressText() {
    return simulator
        .map(bolna -> progressText(bolna.journal().calls(), callingBox.calls()))
        .orElse("");
  }

  private static String progressText(CallCounts bolna, CallCounts callingBox) {
    return "calls: %d placed, %d ended"
        .formatted(bolna.placed() + callingBox.placed(), bolna.ended() + callingBox.ended());
  }

  String webhookUrl() {
    return runtime.webhookBase().resolve(WEBHOOK_PATH).toString();
  }

  URI callingBoxWebhookUrl() {
    return runtime.webhookBase().resolve(SimulatedCallingBox.WEBHOOK_PATH);
  }

  /** Sets where simulators send events; a real Bolna must be configured by hand. */
  void registerWebhooks(BolnaConnection bolna, String agentId) {
    callingBox.sendEventsTo(callingBoxWebhookUrl());
    String secret = URLEncoder.encode(bolna.webhookSecret(), StandardCharsets.UTF_8);
    URI url = URI.create(webhookUrl() + "?token=" + secret);
    simulator.ifPresent(started -> started.setWebhookUrl(agentId, url));
  }

  /** Waits for the receivers, which become active some time after their deployment. */
  void awaitReceivers() {
    runtime.awaitWebhook(WEBHOOK_PATH, TIMEOUT);
    runtime.awaitWebhook(SimulatedCallingBox.WEBHOOK_PATH, TIMEOUT);
  }

  /** Holds calls of batches of the given size, if Bolna is the simulator of this program. */
  HeldBatches holdBatches(int people) {
    int calls = Math.max(1, (int) (people * SHARE_BEFORE_STOP));
    simulator.ifPresent(bolna -> bolna.holdBatchesAfter(calls));
    return new HeldBatches() {
      @Override
      public boolean stopped(String batchId) {
        return simulator.stream()
            .flatMap(bolna -> bolna.journal().batch(batchId).stream())
            .anyMatch(batch -> batch.status().equals("stopped"));
      }

      @Override
      public void release() {
        simulator.ifPresent(BolnaSimulator::releaseBatches);
      }
    };
  }

  @Override
  public void close() {
    runtime.close();
    processes.close();
    cluster.close();
    callingBox.close();
    simulator.ifPresent(BolnaSimulator::close);
  }
}
