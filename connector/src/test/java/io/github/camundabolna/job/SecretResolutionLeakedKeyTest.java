package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.bolna.call.BolnaCallFunction;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.input.InputNames;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.TestJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The runtime puts a secret wherever a text says {@code {{secrets.X}}}, also in one that a customer
 * typed into a form: when the connector looks, the key stands there.
 */
class SecretResolutionLeakedKeyTest {

  private static final InputNames NAMES = InputNames.of(Bolna.VENDOR);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "operation.userData.name | 'userData': {'name': 'KEY'}",
        "operation.userData.notes.0.text | 'userData': {'notes': [{'text': 'I am KEY, hello'}]}",
        "operation.userData | 'userData': {'KEY': 1}",
        "operation.recipientPhoneNumber | 'recipientPhoneNumber': 'KEY'",
        "operation.agentId | 'agentId': 'xKEYx'",
        "operation.scheduledAt | 'scheduledAt': 'KEY'",
        "enteredAt | 'enteredAt': 'KEY'"
      })
  void theApiKeyIsNeverPassedOnAsData(String field, String json) {
    String operation =
        "{'type': 'makeCall', 'agentId': '%s', 'recipientPhoneNumber': '+919876543210'}"
            .formatted(FakeBolna.AGENT);
    TestJob job = TestJob.of(operation);
    String[] parts = json.replace("KEY", TestJob.KEY).split(":", 2);
    String name = parts[0].replace("'", "").strip();
    job = name.equals("enteredAt") ? job.enteredAt(TestJob.KEY) : job.field(name, parts[1].strip());
    TestJob hostile = job;

    ConnectorException failure =
        catchThrowableOfType(
            ConnectorException.class, () -> new BolnaCallFunction().execute(hostile.context()));

    assertThat(failure).isNotNull();
    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    assertThat(failure.getMessage())
        .startsWith(field + " contains the API key: ")
        .doesNotContain(TestJob.KEY);
  }

  /** A credential of the cluster is the whole input, under the names that its editor gives. */
  @Test
  void apiKeyOfACredentialIsNeverPassedOnAsDataEither() {
    assertThat(
            SecretResolution.leakedKey(
                NAMES,
                InputTexts.read(
                    "{\"bolnaInput_authentication\":{\"apiKey\":\"%s\"},".formatted(TestJob.KEY)
                        + "\"bolnaInput_operation\":{\"bolnaInput_agentId\":\"%s\"}}"
                            .formatted(TestJob.KEY))))
        .get()
        .asString()
        .startsWith("operation.agentId contains the API key: ");
  }

  /** A key that is short by mistake is a part of many words. */
  @Test
  void aWordThatIsNoKeyIsNotTakenForOne() {
    assertThat(
            SecretResolution.leakedKey(
                NAMES,
                InputTexts.read(
                    "{\"bolnaInput_authentication\":{\"bolnaInput_apiKey\":\"a\"},"
                        + "\"bolnaInput_operation\":\"a\"}")))
        .isEmpty();
    assertThat(
            SecretResolution.leakedKey(
                NAMES,
                InputTexts.read(
                    "{\"bolnaInput_authentication\":null,\"bolnaInput_operation\":\"a\"}")))
        .isEmpty();
    assertThat(SecretResolution.leakedKey(NAMES, InputTexts.read("{\"bolnaInput_operation\":{}}")))
        .isEmpty();
  }
}
