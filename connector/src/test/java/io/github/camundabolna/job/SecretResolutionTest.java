package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.bolna.batch.BolnaBatchFunction;
import io.github.camundabolna.bolna.call.BolnaCallFunction;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.TestJob;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A placeholder that nobody resolved is no key, and is never sent. */
class SecretResolutionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{secret.BOLNA_API_KEY}}",
        "{{SECRETS.BOLNA_API_KEY}}",
        "{{BOLNA_API_KEY}}",
        "secret.BOLNA_API_KEY",
        "BOLNA_API_KEY"
      })
  void theNameOfASecretIsNotTakenForAKey(String placeholder) {
    String call =
        "{'type': 'makeCall', 'agentId': '%s', 'recipientPhoneNumber': '+919876543210'}"
            .formatted(FakeBolna.AGENT);
    String batch = "{'type': 'getBatch', 'batchId': '%s'}".formatted("a".repeat(32));

    assertRefused(
        catchThrowableOfType(
            ConnectorException.class,
            () -> new BolnaCallFunction().execute(job(call, placeholder).context())),
        placeholder);
    assertRefused(
        catchThrowableOfType(
            ConnectorException.class,
            () -> new BolnaBatchFunction().execute(job(batch, placeholder).context())),
        placeholder);
  }

  /** A runtime may resolve secrets a moment after a deployment: the next try has the key. */
  @ParameterizedTest
  @ValueSource(strings = {"secrets.BOLNA_API_KEY", "{{secrets.BOLNA_API_KEY}}"})
  void aPlaceholderThatIsWellFormedIsTriedAgain(String placeholder) {
    String call = "{'type': 'getCall', 'executionId': 'e'}";

    ConnectorException failure =
        catchThrowableOfType(
            ConnectorException.class,
            () -> new BolnaCallFunction().execute(job(call, placeholder).context()));

    assertThat(failure).isInstanceOf(ConnectorRetryException.class);
    assertThat(failure)
        .hasMessageStartingWith("the API key refers to a secret that was not resolved:")
        .hasMessageContaining("BOLNA_API_KEY")
        .hasMessageContaining("; next try in ");
  }

  private static void assertRefused(ConnectorException failure, String placeholder) {
    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    assertThat(failure.getCause()).isInstanceOf(ConnectorInputException.class);
    assertThat(failure)
        .hasMessageContaining("the API key refers to a secret that was not resolved")
        .hasMessageContaining(placeholder);
  }

  private static TestJob job(String operation, String key) {
    TestJob job = TestJob.of(operation);
    ObjectNode authentication = job.variables().objectNode();
    authentication.set("apiKey", new TextNode(key));
    return job.with("authentication", authentication);
  }
}
