package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call ends while no runtime is there to hear of it. */
@Tag("slow")
class RuntimeOutageIT {

  private static final Duration LONG = Duration.ofSeconds(90);
  private static final Duration INTERVAL = Duration.ofSeconds(10);
  private static final Duration THREE_HOURS = Duration.ofHours(3);

  /** How long ago it is for Bolna. */
  private final AtomicReference<Duration> clockOffset = new AtomicReference<>(THREE_HOURS);

  @TempDir private Path folder;

  @Test
  void processWhoseCallEndedThreeHoursAgoGoesOnWithinAnIntervalOfTheStart() {
    BpmnModelInstance receiver =
        BolnaProcesses.receiver(
            "receiver", "down", BolnaSweepIT.sweeping(IntegrationEnvironment.AGENT));
    endCallsWhileDown(
        List.of(BolnaProcesses.callAndWait("calls"), receiver),
        runtime -> runtime.awaitWebhook("down", LONG));
  }

  @Test
  void processThatWaitsByPollingGoesOnWithinAnIntervalOfTheStart() {
    endCallsWhileDown(List.of(BolnaProcesses.callAndPoll("calls")), runtime -> {});
  }

  private void endCallsWhileDown(
      List<BpmnModelInstance> processes, Consumer<RuntimeProcess> awaitReady) {
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        BolnaSimulator bolna = BolnaSimulator.start(settings());
        CamundaClient client = engine.newClient();
        RuntimeProcess first = RuntimeProcess.start(launch(engine, bolna))) {
      first.awaitReady(LONG);
      processes.forEach(process -> deploy(client, process));
      long instance = startCall(client);
      await().atMost(LONG).until(() -> bolna.journal().placedCalls().size() == 1);
      await().atMost(LONG).until(() -> isWaiting(engine, instance));
      first.kill();
      String id = bolna.journal().placedCalls().get(0).executionId();
      await().atMost(LONG).until(() -> bolna.journal().statuses(id).contains("completed"));

      clockOffset.set(Duration.ZERO);
      try (RuntimeProcess second = first.restart()) {
        second.awaitReady(LONG);
        awaitReady.accept(second);

        await().atMost(INTERVAL).until(() -> engine.journal().completed(instance));
      }
      assertThat(engine.journal().variables(instance).get("call").path("outcome").asText())
          .isEqualTo("answered");
      Instant created =
          Instant.parse(
              engine.journal().variables(instance).get("call").path("createdAt").asText());
      assertThat(created).isBefore(Instant.now().minus(THREE_HOURS));
      assertThat(bolna.journal().placedCalls()).hasSize(1);
    }
  }

  /** No webhook address: no event ever comes. The call lasts until the runtime is surely gone. */
  private SimulatorSettings settings() {
    InstantSource source = () -> Instant.now().minus(clockOffset.get());
    return SimulatorSettings.defaults()
        .withApiKey(IntegrationEnvironment.API_KEY)
        .withStep(Duration.ofSeconds(2))
        .withClock(clock(source));
  }

  private static Clock clock(InstantSource source) {
    return source.withZone(ZoneOffset.UTC);
  }

  private RuntimeLaunch launch(EmbeddedEngine engine, BolnaSimulator bolna) {
    return RuntimeLaunch.with(engine.clientSettings(), folder.resolve("runtime.log"))
        .withEnvironment("BOLNA_BASE_URL", bolna.baseUri().toString())
        .withEnvironment("BOLNA_API_KEY", IntegrationEnvironment.API_KEY)
        .withEnvironment("BOLNA_WEBHOOK_SECRET", IntegrationEnvironment.SECRET);
  }

  private static boolean isWaiting(EmbeddedEngine engine, long instance) {
    return engine.journal().history(instance).stream()
        .flatMap(run -> run.activeElements().stream())
        .anyMatch(visit -> visit.elementId().equals("wait"));
  }

  private static void deploy(CamundaClient client, BpmnModelInstance process) {
    client
        .newDeployResourceCommand()
        .addResourceStringUtf8(Bpmn.convertToString(process), "process.bpmn")
        .send()
        .join();
  }

  private static long startCall(CamundaClient client) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("calls")
        .latestVersion()
        .variables(Map.of("phoneNumber", "+919876543200", "name", "Asha"))
        .send()
        .join()
        .getProcessInstanceKey();
  }
}
