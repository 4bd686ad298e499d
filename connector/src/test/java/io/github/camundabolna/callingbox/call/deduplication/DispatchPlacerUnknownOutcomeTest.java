package io.github.camundabolna.callingbox.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.callingbox.call.CallingBoxCallFixture;
import io.github.camundabolna.callingbox.call.PlaceCall;
import io.github.camundabolna.testing.FakeCallingBox;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A call of which nobody knows whether it was placed is looked for, never simply repeated. */
class DispatchPlacerUnknownOutcomeTest {

  private static final MockResponse BAD_GATEWAY =
      TestResponses.json(502, "{\"error\":\"provider is down\"}");

  @AutoClose private final CallingBoxCallFixture runtime = new CallingBoxCallFixture();
  private final FakeCallingBox box = runtime.box;

  static Stream<MockResponse> unknownOutcomes() {
    return Stream.of(
        TestResponses.cutAfterReading(),
        TestResponses.noResponse(),
        TestResponses.json(500, "{\"error\":\"oops\"}"),
        TestResponses.text(502, "<html>Bad Gateway</html>"),
        TestResponses.json(502, "[]"),
        TestResponses.json(502, "{\"message\":\"Internal server error\"}"),
        TestResponses.json(502, "{\"error\":502,\"message\":\"Bad Gateway\"}"),
        TestResponses.text(502, ""),
        TestResponses.withHeader(503, "Retry-After", "0"),
        TestResponses.json(504, "{\"error\":\"timeout\"}"),
        TestResponses.json(408, "{}"),
        TestResponses.json(201, "not JSON"),
        TestResponses.json(201, "{\"status\":\"queued\"}"));
  }

  @ParameterizedTest
  @MethodSource("unknownOutcomes")
  void callThatWasPlacedIsFoundByTheSameJob(MockResponse answer) {
    box.respondAfterPlacing(answer);

    assertThat(runtime.run(runtime.freshCall())).isEqualTo(result("placed-1"));
    assertThat(box.postCount()).isOne();
  }

  @ParameterizedTest
  @MethodSource("unknownOutcomes")
  void callThatIsNotListedIsLookedForAgainAMinuteLater(MockResponse answer) {
    box.rejectCalls(answer);

    ConnectorRetryException failure = runtime.retryOf(runtime.freshCall());

    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_OUTCOME_UNKNOWN");
    assertThat(failure.getBackoffDuration()).isEqualTo(Duration.ofMinutes(1));
    assertThat(failure.getRetries()).as("the engine counts down").isNull();
    assertThat(box.postCount()).isOne();
    assertThat(box.listCount()).isOne();
  }

  @Test
  void nextAttemptFindsACallThatIsListedLate() {
    box.respondAfterPlacing(TestResponses.json(500, "{}"));
    box.failListing(TestResponses.json(200, "[]"));

    assertThat(runtime.runWithRetries(runtime.freshCall())).isEqualTo(result("placed-1"));
    assertThat(box.postCount()).isOne();
  }

  @Test
  void nextAttemptDialsIfTheListProvesThatNoOneWasDialed() {
    box.rejectCalls(TestResponses.json(500, "{}"));

    assertThat(runtime.runWithRetries(runtime.freshCall())).isEqualTo(result("placed-1"));
    assertThat(box.postCount()).isEqualTo(2);
    assertThat(box.calls()).hasSize(1);
  }

  /** CallingBox says that it couldn't place the call, but it did. */
  @Test
  void listIsBelievedMoreThanABadGateway() {
    box.respondAfterPlacing(BAD_GATEWAY);

    assertThat(runtime.run(runtime.freshCall())).isEqualTo(result("placed-1"));
    assertThat(box.postCount()).isOne();
  }

  /** A failed call ends its wait, and the process learns why from it. */
  @Test
  void failedCallIsTheCallToo() {
    box.onPlaced(call -> call.put("status", "failed"));
    box.respondAfterPlacing(BAD_GATEWAY);

    assertThat(runtime.run(runtime.freshCall()))
        .isEqualTo(new PlaceCall.Result("placed-1", "failed", FakeCallingBox.NUMBER));
  }

