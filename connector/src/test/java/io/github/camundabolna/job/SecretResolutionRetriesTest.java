package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.bolna.call.CallConnectorFixture;
import io.github.camundabolna.bolna.call.MakeCall;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A runtime may resolve a secret only some time after a deployment, or never. */
class SecretResolutionRetriesTest {

  /** A newer runtime leaves secrets as they are that it doesn't find in the deployed element. */
  private static final UnaryOperator<String> NONE_RESOLVED = UnaryOperator.identity();

  /** What the runtime replaces, wherever it stands. */
  private static final String RESOLVED_FORM =
      "(?s).*(secrets\\.[a-zA-Z0-9]|\\{\\{\\s*secrets\\.).*";

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{secrets.BOLNA_API_KEY}}",
        "{{ secrets.BOLNA_API_KEY }}",
        "secrets.BOLNA_API_KEY",
        "bn-{{secrets.BOLNA_API_KEY}}"
      })
  void aKeyThatIsNotResolvedYetCostsNoRetryAndIsNotSent(String key) {
    ConnectorException failure = failureOf(withKey(key));

    assertThat(failure).isInstanceOf(ConnectorRetryException.class);
    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(failure)
        .hasMessageStartingWith("the API key refers to a secret that was not resolved:")
        .hasMessageContaining("BOLNA_API_KEY")
        .hasMessageMatching("(?s).*; next try in PT1[0-5]S");
    assertThat(runtime.bolna.requestCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"299, true", "300, false", "301, false"})
  void afterFiveMinutesEachTryCostsARetryAndAnIncidentFollowsSoon(int age, boolean keepsRetries) {
    TestJob job =
        withKey("{{secrets.BOLNA_API_KEY}}").enteredAt(runtime.clock.instant().minusSeconds(age));

    ConnectorRetryException failure = (ConnectorRetryException) failureOf(job);

    assertThat(failure.getMessage().contains("; next try in ")).isEqualTo(keepsRetries);
    assertThat(failure.getBackoffDuration())
        .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(35));
    if (!keepsRetries) {
      assertThat(failure.getBackoffDuration()).isLessThan(Duration.ofSeconds(16));
    }
  }

  /** An element that is not made by the template has no time of entry. */
  @Test
  void withoutATimeOfEntryTheTimeCountsFromTheFirstTry() {
    TestJob job = runtime.makeCall().with("authentication", TestJson.of(key("{{secrets.KEY}}")));

    assertThat(failureOf(job)).hasMessageContaining("; next try in ");
    runtime.clock.advance(Duration.ofSeconds(301));
    assertThat(failureOf(job)).hasMessageNotContaining("; next try in ");
  }

  /** The runtime resolves the variable that holds the message, too: the key must not be in it. */
  @Test
  void theNextTryThatHasTheKeyPlacesTheCall() {
    TestJob job = withKey("{{secrets.BOLNA_API_KEY}}");
    ConnectorException failure = failureOf(job);
    runtime.clock.advance(Duration.ofSeconds(12));
    TestJob again =
        job.with(
            "error",
            TestJson.of("{'code': 'BOLNA_UNAVAILABLE', 'message': ''}")
                .deepCopy()
                .<com.fasterxml.jackson.databind.node.ObjectNode>withObject("")
                .put("message", failure.getMessage()));

    Object result =
        runtime.connector.execute(
            again.context(
                json ->
                    json.replaceAll(
                        "\\{\\{secrets\\.BOLNA_API_KEY}}|secrets\\.BOLNA_API_KEY", TestJob.KEY)));

    assertThat(result).isEqualTo(new MakeCall.Result("placed-1", "queued", FakeCall.NUMBER));
    assertThat(runtime.bolna.requestCount()).isOne();
    assertThat(failure.getMessage()).doesNotMatch(RESOLVED_FORM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agentId | \"{{secrets.AGENT}}\" | operation.agentId",
        "agentId | \"secrets.AGENT\" | operation.agentId",
        "recipientPhoneNumber | \"{{ secrets.NUMBER }}\" | operation.recipientPhoneNumber",
        "fromPhoneNumber | \"{{secrets.NUMBER}}\" | operation.fromPhoneNumber",
        "userData | {'a': {'b': ['x', 'see {{secrets.NOTE}}']}} | operation.userData.a.b.1",
        "voiceId | \"{{secrets.VOICE}}\" | operation.voiceId"
      })
  void noFieldIsSentThatHoldsTheNameOfASecret(String field, String value, String place) {
    ConnectorException failure = failureOf(runtime.freshCall().field(field, value));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(failure)
        .hasMessageStartingWith(place + " contains the name of a secret that was not resolved: ")
        .hasMessageContaining("; next try in ");
    assertThat(failure.getMessage()).doesNotMatch(RESOLVED_FORM);
    assertThat(runtime.bolna.requestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Tell nobody my secrets.Please call", "{{customer_name}}", "my secrets. Bye"})
  void whatPeopleSayIsNoSecret(String text) {
    runtime.connector.execute(
        runtime.freshCall().field("userData", "{'note': '" + text + "'}").context(NONE_RESOLVED));

    assertThat(runtime.bolna.postCount()).isOne();
  }

  /** As in the strict mode of a newer runtime, before it can read the process. */
  @Test
  void aRuntimeThatCannotResolveAnythingYetCostsNoRetry() {
    TestJob job = runtime.freshCall();

    ConnectorException failure =
        failureOf(
            job,
            json -> {
              throw new IllegalArgumentException("Error retrieving secret keys");
            });

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(failure)
        .hasMessageStartingWith("The runtime could not resolve this job's secrets")
        .hasMessageContaining("; next try in ");
  }

  @Test
  void aSecretThatTheRuntimeDoesNotHaveIsAnIncidentAtOnce() {
    ConnectorInputException missing =
        new ConnectorInputException("Secret with name 'BOLNA_API_KEY' is not available", null);

    ConnectorInputException failure =
        catchThrowableOfType(
            ConnectorInputException.class,
            () ->
                runtime.connector.execute(
                    runtime
                        .freshCall()
                        .context(
                            json -> {
                              throw missing;
                            })));

    assertThat(failure).isSameAs(missing);
  }

  /** The call that an earlier try placed must still be found by the try after this one. */
  @Test
  void aTryThatDidNothingForgetsNothingOfTheOneBefore() {
    TestJob job =
        withKey("{{secrets.BOLNA_API_KEY}}")
            .with(
                "error",
                TestJson.of(
                    "{'code': 'BOLNA_OUTCOME_UNKNOWN', 'message': 'Call abc was placed. Bolna'}"));

    ConnectorException failure = failureOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(failure)
        .hasMessageStartingWith("Call abc was placed by an earlier attempt. the API key")
        .hasMessageContaining("; next try in ");
  }

  /** The result expression of that one failed after the call was placed, which leaves no code. */
  @Test
  void aTryThatDidNothingForgetsNoEffectOfTheOneBefore() {
    TestJob job =
        withKey("{{secrets.BOLNA_API_KEY}}")
            .with("error", TestJson.of("{'message': 'result expression'}"));

    assertThat(failureOf(job).getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
  }

  private TestJob withKey(String key) {
    return runtime.freshCall().with("authentication", TestJson.of(key(key)));
  }

  private static String key(String key) {
    return "{'apiKey': '" + key + "'}";
  }

  private ConnectorException failureOf(TestJob job) {
    return failureOf(job, NONE_RESOLVED);
  }

  private ConnectorException failureOf(TestJob job, UnaryOperator<String> secrets) {
    return catchThrowableOfType(
        ConnectorException.class, () -> runtime.connector.execute(job.context(secrets)));
  }
}
