package io.github.camundabolna.benchmarks.neighbor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.client.CamundaClient;
import io.github.camundabolna.benchmarks.stack.BenchmarkStack;
import io.github.camundabolna.benchmarks.stack.StackSettings;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.neighbor.NeighborJobGenerator;
import io.github.camundabolna.localcamunda.neighbor.NeighborServer;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The programs of a round, with all processes.
 *
 * @param server that the neighbor's jobs call
 * @param vendor the address of the vendor, where nothing listens yet
 * @param webhooks sends events that the receivers accept
 * @param endedCall the event of a call that has ended
 */
record NeighborStack(
    BenchmarkStack stack,
    NeighborServer server,
    URI vendor,
    WebhookClient webhooks,
    ObjectNode endedCall)
    implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Starts a stock runtime; returns when its webhooks are active. */
  static NeighborStack start(StackSettings settings) {
    URI vendor = freeAddress();
    String secret = UUID.randomUUID().toString();
    BenchmarkStack stack =
        BenchmarkStack.start(
            settings
                .withVariable("BOLNA_BASE_URL", vendor.toString())
                .withVariable("BOLNA_WEBHOOK_SECRET", secret));
    NeighborStack started =
        new NeighborStack(
            stack, NeighborServer.start(), vendor, WebhookClient.create(secret), EndedCall.event());
    started.deploy();
    return started;
  }

  private void deploy() {
    NeighborJobGenerator.deploy(client());
    Stream.of("calls.bpmn", "bolna-campaign.bpmn", "floor-campaign.bpmn", "webhook.bpmn")
        .forEach(file -> stack.deploy(NeighborStack.class, file));
    Stream.of(NeighborWebhooks.PATH, CampaignReceiver.BOLNA.path(), CampaignReceiver.FLOOR.path())
        .forEach(path -> stack.runtime().awaitWebhook(path, LIMIT));
  }

  private static URI freeAddress() {
    try (BolnaSimulator briefly = BolnaSimulator.start(SimulatorSettings.defaults())) {
      return briefly.baseUri();
    }
  }

  /** Returns the engine. */
  EmbeddedEngine engine() {
    return stack.engine();
  }

  /** Returns a client of the engine. */
  CamundaClient client() {
    return stack.client();
  }

  /** Returns the address of a webhook. */
  URI webhook(String path) {
    return stack.runtime().webhookBase().resolve(path);
  }

  @Override
  public void close() {
    stack.close();
    server.close();
  }
}
