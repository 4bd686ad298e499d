package io.github.camundabolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.CorrelationResult;
import io.camunda.connector.api.inbound.CorrelationResult.Failure;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator's log holds of events: neither the secret nor what people said. */
class RequestLogTest extends ReceiverTest {

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

  private final RequestLog log = new RequestLog();
  private TestReceiver context;

  @BeforeEach
  void open() {
    context = activate();
  }

  @ParameterizedTest
  @EnumSource(SecretPlace.class)
  void secretIsNotWrittenWhereverItComes(SecretPlace place) {
    send(placed(place, TestReceiver.SECRET, "completed"));
    send(placed(place, TestReceiver.SECRET, "in-progress"));
    send(placed(place, TestReceiver.SECRET + "x", "completed"));

    assertNothingIsWritten();
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
    for (SecretPlace place : SecretPlace.values()) {
      context.answers.add(failure);
      send(placed(place, TestReceiver.SECRET, "completed"));
    }

    assertNothingIsWritten();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{'id':", "[]", "{'id': '../x', 'status': 'busy'}", "{'test': true}", "{}"})
  void requestThatIsNoEventIsNotWritten(String body) {
    send(TestReceiver.request(body));
    send(TestReceiver.request(body).params(Map.of("secret", TestReceiver.SECRET)));

    assertNothingIsWritten();
  }

  @Test
  void endOfACallIsAnsweredBeforeTheRuntimeLogsIt() {
    send(TestReceiver.request(CALL.formatted("completed")));

    assertNothingIsWritten();
    assertThat(context.correlated).hasSize(1);
  }

  private static TestRequest placed(SecretPlace place, String secret, String status) {
    TestRequest bare = TestReceiver.request(CALL.formatted(status)).headers(Map.of());
    return place.isHeader()
        ? bare.header(place.key(), (place == SecretPlace.BEARER ? "Bearer " : "") + secret)
        : bare.params(Map.of(place.key(), secret));
  }

  private void send(TestRequest request) {
    WebhookHttpResponse answer = receiver.verify(request);
    log.record(request, answer);
  }

  private void assertNothingIsWritten() {
    List<String> written = new ArrayList<>(List.of(log.toString(), receiver.toString()));
    context.activities.forEach(activity -> written.add(activity.toString()));
    context.health.forEach(health -> written.add(health.toString()));
    context.correlated.forEach(request -> written.add(request.getVariables().toString()));
    assertThat(written)
        .noneMatch(line -> line.contains(TestReceiver.SECRET))
        .noneMatch(line -> line.contains(NUMBER))
        .noneMatch(line -> line.contains(TRANSCRIPT));
  }
}
