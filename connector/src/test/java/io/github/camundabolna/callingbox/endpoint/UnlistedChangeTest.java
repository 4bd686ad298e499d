package io.github.camundabolna.callingbox.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.testing.OperationFixture;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What CallingBox lists nowhere is sent once, or never. */
class UnlistedChangeTest {

  private static final String SECRET = "whsec_1234567890abcdef1234567890abcdef";
  private static final String URL = "https://host.example/box?token=long-secret";
  private static final String CREATE = "POST /v1/webhook_endpoints";
  private static final String ROTATE = "POST /v1/webhook_endpoints/e1/rotate_secret";
  private static final String CREATION =
      "{'type': 'createWebhookEndpoint', 'webhookUrl': '" + URL + "'}";
  private static final String ROTATION = "{'type': 'rotateWebhookSecret', 'endpointId': 'e1'}";
  private static final String SIGNED =
      """
      {"id": "e1", "url": "%s", "enabled_events": ["*"], "status": "enabled",
       "signing_secret": "%s"}\
      """
          .formatted(URL, SECRET);

  @AutoClose
  private final OperationFixture runtime =
      new OperationFixture(CallingBox.VENDOR, CallingBoxWebhookFunction::new);

  static Stream<Arguments> changes() {
    return Stream.of(Arguments.of(CREATE, CREATION), Arguments.of(ROTATE, ROTATION));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void firstAttemptMakesTheChangeAndReturnsNoSecret(String request, String operation) {
    runtime.api.on(request, 201, SIGNED);

    JsonNode result = runtime.resultOf(runtime.fresh(operation));

    assertThat(result)
        .isEqualTo(
            TestJson.of(
                """
                {'endpoint': {'endpointId': 'e1', 'url': 'https://host.example/box',
                  'description': null, 'enabledEvents': ['*'], 'status': 'enabled',
                  'disabledReason': null, 'consecutiveFailures': null}}\
                """));
    assertThat(runtime.lines()).containsExactly(request);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void sameJobInOneRuntimeSendsNothing(String request, String operation) {
    runtime.api.on(request, 201, SIGNED);
    TestJob job = runtime.fresh(operation);
    Object first = runtime.run(job);
    runtime.clock.advance(Duration.ofMinutes(6));

    assertThat(runtime.run(job)).isEqualTo(first);
    assertThat(runtime.lines()).containsExactly(request);
  }

  /** Another runtime may have been killed after the change. */
  @ParameterizedTest
  @MethodSource("changes")
  void lateJobSendsNothing(String request, String operation) {
    runtime.api.on(request, 201, SIGNED);

    ConnectorException failure = runtime.failureOf(runtime.late(operation));

    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_OUTCOME_UNKNOWN");
    assertThat(failure)
        .hasMessageContaining("An earlier attempt may have ")
        .hasMessageContaining("Nothing was sent");
    assertThat(runtime.api.requestCount()).isZero();
  }

  /** Such as after a retry in Operate. */
  @ParameterizedTest
  @MethodSource("changes")
  void jobThatComesBackTooEarlyWaitsAndThenMakesTheChange(String request, String operation) {
    runtime
        .api
        .next(request, TestResponses.withHeader(429, "Retry-After", "200"))
        .on(request, 201, SIGNED);
    TestJob job = runtime.fresh(operation);
    TestJob early = TestEngine.after((ConnectorRetryException) runtime.failureOf(job), job);
    Instant due = runtime.clock.instant().plusSeconds(200);
    runtime.clock.advance(Duration.ofSeconds(197));

    ConnectorRetryException failure = (ConnectorRetryException) runtime.failureOf(early);

    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_UNAVAILABLE");
    assertThat(failure)
        .hasMessageContaining(" before %s: ".formatted(due))
        .hasMessageContaining("The job came back too early");
    runtime.clock.advance(failure.getBackoffDuration());
    runtime.run(TestEngine.after(failure, early));
    assertThat(runtime.lines()).containsExactly(request, request);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void lostResponseIsNotMadeUpForByASecondChange(String request, String operation) {
    runtime.api.next(request, TestResponses.cutAfterReading()).on(request, 201, SIGNED);
    TestJob job = runtime.fresh(operation);
    ConnectorRetryException failure = (ConnectorRetryException) runtime.failureOf(job);
    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_OUTCOME_UNKNOWN");

    ConnectorException second = runtime.failureOf(TestEngine.after(failure, job));

    assertThat(second.getErrorCode()).isEqualTo("CALLINGBOX_OUTCOME_UNKNOWN");
    assertThat(runtime.lines()).containsExactly(request);
  }

  /** Nothing was done, so the next attempt may do it. */
  @ParameterizedTest
  @MethodSource("changes")
  void refusalLeavesNothingBehind(String request, String operation) {
    runtime.api.on(request, 400, "{\"error\":\"not public\"}");

    assertThat(runtime.failureOf(runtime.fresh(operation)))
        .extracting(ConnectorException::getErrorCode)
        .isEqualTo("CALLINGBOX_REJECTED");
  }

  @Test
  void onlyEndsOfCallsAreSubscribedToUnlessAllAreWanted() {
    runtime.api.on(CREATE, 201, SIGNED);

    runtime.run(runtime.fresh(CREATION).field("description", "'CRM'"));
    assertThat(runtime.sent())
        .isEqualTo(
            TestJson.of(
                """
                {'url': '%s', 'description': 'CRM', 'enabled_events': ['call.completed',
                  'call.failed', 'call.no_answer', 'call.busy', 'call.canceled']}\
                """
                    .formatted(URL)));
    runtime.run(runtime.fresh(CREATION).withKey(2).field("events", "'all'"));
    assertThat(runtime.sent()).isEqualTo(TestJson.of("{'url': '" + URL + "'}"));
  }

  @Test
  void neitherSecretNorQueryIsInAnythingThatIsLeft() {
    runtime.api.on(CREATE, 201, SIGNED).on(ROTATE, 200, SIGNED);
    Object created = runtime.run(runtime.fresh(CREATION));
    Object rotated = runtime.run(runtime.fresh(ROTATION).withKey(2));
    runtime.api.on(CREATE, 400, "{\"error\":\"bad " + URL + "\"}");
    ConnectorException failure = runtime.failureOf(runtime.fresh(CREATION).withKey(3));
    CallingBoxWebhookInput input =
        runtime.fresh(CREATION).context().bindVariables(CallingBoxWebhookInput.class);

    assertThat(
            created
                + TestJson.text(created)
                + rotated
                + TestJson.text(rotated)
                + failure
                + failure.getErrorVariables()
                + input)
        .contains("e1", "https://host.example/box")
        .doesNotContain(SECRET, "long-secret");
  }
}