  /** The list may lag, so an empty one proves nothing just after the answer. */
  @Test
  void callThatIsListedSecondsAfterABadGatewayIsTheResult() {
    box.withListingDelay(Duration.ofSeconds(9));
    box.respondAfterPlacing(BAD_GATEWAY);

    assertThat(runtime.runWithRetries(runtime.freshCall())).isEqualTo(result("placed-1"));
    assertThat(box.postCount()).isOne();
  }

  @Test
  void otherRuntimeConfirmsTheBadGatewayWithoutDialing() {
    box.rejectCalls(BAD_GATEWAY);
    TestJob job = runtime.freshCall();
    ConnectorRetryException held = runtime.retryOf(job);
    runtime.clock.advance(held.getBackoffDuration());

    assertThat(catchThrowable(() -> execute(TestEngine.after(held, job))))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            failure -> assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_NOT_PLACED"));
    assertThat(box.postCount()).isOne();
  }

  /** An attempt that can't check must not make the next one dial. */
  @Test
  void badGatewayIsRememberedWhileTheListCannotBeRead() {
    box.rejectCalls(BAD_GATEWAY);
    box.failListing(TestResponses.json(500, "{}"), TestResponses.json(503, "{}"));
    TestJob job = runtime.freshCall();

    ConnectorRetryException first = runtime.retryOf(job);
    runtime.clock.advance(first.getBackoffDuration());
    ConnectorRetryException second = runtime.retryOf(TestEngine.after(first, job));
    runtime.clock.advance(second.getBackoffDuration());
    ConnectorException third = runtime.failureOf(TestEngine.after(second, job));

    assertThat(first.getErrorCode()).isEqualTo("CALLINGBOX_OUTCOME_UNKNOWN");
    assertThat(second.getErrorCode()).isEqualTo("CALLINGBOX_OUTCOME_UNKNOWN");
    assertThat(third.getErrorCode()).isEqualTo("CALLINGBOX_NOT_PLACED");
    assertThat(third).hasMessageEndingWith("with 502: provider is down");
    assertThat(box.postCount()).isOne();
  }

  /** The call to the same number may be this one. */
  @Test
  void badGatewayIsNotBelievedWhileACallDoesNotShowWhoPlacedIt() {
    box.onPlaced(call -> call.remove("metadata"));
    box.respondAfterPlacing(BAD_GATEWAY);
    TestJob job = runtime.freshCall();

    ConnectorRetryException first = runtime.retryOf(job);
    runtime.clock.advance(first.getBackoffDuration());
    ConnectorRetryException second = runtime.retryOf(TestEngine.after(first, job));

    assertThat(second).hasMessageStartingWith("Call placed-1 to the same number doesn't show");
    assertThat(box.postCount()).isOne();
  }

  /** Another element instance has another key. */
  @Test
  void afterABadGatewayTheTaskCanBeEnteredAgain() {
    box.rejectCalls(BAD_GATEWAY);
    assertThat(catchThrowable(() -> runtime.runWithRetries(runtime.freshCall().withKey(1))))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            failure -> assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_NOT_PLACED"));

    assertThat(runtime.run(runtime.freshCall().withKey(2))).isEqualTo(result("placed-1"));
    assertThat(box.calls()).hasSize(1);
  }

  /** This attempt placed nothing, and the list proves the same of the one before it. */
  @Test
  void tooManyRequestsAfterTheWaitForALostAnswerHaveNoEffect() {
    box.rejectCalls(TestResponses.json(500, "{}"), TestResponses.json(429, "{}"));
    TestJob job = runtime.freshCall();
    ConnectorRetryException first = runtime.retryOf(job);
    runtime.clock.advance(first.getBackoffDuration());

    ConnectorRetryException second = runtime.retryOf(TestEngine.after(first, job));

    assertThat(second.getErrorCode()).isEqualTo("CALLINGBOX_UNAVAILABLE");
    assertThat(second)
        .hasMessageStartingWith("Nothing was done by element instance ")
        .hasMessageContaining("CallingBox answered POST /v1/calls with 429");
  }

  private Object execute(TestJob job) {
    return runtime.newConnector().execute(job.context());
  }

  private static PlaceCall.Result result(String id) {
    return new PlaceCall.Result(id, "queued", FakeCallingBox.NUMBER);
  }
}
