package io.github.camundabolna.callingbox.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.callingbox.call.CallingBoxCallFixture;
import io.github.camundabolna.callingbox.call.PlaceCall;
import io.github.camundabolna.testing.FakeCallingBox;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fresh and late jobs: who is dialed, and what is asked before. */
class DispatchPlacerTest {

  private static final long KEY = 7;
  private static final Instant SINCE_ENTRY = TestClock.START.minusSeconds(500);
  private static final String METADATA = "'metadata': {'camunda_element_instance_key': '7'}, ";

  @AutoClose private final CallingBoxCallFixture runtime = new CallingBoxCallFixture();
  private final FakeCallingBox box = runtime.box;

  @Test
  void freshJobDialsWithOneRequest() {
    assertThat(runtime.run(runtime.freshCall())).isEqualTo(result("placed-1"));
    assertThat(box.requestCount()).isOne();
  }

  /** The runtime was killed between the POST and the completion of the job. */
  @Test
  void lateJobFindsTheCallOfAnEarlierAttempt() {
    box.withCall("earlier", KEY, TestClock.START.minusSeconds(590));
    box.withCall("other", 8, TestClock.START.minusSeconds(580));

    assertThat(runtime.run(late())).isEqualTo(result("earlier"));
    assertThat(box.postCount()).isZero();
    assertThat(box.listCount()).isOne();
  }

  /** CallingBox can't stop a call, so a call that isn't listed yet must get the time to appear. */
  @Test
  void lateJobWithoutAListedCallIsHeldBackOnceAndKeepsItsRetries() {
    ConnectorRetryException held = runtime.retryOf(late());

    assertThat(held.getErrorCode()).isEqualTo("CALLINGBOX_OUTCOME_UNKNOWN");
    assertThat(held)
        .hasMessage(
            "The call may have been placed, and the connector checks again after"
                + " 2026-08-21T05:05:45Z: CallingBox doesn't list it yet; next try in PT45S");
    assertThat(held.getBackoffDuration()).isEqualTo(Duration.ofSeconds(45));
    assertThat(box.postCount()).isZero();
    runtime.clock.advance(held.getBackoffDuration());

    assertThat(runtime.runWithRetries(TestEngine.after(held, late())))
        .isEqualTo(result("placed-1"));
    assertThat(box.listCount()).as("before the wait, and after it").isEqualTo(2);
  }

  @Test
  void callThatIsListedAfterSecondsIsFoundByTheNextAttempt() {
    box.withListingDelay(Duration.ofSeconds(5));
    box.withCall("earlier", KEY, TestClock.START);

    assertThat(runtime.runWithRetries(late())).isEqualTo(result("earlier"));
    assertThat(box.postCount()).isZero();
  }

  /** An attempt before the unavailable one may have dialed, and its failure is gone. */
  @Test
  void lateJobAfterAnOutageIsHeldBackToo() {
    TestJob job =
        late().with("error", TestJson.of("{'code': 'CALLINGBOX_UNAVAILABLE', 'message': 'down'}"));

    assertThat(runtime.retryOf(job).getErrorCode()).isEqualTo("CALLINGBOX_OUTCOME_UNKNOWN");
    assertThat(box.postCount()).isZero();
  }

  /** Another runtime may have dialed meanwhile, and its failure may be gone. */
  @Test
  void jobAfterAnUnknownOutcomeOfAnotherRuntimeIsHeldBackBeforeItDials() {
    TestJob job =
        late()
            .with(
                "error",
                new TextNode("CALLINGBOX_OUTCOME_UNKNOWN: It's unknown whether it was processed"));

    ConnectorRetryException held = runtime.retryOf(job);
    assertThat(box.postCount()).isZero();
    runtime.clock.advance(held.getBackoffDuration());

    assertThat(runtime.run(TestEngine.after(held, job))).isEqualTo(result("placed-1"));
    assertThat(box.postCount()).isOne();
  }

  @Test
  void jobThatComesBackAtOnceGetsItsCallFromMemory() {
    TestJob job = runtime.freshCall().withKey(KEY);

    Object first = runtime.run(job);

    assertThat(runtime.run(job)).isEqualTo(first);
    assertThat(box.requestCount()).isOne();
  }

