package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.CorrelationResult;
import io.camunda.connector.api.inbound.CorrelationResult.Failure;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.event.ReceiverFixture;
import io.github.camundabolna.bolna.event.RuntimeRequestLog;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator's log holds of events: neither the secret nor what people said. */
class WebhookEndpointRequestLogTest extends ReceiverFixture {

  private static final String NUMBER = "+919876543210";
  private static final String TRANSCRIPT = "my card ends with four two";
  private static final String CALL =
      "{'id': 'x', 'status': '%s', 'user_number': '"
          + NUMBER
          + "', 'transcript': '"
          + TRANSCRIPT
          + "', 'telephony_data': {'to_number': '"
          + NUMBER
          + "'}}";

  private final RuntimeRequestLog log = new RuntimeRequestLog();
  private TestReceiverContext context;

  @BeforeEach
  void open() {
    context = activate();
  }

  @ParameterizedTest
  @MethodSource("places")
  void secretIsNotWrittenWhereverItComes(SecretPlace place) {
    send(placed(place, TestReceiverContext.SECRET, "completed"));
    send(placed(place, TestReceiverContext.SECRET, "in-progress"));
    send(placed(place, TestReceiverContext.SECRET + "x", "completed"));

    assertNothingIsWritten();
  }

  static List<SecretPlace> places() {
    return SecretPlace.of(Bolna.VENDOR);
  }

  static List<CorrelationResult> failures() {
    List<CorrelationResult> all = new ArrayList<>();
    all.add(new Failure.ActivationConditionNotMet(true));
    all.add(new Failure.ActivationConditionNotMet(false));
    all.add(new Failure.InvalidInput("Multiple connectors are activated", null));
    all.add(new Failure.ZeebeClientStatus("UNAVAILABLE", "io exception"));
    all.add(new Failure.Other(new IllegalStateException("broken")));
    return all;
  }

  @ParameterizedTest
  @MethodSource("failures")
  void eventThatTheEngineDoesNotTakeIsNotWritten(CorrelationResult failure) {
    for (SecretPlace place : places()) {
      context.answers.add(failure);
      send(placed(place, TestReceiverContext.SECRET, "completed"));
    }

    assertNothingIsWritten();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{'id':", "[]", "{'id': '../x', 'status': 'busy'}", "{'test': true}", "{}"})
  void requestThatIsNoEventIsNotWritten(String body) {
    send(TestReceiverContext.request(body));
    send(TestReceiverContext.request(body).params(Map.of("secret", TestReceiverContext.SECRET)));

    assertNothingIsWritten();
  }

  @Test
  void endOfACallIsAnsweredBeforeTheRuntimeLogsIt() {
    send(TestReceiverContext.request(CALL.formatted("completed")));

    assertNothingIsWritten();
    assertThat(context.correlated).hasSize(1);
  }

  private static TestWebhookRequest placed(SecretPlace place, String secret, String status) {
    TestWebhookRequest bare = TestReceiverContext.request(CALL.formatted(status)).headers(Map.of());
    return place.isHeader()
        ? bare.header(
            place.key(), (place.kind() == SecretPlace.Kind.BEARER ? "Bearer " : "") + secret)
        : bare.params(Map.of(place.key(), secret));
  }

  private void send(TestWebhookRequest request) {
    WebhookHttpResponse answer = receiver.verify(request);
    log.record(request, answer);
  }

  private void assertNothingIsWritten() {
    List<String> written = new ArrayList<>(List.of(log.toString(), receiver.toString()));
    context.activities.forEach(activity -> written.add(activity.toString()));
    context.health.forEach(health -> written.add(health.toString()));
    context.correlated.forEach(request -> written.add(request.getVariables().toString()));
    assertThat(written)
        .noneMatch(line -> line.contains(TestReceiverContext.SECRET))
        .noneMatch(line -> line.contains(NUMBER))
        .noneMatch(line -> line.contains(TRANSCRIPT));
  }
}
