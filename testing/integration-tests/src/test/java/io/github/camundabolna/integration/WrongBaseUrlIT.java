package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.SimulatorSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A runtime whose operator mistyped BOLNA_BASE_URL. */
class WrongBaseUrlIT {

  @Test
  void theRuntimeStartsAndWhatNeedsBolnaSaysWhatIsWrong() {
    try (IntegrationEnvironment environment =
        new IntegrationEnvironment(
            SimulatorSettings.defaults(),
            engine -> {
              System.setProperty("BOLNA_BASE_URL", "http://not an address");
              return Map.of();
            })) {
      environment.deploy(BolnaProcesses.receiver("receiver-alone", "alone", Map.of()));
      environment.deploy(
          BolnaProcesses.receiver(
              "receiver-asks", "asks", Map.of("apiKey", "{{secrets.BOLNA_API_KEY}}")));
      environment.deploy(
          BolnaProcesses.serviceTask(
              "call", BolnaProcesses.operation("getCall").with("operation.executionId", "x")));
      environment.runtime.awaitWebhook("alone", IntegrationEnvironment.PATIENCE);
      environment.runtime.awaitWebhook("asks", IntegrationEnvironment.PATIENCE);

      assertThat(environment.post("alone", WebhookEvents.of("c", "busy")).statusCode())
          .isEqualTo(200);
      assertThat(environment.post("asks", WebhookEvents.of("c", "busy")).statusCode())
          .isEqualTo(401);
      assertThat(environment.awaitIncident(environment.start("call", Map.of())))
          .startsWith("BOLNA_BASE_URL must be a URL like https://api.bolna.ai");
    }
  }
}
