package io.github.camundabolna.examples.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.examples.simulator.SimulatorSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A runtime whose operator mistyped BOLNA_BASE_URL. */
class WrongBaseUrlIT {

  @Test
  void theRuntimeStartsAndWhatNeedsBolnaSaysWhatIsWrong() {
    try (World world =
        new World(
            SimulatorSettings.defaults(),
            engine -> {
              System.setProperty("BOLNA_BASE_URL", "http://not an address");
              return Map.of();
            })) {
      world.deploy(Processes.receiver("receiver-alone", "alone", Map.of()));
      world.deploy(
          Processes.receiver(
              "receiver-asks", "asks", Map.of("apiKey", "{{secrets.BOLNA_API_KEY}}")));
      world.deploy(
          Processes.doing(
              "call", Processes.operation("getCall").with("operation.executionId", "x")));
      world.runtime.awaitWebhook("alone", World.PATIENCE);
      world.runtime.awaitWebhook("asks", World.PATIENCE);

      assertThat(world.post("alone", Events.of("c", "busy")).statusCode()).isEqualTo(200);
      assertThat(world.post("asks", Events.of("c", "busy")).statusCode()).isEqualTo(401);
      assertThat(world.awaitIncident(world.start("call", Map.of())))
          .startsWith("BOLNA_BASE_URL must be an address like https://api.bolna.ai");
    }
  }
}
