package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The runtime resolves a secret only at the second try of a job. */
@Tag("slow")
class DelayedSecretIT {

  private static final String NAME = "LATE_BOLNA_API_KEY";

  @AfterEach
  void forget() {
    System.clearProperty(NAME);
  }

  @Test
  void jobWaitsForItsSecretAndKeepsItsOnlyRetry() {
    System.setProperty(NAME, "{{secrets." + NAME + "}}");
    try (IntegrationEnvironment environment = new IntegrationEnvironment()) {
      environment.deploy(
          BolnaProcesses.serviceTask(
              "late",
              BolnaProcesses.makeCall()
                  .with("authentication.apiKey", "{{secrets." + NAME + "}}")
                  .with("retryCount", "1")));

      long instance =
          environment.start("late", Map.of("phoneNumber", "+919876543200", "name", "Asha"));
      await()
          .atMost(IntegrationEnvironment.PATIENCE)
          .until(() -> !environment.journal.jobFailures(instance).isEmpty());
      assertThat(environment.bolna.journal().requestCount("POST /call")).isZero();
      System.setProperty(NAME, IntegrationEnvironment.API_KEY);
      environment.awaitEnd(instance);

      assertThat(environment.bolna.journal().placedCalls()).hasSize(1);
      assertThat(environment.journal.openIncidents(instance)).isEmpty();
    }
  }
}
