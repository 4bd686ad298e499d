package io.github.camundabolna.bolna.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.bolna.call.BolnaCallFunction;
import io.github.camundabolna.bolna.call.CallConnectorFixture;
import io.github.camundabolna.bolna.call.MakeCall;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two runtimes hold the same job, and neither knows of the other. */
class AgentCallPlacerTwoRuntimesTest {

  @AutoClose
  private final CallConnectorFixture runtime = new CallConnectorFixture(TestClock.ticking());

  private final FakeBolna bolna = runtime.bolna;

  /** One had it in its queue until the engine gave it to the other. */
  @Test
  void ofTwoThatHaveALateJobAtOnceNeitherDials() {
    BolnaCallFunction other = runtime.newConnector(Duration.ofMinutes(5));

    runtime.held(lateCall());
    failureOf(other, lateCall());

    assertThat(bolna.postCount()).isZero();
  }

  /** One of them gets the job next; the other still has it, and knows nothing of that. */
  @Test
  void theOneThatHasTheJobAfterItsWaitDialsAlone() {
    TestJob next = runtime.held(lateCall());
    runtime.clock.advance(CallConnectorFixture.WAIT);
    BolnaCallFunction other = runtime.newConnector(Duration.ofMinutes(5));
    bolna.hooks.beforePlacing(() -> failureOf(other, lateCall()));

    assertThat(runtime.run(next)).isEqualTo(result("placed-1"));
    assertThat(bolna.postCount()).isOne();
  }

  /** It dialed at the last moment before its time was up, and the call was accepted late. */
  @Test
  void theCallOfARuntimeThatLostTheJobWhileItDialedIsFoundAfterTheWait() {
    bolna.withListingDelay(Duration.ofSeconds(9));
    TestJob next = runtime.held(lateCall());
    bolna.withCalls(FakeCall.withKey("other", 7, runtime.clock.instant().plusSeconds(30)));
    runtime.clock.advance(CallConnectorFixture.WAIT);

    assertThat(runtime.run(next)).isEqualTo(result("other"));
    assertThat(bolna.postCount()).isZero();
  }

  /** The engine gave the job away, with the failure of the first wait. */
  @Test
  void theCallOfARuntimeThatDialedAfterTheWaitIsFoundByTheNextOne() {
    TestJob next = runtime.held(lateCall());
    runtime.clock.advance(CallConnectorFixture.WAIT);
    bolna.withListingDelay(Duration.ofSeconds(9));
    bolna.withCalls(FakeCall.withKey("other", 7, runtime.clock.instant().plusSeconds(45)));
    runtime.clock.advance(Duration.ofSeconds(30));
    BolnaCallFunction second = runtime.newConnector(Duration.ofMinutes(5));

    Object result = new TestEngine(runtime.clock).run(second::execute, next);

    assertThat(result).isEqualTo(result("other"));
    assertThat(bolna.postCount()).isZero();
  }

  /** Its call takes its time to be listed, so nothing is asked after it. */
  @Test
  void aLateCallCostsNoRequestAfterIt() {
    bolna.withListingDelay(Duration.ofHours(1));

    assertThat(runtime.runWithRetries(lateCall())).isEqualTo(result("placed-1"));
    assertThat(bolna.requests().getLast().getRequestLine()).startsWith("POST /call ");
  }

  @Test
  void aCallWhoseAnswerWasLostIsFoundAfterThatOfAnotherRuntime() {
    bolna.respondAfterPlacing(TestResponses.json(500, "{}"));
    FakeCall earlier = FakeCall.withKey("earlier", 7, TestClock.START.minusSeconds(30));
    bolna.hooks.beforePlacing(() -> bolna.withCalls(earlier));

    assertThat(runtime.runWithRetries(lateCall())).isEqualTo(result("earlier"));
  }

  /** As the error expression of the template writes it, and as the runtime does without one. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aWaitIsHandedOnToTheRuntimeThatGetsTheJobNext(boolean jobError) {
    ConnectorRetryException failure = (ConnectorRetryException) runtime.failureOf(lateCall());
    String text = failure.getErrorCode() + ": " + failure.getMessage();
    TestJob next =
        jobError
            ? lateCall().with("error", new TextNode(text))
            : TestEngine.after(failure, lateCall());
    runtime.clock.advance(failure.getBackoffDuration());

    Object result = runtime.newConnector(Duration.ofMinutes(5)).execute(next.context());

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(failure.getBackoffDuration()).isEqualTo(CallConnectorFixture.WAIT);
    assertThat(failure).hasMessageContaining("; next try in PT45S");
    assertThat(result).isEqualTo(result("placed-1"));
  }

  @Test
  void afterAFailureTheCallIsFoundThoughItIsListedOnlyAfterSeconds() {
    bolna.withListingDelay(Duration.ofSeconds(4));
    TestJob job = runtime.freshCall().withKey(7);
    runtime.run(job);

    Object again =
        new TestEngine(runtime.clock)
            .run(
                runtime.newConnector(Duration.ofMinutes(5))::execute,
                job.with("error", TestJson.of("{'message': 'result expression'}")));

    assertThat(again).isEqualTo(result("placed-1"));
    assertThat(bolna.postCount()).isOne();
  }

  @Test
  void aRuntimeWhoseClockIsAMinuteBehindFindsTheCallOfAnother() {
    TestJob job = runtime.makeCall().withKey(7).enteredAt(TestClock.START);
    runtime.clock.advance(Duration.ofSeconds(1));
    Duration timeout = Duration.ofSeconds(90);
    runtime.newConnector(timeout).execute(job.context());
    // It comes again after 90 seconds, which this runtime takes for 31.
    runtime.clock.advance(Duration.ofSeconds(30));

    assertThat(runtime.newConnector(timeout).execute(job.context())).isEqualTo(result("placed-1"));
    assertThat(bolna.postCount()).isOne();
  }

  @Test
  void nothingIsPlacedWhenTheLookUpTakesTheTimeThatIsSafe() {
    TestJob next = runtime.held(lateCall());
    runtime.clock.advance(CallConnectorFixture.WAIT);
    bolna.hooks.onListing(() -> runtime.clock.advance(Duration.ofSeconds(20)));

    runtime.held(next);

    assertThat(bolna.postCount()).isZero();
  }

  private TestJob lateCall() {
    return runtime.makeCall().withKey(7).enteredAt(TestClock.START.minusSeconds(600));
  }

  private static void failureOf(BolnaCallFunction connector, TestJob job) {
    assertThatThrownBy(() -> connector.execute(job.context()))
        .isInstanceOf(ConnectorRetryException.class)
        .hasMessageContaining("checks again after");
  }

  private static MakeCall.Result result(String id) {
    return new MakeCall.Result(id, "queued", FakeCall.NUMBER);
  }
}
