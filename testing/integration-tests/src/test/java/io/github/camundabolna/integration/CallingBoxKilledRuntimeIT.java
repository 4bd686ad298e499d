package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import io.github.camundabolna.simulator.callingbox.CallingBoxSettings;
import io.github.camundabolna.simulator.callingbox.CallingBoxSimulator;
import io.github.camundabolna.simulator.fault.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call that can't be taken back: whoever dies after the request, the person is called once. */
@Tag("slow")
class CallingBoxKilledRuntimeIT {

  private static final Duration LONG = Duration.ofMinutes(3);

  private static final Duration JOB_TIMEOUT = Duration.ofSeconds(6);
  private static final String PLACE = "POST /v1/calls";

  @TempDir private Path folder;

  /**
   * The call is listed after the restart and the job timeout, so that the first look finds nothing.
   * After a 502 in CallingBox's form, the next attempt decides, so the call is listed by then.
   */
  @ParameterizedTest
  @CsvSource({
    "TIME_OUT_AFTER_ACCEPT, 45",
    "GATEWAY_ERROR_AFTER_ACCEPT, 45",
    "BAD_GATEWAY_AFTER_ACCEPT, 20"
  })
  void runtimeKilledBetweenTheCallAndTheEndOfItsJobDialsNobodyTwice(
      Fault fault, int secondsUntilListed) {
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        CallingBoxSimulator box = simulator(Duration.ofSeconds(secondsUntilListed))) {
      Map<String, JsonNode> variables = variablesAfterRestart(engine, box, fault);

      assertThat(box.journal().placedCalls()).hasSize(1);
      assertThat(box.journal().requestCount(PLACE)).isEqualTo(1);
      assertThat(variables.get("callId").asText())
          .isEqualTo(box.journal().placedCalls().get(0).id());
    }
  }

  /** The request has its effect, its answer says nothing of it, and the runtime dies. */
  private Map<String, JsonNode> variablesAfterRestart(
      EmbeddedEngine engine, CallingBoxSimulator box, Fault fault) {
    try (CamundaClient client = engine.newClient();
        RuntimeProcess first = RuntimeProcess.start(launch(engine, box))) {
      ProcessStarter processes = new ProcessStarter(client);
      first.awaitReady(LONG);
      processes.deploy(CallingBoxProcesses.serviceTask("calls", CallingBoxProcesses.placeCall()));
      box.planFaultForNextCall(fault);
      long instance =
          processes.start("calls", Map.of("phoneNumber", "+14155550100", "name", "Zoe"));
      await().atMost(LONG).until(() -> box.journal().requestCount(PLACE) == 1);

      first.kill();
      try (RuntimeProcess second = first.restart()) {
        second.awaitReady(LONG);
        await().atMost(LONG).until(() -> engine.journal().completed(instance));
      }
      return engine.journal().variables(instance);
    }
  }

  private static CallingBoxSimulator simulator(Duration listingDelay) {
    return CallingBoxSimulator.start(
        CallingBoxSettings.defaults()
            .withApiKey(IntegrationEnvironment.CALLING_BOX_KEY)
            .withListingDelay(listingDelay));
  }

  private RuntimeLaunch launch(EmbeddedEngine engine, CallingBoxSimulator box) {
    return RuntimeLaunch.with(engine.clientSettings(), folder.resolve("runtime.log"))
        .withEnvironment("CALLINGBOX_BASE_URL", box.baseUri().toString())
        .withEnvironment("CALLINGBOX_API_KEY", IntegrationEnvironment.CALLING_BOX_KEY)
        .withJobTimeout("CallingBox call", JOB_TIMEOUT);
  }
}
