package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.neighbor.Latencies;
import io.github.camundabolna.localcamunda.neighbor.NeighborJob;
import io.github.camundabolna.localcamunda.neighbor.NeighborJobGenerator;
import io.github.camundabolna.localcamunda.neighbor.NeighborServer;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import io.github.camundabolna.localcamunda.runtime.RuntimeVersion;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.journal.PlacedCall;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two connectors in a stock runtime with its ten threads: the jobs of one must not wait because the
 * vendor of the other hangs.
 */
@Tag("slow")
class NeighborIT {

  private static final int CALLS = 30;
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration INTERVAL = Duration.ofMillis(400);

  /** Longer than a request to Bolna may take, so that what comes after it is seen as well. */
  private static final Duration HANGING_TIME = Duration.ofSeconds(40);

  private static final Duration BASELINE_TIME = Duration.ofSeconds(12);
  private static final Duration MAX_DELAY = Duration.ofSeconds(1);
  private static final Duration TOLERANCE = Duration.ofMillis(250);

  @TempDir private Path folder;

  @Test
  void jobsOfAnotherConnectorAreDoneAtOnceWhileBolnaHangsAndItsCallsArePlacedOnceAfterwards() {
    assumeTrue(RuntimeVersion.hasRestConnector(), "no REST connector on the class path");
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        BolnaSimulator bolna =
            BolnaSimulator.start(
                SimulatorSettings.defaults().withApiKey(IntegrationEnvironment.API_KEY));
        NeighborServer server = NeighborServer.start();
        CamundaClient client = engine.newClient();
        RuntimeProcess runtime = RuntimeProcess.start(launch(engine, bolna))) {
      runtime.awaitReady(LONG);
      deploy(client);
      warmUp(engine, client, server);
      Latencies baseline = measure(engine, client, server, BASELINE_TIME);

      bolna.activateFault(Fault.TIME_OUT);
      List<Long> calls = startCalls(client);
      await().atMost(LONG).until(() -> bolna.journal().requestCount("POST /call") > 0);
      Latencies hanging = measure(engine, client, server, HANGING_TIME);
      int incidents = engine.journal().openIncidents().size();
      bolna.deactivateFaults();

      System.out.printf("Neighbor alone: %s; while Bolna hangs: %s%n", baseline, hanging);
      assertThat(incidents).as("calls that have lost their tries").isZero();
      assertThat(hanging.median())
          .as("median, alone %s, beside %s", baseline, hanging)
          .isLessThan(baseline.median().multipliedBy(6).dividedBy(5).plus(TOLERANCE));
      assertThat(hanging.p99())
          .as("p99, alone %s, beside %s", baseline, hanging)
          .isLessThan(baseline.p99().plus(MAX_DELAY));
      eachIsPlacedOnce(engine, bolna, calls);
    }
  }

  private static void eachIsPlacedOnce(
      EmbeddedEngine engine, BolnaSimulator bolna, List<Long> calls) {
    await()
        .atMost(LONG)
        .until(() -> calls.stream().allMatch(call -> engine.journal().completed(call)));
    assertThat(engine.journal().openIncidents()).isEmpty();
    assertThat(bolna.journal().placedCalls())
        .extracting(PlacedCall::number)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, CALLS).mapToObj(NeighborIT::number).toList());
  }

  /** The first job loads classes and opens connections. */
  private static void warmUp(EmbeddedEngine engine, CamundaClient client, NeighborServer server) {
    NeighborJobGenerator neighbor = NeighborJobGenerator.start(LONG, client, server.address());
    await().atMost(LONG).until(() -> jobs(engine).stream().anyMatch(job -> job.done().isPresent()));
    neighbor.close();
  }

  /** Jobs that are not done soon after the last one was started count for as long as they wait. */
  private static Latencies measure(
      EmbeddedEngine engine, CamundaClient client, NeighborServer server, Duration time) {
    int before = jobs(engine).size();
    long expected = time.dividedBy(INTERVAL);
    NeighborJobGenerator neighbor = NeighborJobGenerator.start(INTERVAL, client, server.address());
    await().atMost(LONG).until(() -> jobs(engine).size() >= before + expected);
    neighbor.close();
    Instant deadline = Instant.now().plus(MAX_DELAY.multipliedBy(5));
    await()
        .atMost(LONG)
        .until(
            () ->
                Instant.now().isAfter(deadline)
                    || jobs(engine).stream().allMatch(job -> job.done().isPresent()));
    Instant now = Instant.now();
    return Latencies.of(jobs(engine).stream().skip(before).map(job -> job.duration(now)).toList());
  }

  private static List<NeighborJob> jobs(EmbeddedEngine engine) {
    return NeighborJobGenerator.jobs(engine.journal(), UnaryOperator.identity());
  }

  private RuntimeLaunch launch(EmbeddedEngine engine, BolnaSimulator bolna) {
    return RuntimeLaunch.with(engine.clientSettings(), folder.resolve("runtime.log"))
        .withEnvironment("BOLNA_BASE_URL", bolna.baseUri().toString())
        .withEnvironment("BOLNA_API_KEY", IntegrationEnvironment.API_KEY);
  }

  private static void deploy(CamundaClient client) {
    NeighborJobGenerator.deploy(client);
    client
        .newDeployResourceCommand()
        .addResourceStringUtf8(
            Bpmn.convertToString(BolnaProcesses.serviceTask("calls", BolnaProcesses.makeCall())),
            "calls.bpmn")
        .requestTimeout(LONG)
        .send()
        .join();
  }

  private static List<Long> startCalls(CamundaClient client) {
    return IntStream.range(0, CALLS).mapToObj(call -> startCall(client, number(call))).toList();
  }

  private static String number(int call) {
    return "+9198765%03d00".formatted(call);
  }

  private static long startCall(CamundaClient client, String number) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("calls")
        .latestVersion()
        .variables(Map.of("phoneNumber", number, "name", "Asha"))
        .requestTimeout(LONG)
        .send()
        .join()
        .getProcessInstanceKey();
  }
}
