package io.github.camundabolna.demo;

import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.Cluster;
import io.github.camundabolna.localcamunda.runtime.ConnectorRuntime;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.journal.CallCounts;
import io.github.camundabolna.simulator.webhook.WebhookSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A cluster, a connector runtime and a Bolna, wired as an operator would wire them: the runtime
 * gets the API key and the webhook secret as secrets, and Bolna the URL of the webhook.
 *
 * @param simulator empty if the calls go to another Bolna
 */
record LocalStack(Cluster cluster, Optional<BolnaSimulator> simulator, ConnectorRuntime runtime)
    implements AutoCloseable {

  static final String WEBHOOK_PATH = "bolna";

  /** So many people the simulator calls at once. */
  static final int LINES = 40;

  /** So many calls of a batch are dialed before the stop of a campaign: more than a tenth. */
  private static final double SHARE_BEFORE_STOP = 0.25;

  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** The engine, the runtime and Bolna share a machine that may be busy with other things. */
  private static final String REQUEST_TIMEOUT = "PT1M";

  /** Webhooks that wait for a slow runtime, and come again for some minutes. */
  private static final WebhookSettings PATIENT_WEBHOOKS =
      new WebhookSettings(
          Optional.empty(), Map.of(), Duration.ofMinutes(1), 10, Duration.ofMillis(250));

  static LocalStack set(BolnaConnection bolna, int httpPort) {
    Optional<BolnaSimulator> simulator =
        bolna.external()
            ? Optional.empty()
            : Optional.of(
                BolnaSimulator.start(
                    SimulatorSettings.defaults()
                        .withApiKey(bolna.apiKey())
                        .withWebhooks(PATIENT_WEBHOOKS)
                        .withConcurrency(LINES)));
    simulator.ifPresent(
        started -> System.setProperty(BolnaConnection.BASE_URL, started.baseUri().toString()));
    Cluster cluster = Cluster.choose();
    Map<String, String> settings = new HashMap<>(cluster.clientSettings());
    settings.put("server.port", String.valueOf(httpPort));
    settings.put("camunda.client.request-timeout", REQUEST_TIMEOUT);
    settings.put(BolnaConnection.API_KEY, bolna.apiKey());
    settings.put(BolnaConnection.WEBHOOK_SECRET, bolna.webhookSecret());
    return new LocalStack(cluster, simulator, ConnectorRuntime.start(settings));
  }

  CamundaClient client() {
    return runtime.client();
  }

  InstanceStateReader reports() {
    return cluster
        .journal()
        .<InstanceStateReader>map(JournalStateReader::new)
        .orElseGet(() -> new RestStateReader(client()));
  }

  /**
   * How far calls and campaigns are, in a few words.
   *
   * @param campaigns empty without campaigns
   */
  String said(String campaigns) {
    String calls = simulator.map(bolna -> said(bolna.journal().calls())).orElse("");
    return campaigns.isEmpty() ? calls : calls + "; campaigns: " + campaigns;
  }

  private static String said(CallCounts calls) {
    return "calls: %d placed, %d ended".formatted(calls.placed(), calls.ended());
  }

  String webhookUrl() {
    return runtime.webhookBase().resolve(WEBHOOK_PATH).toString();
  }

  /** Waits for the receiver, which works only some time after it was deployed. */
  void awaitReceiver() {
    runtime.awaitWebhook(WEBHOOK_PATH, LIMIT);
  }

  /** Holds the calls of batches of so many people, if Bolna is the simulator of this program. */
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
    cluster.close();
    simulator.ifPresent(BolnaSimulator::close);
  }
}
