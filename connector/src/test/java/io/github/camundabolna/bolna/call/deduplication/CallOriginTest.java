package io.github.camundabolna.bolna.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.call.CallRequest;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.job.JobAttempt;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.outcome.CorrelationKey;
import io.github.camundabolna.testing.TestJson;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which element instance placed a call, by the variable that it was given. */
class CallOriginTest {

  private static final String NUMBER = "+919876543210";

  @Test
  void theVariableShowsWhichElementPlacedTheCall() {
    Map<String, Object> data = CorrelationKey.addTo(Map.of("name", "Asha"), "7", "userData");
    CallOrigin origin = origin("'context_details': {'recipient_data': %s}".formatted(json(data)));

    assertThat(origin.is("7")).isTrue();
    assertThat(origin.is("8")).isFalse();
    assertThat(origin.mayBeOf(attempt(NUMBER))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'status': 'queued'",
        "'context_details': null",
        "'context_details': {'recipient_data': {}}"
      })
  void aCallToTheNumberThatHasNoVariablesMayBeOfAnyElement(String body) {
    CallOrigin origin = origin("'user_number': '%s', %s".formatted(NUMBER, body));

    assertThat(origin.mayBeOf(attempt(NUMBER))).isTrue();
    assertThat(origin.mayBeOf(attempt("+919876500000"))).isFalse();
    assertThat(origin.is("7")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'context_details': {'recipient_data': {'name': 'Asha'}}",
        "'batch_id': 'b-1'",
        "'telephony_data': {'call_type': 'Inbound'}"
      })
  void aCallThatThisConnectorCannotHavePlacedIsNobodys(String body) {
    CallOrigin origin = origin("'user_number': '%s', %s".formatted(NUMBER, body));

    assertThat(origin.mayBeOf(attempt(NUMBER))).isFalse();
    assertThat(origin.is("7")).isFalse();
  }

  private static CallOrigin origin(String body) {
    String execution = "{'id': 'e-1', 'status': 'queued', %s}".formatted(body);
    return CallOrigin.of(Execution.read(TestJson.of(execution)).orElseThrow());
  }

  private static String json(Map<String, Object> data) {
    return "{'name': '%s', '%s': '%s'}"
        .formatted(data.get("name"), CorrelationKey.NAME, data.get(CorrelationKey.NAME));
  }

  private static CallAttempt attempt(String number) {
    JobAttempt job =
        new JobAttempt(
            "7",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            JobTimeout.USUAL,
            Clock.systemUTC());
    return new CallAttempt(
        job,
        new CallRequest(
            "agent",
            number,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            false,
            Optional.empty()),
        UnaryOperator.identity());
  }
}
