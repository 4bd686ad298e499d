package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretResolutionFieldsTest {

  private final TestClock clock = TestClock.stopped();
  private final SecretResolution secrets =
      new SecretResolution(new ConnectorErrors(Bolna.VENDOR), clock);

  @Test
  void variablesWithoutPlaceholdersAreReturned() {
    assertThat(secrets.variables(job("Asha, keep secrets").context()).toString())
        .contains("Asha, keep secrets");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{secrets.AGENT}}", "{{ secrets.AGENT }}", "secrets.AGENT"})
  void aPlaceholderInAFieldIsNotPassedOn(String value) {
    ConnectorException failure = failure(job(value));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(failure)
        .hasMessageStartingWith(
            "operation.text contains the name of a secret that was not resolved: AGENT. ")
        .hasMessageContaining(ConnectorErrors.NEXT_TRY);
  }

  @Test
  void withoutATimeOfEntryTheFirstTryInThisRuntimeCounts() {
    TestJob job = job("secrets.AGENT");
    failure(job);
    clock.advance(Duration.ofMinutes(5));

    assertThat(failure(job).getMessage()).doesNotContain(ConnectorErrors.NEXT_TRY);
    assertThat(failure(job.withKey(7)).getMessage()).contains(ConnectorErrors.NEXT_TRY);
  }

  private static TestJob job(String text) {
    return TestJob.of("{'text': '" + text + "'}");
  }

  private ConnectorException failure(TestJob job) {
    return catchThrowableOfType(ConnectorException.class, () -> secrets.variables(job.context()));
  }
}
