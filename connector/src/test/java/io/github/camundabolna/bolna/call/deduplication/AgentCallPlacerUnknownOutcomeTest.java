package io.github.camundabolna.bolna.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.bolna.call.CallConnectorFixture;
import io.github.camundabolna.bolna.call.MakeCall;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A call of which nobody knows whether it was placed is looked for, never simply repeated. */
class AgentCallPlacerUnknownOutcomeTest {

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();

  static Stream<MockResponse> unknownOutcomes() {
    return Stream.of(
        TestResponses.cutAfterReading(),
        TestResponses.noResponse(),
        TestResponses.json(500, "{}"),
        TestResponses.json(502, "<html>"),
        TestResponses.withHeader(503, "Retry-After", "0"),
        TestResponses.json(408, "{}"),
        TestResponses.json(200, "not JSON"),
        TestResponses.json(200, "{\"message\":\"done\"}"));
  }

  @ParameterizedTest
  @MethodSource("unknownOutcomes")
  void aCallThatWasPlacedIsFoundInTheSameJob(MockResponse answer) {
    runtime.bolna.respondAfterPlacing(answer);

    Object result = runtime.run(runtime.freshCall());

    assertThat(result).isEqualTo(new MakeCall.Result("placed-1", "queued", FakeCall.NUMBER));
    assertThat(runtime.bolna.postCount()).isOne();
  }

  @ParameterizedTest
  @MethodSource("unknownOutcomes")
  void aCallThatIsNotFoundIsLookedForAgainAMinuteLater(MockResponse answer) {
    runtime.bolna.rejectCalls(answer);

    ConnectorRetryException failure = failureOf(runtime.freshCall());

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(failure.getBackoffDuration()).isEqualTo(Duration.ofMinutes(1));
    assertThat(failure.getRetries()).as("the engine counts down").isNull();
    assertThat(runtime.bolna.postCount()).isOne();
  }

  @Test
  void theNextJobFindsACallThatIsListedLate() {
    runtime.bolna.respondAfterPlacing(TestResponses.json(500, "{}"));
    runtime.bolna.failListing(TestResponses.json(200, "{\"data\":[]}"));
    TestJob job = runtime.freshCall();
    assertThat(failureOf(job).getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    runtime.clock.advance(Duration.ofMinutes(1));

    assertThat(runtime.run(job))
        .isEqualTo(new MakeCall.Result("placed-1", "queued", FakeCall.NUMBER));
    assertThat(runtime.bolna.postCount()).isOne();
  }

  @Test
  void theNextJobDialsWhenALookUpProvesThatNobodyWasDialled() {
    runtime.bolna.rejectCalls(TestResponses.json(500, "{}"));
    TestJob job = runtime.freshCall();
    failureOf(job);
    runtime.clock.advance(Duration.ofMinutes(1));

    runtime.run(job);

    assertThat(runtime.bolna.postCount()).isEqualTo(2);
    assertThat(runtime.bolna.calls()).hasSize(1);
  }

  @Test
  void aJobWithTheCodeOfAnUnknownOutcomeIsLookedUpThoughItIsFresh() {
    runtime.bolna.withCalls(FakeCall.withKey("mine", 7, runtime.clock.instant()));
    TestJob job = runtime.freshCall().withKey(7);

    runtime.run(job.with("error", TestJson.of("{'code': 'BOLNA_OUTCOME_UNKNOWN'}")));
    assertThat(runtime.bolna.postCount()).isZero();

    runtime.run(job.withKey(8).with("error", TestJson.of("{'code': 'BOLNA_UNAVAILABLE'}")));
    assertThat(runtime.bolna.postCount()).isOne();
  }

  @Test
  void anyOtherFailureOfTheJobIsLookedUpToo() {
    runtime.bolna.withCalls(
        FakeCall.withKey("first", 7, runtime.clock.instant()),
        FakeCall.withKey("second", 8, runtime.clock.instant()));

    runtime.run(runtime.freshCall().withKey(7).with("error", TestJson.of("'result expression'")));
    runtime.run(runtime.freshCall().withKey(8).with("error", TestJson.of("{'message': 'x'}")));

    assertThat(runtime.bolna.postCount()).isZero();
  }

  @Test
  void aJobThatComesBackAtOnceThoughItsCallWasPlacedDialsNobodyAgain() {
    TestJob job = runtime.freshCall().withKey(7);

    Object first = runtime.run(job);

    assertThat(runtime.run(job)).isEqualTo(first);
    assertThat(runtime.bolna.requestCount()).isOne();
  }

  @Test
  void aFailedLookUpDoesNotMakeAnEarlierFailureForgotten() {
    runtime.bolna.failListingAndRetries(TestResponses.json(503, "{}"));

    ConnectorException failure =
        runtime.failureOf(
            runtime.freshCall().withKey(7).with("error", TestJson.of("{'message': 'expression'}")));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(runtime.bolna.postCount()).isZero();
  }

  @Test
  void aCorrectedNumberIsCalledAlthoughTheWrongOneWas() {
    TestJob job = runtime.freshCall().withKey(7);
    runtime.run(job);

    runtime.run(job.field("recipientPhoneNumber", "'+919876543299'"));

    assertThat(runtime.bolna.postCount()).isEqualTo(2);
  }

  @Test
  void aLookUpThatIsRefusedIsNotTakenForACallThatWasNot() {
    for (int status : new int[] {400, 402, 404}) {
      runtime.bolna.failListing(TestResponses.json(status, "{}"));

      ConnectorException failure =
          runtime.failureOf(runtime.makeCall().withKey(status).enteredAt("2026-08-01T00:00:00Z"));

      assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    }
    assertThat(runtime.bolna.postCount()).isZero();
  }

  @Test
  void aLookUpThatFailsTooChangesNothing() {
    runtime.bolna.rejectCalls(TestResponses.cutAfterReading());
    runtime.bolna.failListing(TestResponses.json(429, "{}"));

    assertThat(failureOf(runtime.freshCall()).getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(runtime.bolna.postCount()).isOne();
  }

  /** Nothing was placed by this try; the one before it is as uncertain as it was. */
  @Test
  void tooManyRequestsAfterAnUnknownOutcomeLeaveItUnknown() {
    runtime.bolna.rejectCalls(TestResponses.json(429, "{}"));
    TestJob job =
        runtime.freshCall().with("error", TestJson.of("{'code': 'BOLNA_OUTCOME_UNKNOWN'}"));
    runtime.failureOf(job);
    runtime.clock.advance(CallConnectorFixture.WAIT);

    assertThat(runtime.failureOf(job).getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(runtime.bolna.postCount()).isOne();
  }

  /** A variable of the process may have that name, and an engine may keep nothing of a failure. */
  @Test
  void aFailureThatStaysTheSameIsWaitedForOnce() {
    TestJob job = runtime.freshCall().with("error", TestJson.of("'of the process'"));
    ConnectorRetryException failure = failureOf(job);
    runtime.clock.advance(failure.getBackoffDuration());

    runtime.run(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(runtime.bolna.postCount()).isOne();
  }

  @Test
  void aRefusalIsNotLookedUp() {
    runtime.bolna.rejectCalls(TestResponses.json(400, "{\"message\":\"no\"}"));

    ConnectorException failure = runtime.failureOf(runtime.freshCall());

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_REJECTED");
    assertThat(runtime.bolna.requestCount()).isOne();
  }

  private ConnectorRetryException failureOf(TestJob job) {
    return (ConnectorRetryException) runtime.failureOf(job);
  }
}