  /** The engine entered the element again, or the input was corrected. */
  @Test
  void otherElementInstanceOrNumberIsDialedAgain() {
    runtime.run(runtime.freshCall().withKey(KEY));
    runtime.run(runtime.freshCall().withKey(KEY + 1));
    runtime.run(runtime.freshCall().withKey(KEY).field("to", "'+14155550199'"));

    assertThat(box.postCount()).isEqualTo(3);
  }

  /** Two new clusters with one account give out equal keys, and an operator corrects a number. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'to_number': '+14155550199'",
        "'agent_id': '0a1b2c3d-0000-4000-8000-00000000000b'"
      })
  void callToAnotherNumberOrOfAnotherAgentIsNotTheCall(String fields) {
    box.withCall("foreign", SINCE_ENTRY, METADATA + fields);

    assertThat(runtime.runWithRetries(late())).isEqualTo(result("placed-1"));
  }

  /** A number that is only written in another form must not be dialed again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'to_number': '(415) 555-0123'",
        "'to_number': '14155550123'",
        "'to_number': null",
        "'agent_id': '0A1B2C3D-0000-4000-8000-00000000000A'",
        "'agent_id': null"
      })
  void sameNumberAndAgentInAnotherFormAreTheCall(String fields) {
    box.withCall("earlier", SINCE_ENTRY, METADATA + fields);

    assertThat(runtime.run(late())).isEqualTo(result("earlier"));
  }

  /** Without a time of entry, every job may be a repetition, of the last week. */
  @Test
  void jobWithoutATimeOfEntryFindsACallOfDaysAgo() {
    box.withCall("earlier", KEY, TestClock.START.minus(Duration.ofDays(6)));

    assertThat(runtime.run(runtime.placeCall().withKey(KEY))).isEqualTo(result("earlier"));
  }

  @Test
  void clocksMayDifferByTwoMinutes() {
    box.withCall("earlier", KEY, TestClock.START.minusSeconds(600 + 119));

    assertThat(runtime.run(late())).isEqualTo(result("earlier"));
  }

  /** Two new clusters with one account, agent, and number can give out equal keys. */
  @Test
  void callOfAnotherClusterIsMistakenOnlyIfItWasPlacedSinceTheEntry() {
    box.withCall("of another cluster", KEY, TestClock.START.minusSeconds(600 + 181));

    assertThat(runtime.runWithRetries(late())).isEqualTo(result("placed-1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 402, 404, 429, 500, 503})
  void jobIsNotDialedWhileTheListCannotBeRead(int status) {
    box.failListing(TestResponses.json(status, "{\"error\":\"no\"}"));

    ConnectorException failure = runtime.failureOf(late());

    assertThat(failure.getErrorCode())
        .isEqualTo(status < 429 ? "CALLINGBOX_OUTCOME_UNKNOWN" : "CALLINGBOX_UNAVAILABLE");
    assertThat(failure).isInstanceOf(ConnectorRetryException.class);
    assertThat(box.postCount()).isZero();
  }

  @Test
  void wrongKeyEndsTheJobBeforeItDials() {
    box.failListing(TestResponses.json(401, "{\"error\":\"invalid api key\"}"));

    assertThat(runtime.failureOf(late()).getErrorCode()).isEqualTo("CALLINGBOX_UNAUTHORIZED");
    assertThat(box.postCount()).isZero();
  }

  @Test
  void failedListDoesNotMakeAnEarlierFailureForgotten() {
    box.failListing(TestResponses.json(503, "{}"));
    TestJob job = late().with("error", TestJson.of("{'message': 'result expression'}"));

    assertThat(runtime.failureOf(job).getErrorCode()).isEqualTo("CALLINGBOX_OUTCOME_UNKNOWN");
    assertThat(box.postCount()).isZero();
  }

  /** The list of an account grows forever. */
  @Test
  void listIsReadOnlyBackToTheEntry() {
    for (int n = 0; n < 300; n++) {
      box.withCall("old-" + n, 99, TestClock.START.minusSeconds(3_600 + n));
    }
    box.withCall("ancient", KEY, TestClock.START.minus(Duration.ofDays(30)));

    assertThat(runtime.retryOf(late()).getErrorCode()).isEqualTo("CALLINGBOX_OUTCOME_UNKNOWN");
  }

  private TestJob late() {
    return runtime.lateCall().withKey(KEY);
  }

  private static PlaceCall.Result result(String id) {
    return new PlaceCall.Result(id, "queued", FakeCallingBox.NUMBER);
  }
}
