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

/** The engine in this JVM, the runtimes and the simulator in theirs, and what they go through. */
final class FaultCampaign implements AutoCloseable {

  static final String PROCESS = "fault-campaign";

  private static final int ALLOWED_BY_BOLNA = 500;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String FILE = "fault-campaign.bpmn";

  private final CampaignPlan plan;
  private final EmbeddedEngine engine;
  private final SimulatorProcess bolna;
  private final RuntimePool fleet;
  private final NeighborServer server = NeighborServer.start();
  private final CamundaClient client;

  private FaultCampaign(
      CampaignPlan plan, EmbeddedEngine engine, SimulatorProcess bolna, RuntimePool fleet) {
    this.plan = plan;
    this.engine = engine;
    this.bolna = bolna;
    this.fleet = fleet;
    this.client = engine.newClient();
  }

  /**
   * Starts everything, and returns when calls can be made.
   *
   * @param folder for the logs of the runtimes and of the simulator
   */
  static FaultCampaign prepare(CampaignPlan plan, Path folder) {
    String secret = UUID.randomUUID().toString();
    String key = plan.simulator().apiKey();
    EmbeddedEngine engine = EmbeddedEngine.start();
    SimulatorProcess bolna = SimulatorProcess.start(plan, folder.resolve("simulator.log"));
    Map<String, String> environment =
        Map.of(
            "BOLNA_BASE_URL",
            bolna.address().toString(),
            "BOLNA_API_KEY",
            key,
            "BOLNA_WEBHOOK_SECRET",
            secret,
            "BOLNA_REQUESTS_PER_MINUTE",
            String.valueOf(ALLOWED_BY_BOLNA / CampaignPlan.RUNTIMES));
    RuntimePool fleet = RuntimePool.start(engine.clientSettings(), environment, folder);
    FaultCampaign campaign = new FaultCampaign(plan, engine, bolna, fleet);
    campaign.deploy();
    fleet.awaitReady();
    for (int runtime = 0; runtime < CampaignPlan.RUNTIMES; runtime++) {
      URI url = URI.create(fleet.webhook(runtime) + "?token=" + secret);
      bolna.webhook(Callee.AGENTS.get(runtime), url);
    }
    return campaign;
  }

  private void deploy() {
    InputStream file = FaultCampaign.class.getResourceAsStream(FILE);
    client
        .newDeployResourceCommand()
        .addResourceStream(file, FILE)
        .requestTimeout(PATIENCE)
        .send()
        .join();
    NeighborJobGenerator.deploy(client);
  }

  /** Goes through all of it. */
  Findings run() {
    EngineClock clock = new EngineClock(engine);
    DisruptionLog disturbances = new DisruptionLog();
    try (ProgressLine line = new ProgressLine(plan.calls());
        NeighborJobGenerator neighbor =
            NeighborJobGenerator.every(plan.neighborEvery(), client, server.address())) {
      CampaignMonitor course =
          new CampaignMonitor(plan, engine.journal(), bolna, fleet, clock, neighbor, line);
      FaultInjector befalling =
          new FaultInjector(
              fleet, bolna, engine.journal(), plan.outages(), disturbances, line::printAbove);
      Duration took = course.run(CampaignSchedule.of(plan, client, befalling));
      return Findings.read(
          plan.calls(), engine.journal(), bolna.journal(), clock, disturbances, took);
    }
  }

  @Override
  public void close() {
    fleet.close();
    bolna.close();
    client.close();
    server.close();
    engine.close();
  }
}
