package io.github.camundabolna.faultcampaign;

import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.console.ProgressLine;
import io.github.camundabolna.localcamunda.neighbor.NeighborJobGenerator;
import io.github.camundabolna.localcamunda.neighbor.NeighborServer;
import io.github.camundabolna.localcamunda.records.ProcessInstanceCounts;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

/** Runs a campaign with the engine in this JVM and runtimes and simulators in their own. */
final class FaultCampaign implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final CampaignPlan plan;
  private final EmbeddedEngine engine;
  private final SimulatorProcesses simulators;
  private final RuntimePool runtimePool;
  private final NeighborServer server = NeighborServer.start();
  private final CamundaClient client;

  private FaultCampaign(
      CampaignPlan plan,
      EmbeddedEngine engine,
      SimulatorProcesses simulators,
      RuntimePool runtimePool) {
    this.plan = plan;
    this.engine = engine;
    this.simulators = simulators;
    this.runtimePool = runtimePool;
    this.client = engine.newClient();
  }

  /**
   * Starts everything; returns when calls can be placed.
   *
   * @param folder for the logs of the runtimes and of the simulators
   */
  static FaultCampaign prepare(CampaignPlan plan, Path folder) {
    String secret = UUID.randomUUID().toString();
    EmbeddedEngine engine = EmbeddedEngine.start();
    SimulatorProcesses simulators = SimulatorProcesses.start(plan, folder);
    RuntimePool runtimePool =
        RuntimePool.start(engine.clientSettings(), simulators.environment(secret), folder);
    FaultCampaign campaign = new FaultCampaign(plan, engine, simulators, runtimePool);
    campaign.deploy();
    runtimePool.awaitReady();
    simulators.sendWebhooks(runtimePool, secret);
    return campaign;
  }

  private void deploy() {
    for (Vendor vendor : Vendor.values()) {
      String file = vendor.process() + ".bpmn";
      client
          .newDeployResourceCommand()
          .addResourceStream(FaultCampaign.class.getResourceAsStream(file), file)
          .requestTimeout(TIMEOUT)
          .send()
          .join();
    }
    NeighborJobGenerator.deploy(client);
  }

  /** Counts the processes that call people. */
  static ProcessInstanceCounts counts(ProcessJournal journal) {
    return Stream.of(Vendor.values())
        .map(vendor -> journal.counts(vendor.process()))
        .reduce(new ProcessInstanceCounts(0, 0, 0), ProcessInstanceCounts::plus);
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
              plan, engine.journal(), simulators, runtimePool, clock, neighbor, line);
      FaultInjector faultInjector =
          new FaultInjector(
              runtimePool,
              simulators,
              engine.journal(),
              plan.outages(),
              disruptions,
              line::printAbove);
      Duration duration = monitor.run(CampaignSchedule.of(plan, client, faultInjector));
      return Findings.read(
          plan.calls(), engine.journal(), simulators.reports(), clock, disruptions, duration);
    }
  }

  @Override
  public void close() {
    runtimePool.close();
    simulators.close();
    client.close();
    server.close();
    engine.close();
  }
}
