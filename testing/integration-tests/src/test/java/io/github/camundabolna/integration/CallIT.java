package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class CallIT {

  private IntegrationEnvironment environment;

  @BeforeAll
  void start() {
    environment = IntegrationEnvironment.shared();
    environment.receiveOn("bolna");
    environment.deploy(BolnaProcesses.callAndWait("answered-calls"));
  }

  @Test
  void answeredCallGoesOnWithWhatWasSaid() {
    long instance =
        environment.start("answered-calls", Map.of("phoneNumber", "+919876543200", "name", "Asha"));

    environment.awaitEnd(instance);

    JsonNode call = environment.variable(instance, "call");
    assertThat(call.path("outcome").asText()).isEqualTo("answered");
    assertThat(call.path("extracted").path("decision").asText()).isEqualTo("confirmed");
    assertThat(call.path("recipientData").path("customerName").asText()).isEqualTo("Asha");
    assertThat(environment.variable(instance, "executionId")).isEqualTo(call.path("executionId"));
  }
}
