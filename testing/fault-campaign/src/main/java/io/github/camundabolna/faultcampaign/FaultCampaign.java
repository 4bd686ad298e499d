package io.github.camundabolna.faultcampaign;

import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.console.ProgressLine;
import io.github.camundabolna.localcamunda.neighbor.NeighborJobGenerator;
import io.github.camundabolna.localcamunda.neighbor.NeighborServer;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Runs a campaign with the engine in this JVM and runtimes and simulator in their own. */
final class FaultCampaign implements AutoCloseable {

  static final String PROCESS = "fault-campaign";

  private static final int ALLOWED_BY_BOLNA = 500;

  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private static final String FILE = "fault-campaign.bpmn";

  private final CampaignPlan plan;
  private final EmbeddedEngine engine;
  private final SimulatorProcess simulator;
  private final RuntimePool runtimePool;
  private final NeighborServer server = NeighborServer.start();
  private final CamundaClient client;

  private FaultCampaign(
      CampaignPlan plan,
      EmbeddedEngine engine,
      SimulatorProcess simulator,
      RuntimePool runtimePool) {
    this.plan = plan;
    this.engine = engine;
    this.simulator = simulator;
    this.runtimePool = runtimePool;
    this.client = engine.newClient();
  }

  /**
   * Starts everything; returns when calls can be placed.
   *
   * @param folder for the logs of the runtimes and of the simulator
   */
  static FaultCampaign prepare(CampaignPlan plan, Path folder) {
    String secret = UUID.randomUUID().toString();
    String key = plan.simulator().apiKey();
    EmbeddedEngine engine = EmbeddedEngine.start();
    SimulatorProcess simulator = SimulatorProcess.start(plan, folder.resolve("simulator.log"));
    Map<String, String> environment =
        Map.of(
            "BOLNA_BASE_URL",
            simulator.address().toString(),
            "BOLNA_API_KEY",
            key,
            "BOLNA_WEBHOOK_SECRET",
            secret,
            "BOLNA_REQUESTS_PER_MINUTE",
            String.valueOf(ALLOWED_BY_BOLNA / CampaignPlan.RUNTIMES));
    RuntimePool runtimePool = RuntimePool.start(engine.clientSettings(), environment, folder);
    FaultCampaign campaign = new FaultCampaign(plan, engine, simulator, runtimePool);
    campaign.deploy();
    runtimePool.awaitReady();
    for (int runtime = 0; runtime < CampaignPlan.RUNTIMES; runtime++) {
      URI url = URI.create(runtimePool.webhook(runtime) + "?token=" + secret);
      simulator.webhook(Recipient.AGENTS.get(runtime), url);
    }
    return campaign;
  }

  private void deploy() {
    InputStream file = FaultCampaign.class.getResourceAsStream(FILE);
    client
        .newDeployResourceCommand()
        .addResourceStream(file, FILE)
        .requestTimeout(TIMEOUT)
        .send()
        .join();
    NeighborJobGenerator.deploy(client);
  }

  /** Runs the campaign to its end. */
  Findings run() {
    EngineClock clock = new EngineClock(engine);
    DisruptionLog disruptions = new DisruptionLog();
    try (ProgressLine line = ProgressLine.create(plan.calls());
        NeighborJobGenerator neighbor =
            NeighborJobGenerator.start(plan.neighborEvery(), client, server.address())) {
      CampaignMonitor monitor =
          new CampaignMonitor(
              plan, engine.journal(), simulator, runtimePool, clock, neighbor, line);
      FaultInjector faultInjector =
          new FaultInjector(
              runtimePool,
              simulator,
              engine.journal(),
              plan.outages(),
              disruptions,
              line::printAbove);
      Duration duration = monitor.run(CampaignSchedule.of(plan, client, faultInjector));
      return Findings.read(
          plan.calls(), engine.journal(), simulator.report(), clock, disruptions, duration);
    }
  }

  @Override
  public void close() {
    runtimePool.close();
    simulator.close();
    client.close();
    server.close();
    engine.close();
  }
}
