package io.github.camundabolna.bolna.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.camunda.connector.api.error.ConnectorException;
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
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two runtimes hold the same job, and neither knows of the other. */
class AgentCallPlacerTwoRuntimesTest {

  @AutoClose
  private final CallConnectorFixture runtime = new CallConnectorFixture(TestClock.ticking());

  @AutoClose private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final FakeBolna bolna = runtime.bolna;

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT4S"})
  void ofTwoThatPlaceALateCallAtOnceTheLaterTakesItsOwnBack(Duration lag) throws Exception {
    bolna.withListingDelay(lag);
    TestJob job = lateCall();
    BolnaCallFunction other = runtime.newConnector(Duration.ofMinutes(5));
    CyclicBarrier together = new CyclicBarrier(2);
    CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
    bolna.hooks.beforePlacing(() -> await(bothHaveLooked));

    Future<Object> one = workers.submit(() -> after(together, runtime.connector, job));
    Future<Object> two = workers.submit(() -> after(together, other, job));

    assertThat(one.get()).isEqualTo(result("placed-1"));
    assertThat(two.get()).isEqualTo(result("placed-1"));
    assertThat(bolna.calls()).extracting(FakeCall::status).containsExactly("queued", "stopped");
  }

  @Test
  void aLaterCallThatIsAlreadyDialedCannotBeCanceled() {
    bolna.hooks.onPlaced(call -> bolna.setStatus(call.id(), "in-progress"));
    earlierCallAppearsWhilePlacing();

    assertThat(runtime.runWithRetries(lateCall())).isEqualTo(result("earlier"));
    assertThat(bolna.calls()).extracting(FakeCall::status).contains("in-progress");
  }

  @Test
  void aStopThatFailsIsTriedAgain() {
    bolna.failStopping(TestResponses.json(500, "{}"), TestResponses.json(429, "{}"));
    earlierCallAppearsWhilePlacing();

    runtime.runWithRetries(lateCall());

    assertThat(statusOf("placed-1")).isEqualTo("stopped");
  }

  @Test
  void aCallThatTookLongToPlaceIsLookedForOnceMore() {
    TestJob job = runtime.freshCall().withKey(7);
    bolna.hooks.beforePlacing(() -> runtime.clock.advance(Duration.ofMinutes(5)));
    earlierCallAppearsWhilePlacing();

    assertThat(runtime.runWithRetries(job)).isEqualTo(result("earlier"));
    assertThat(statusOf("placed-1")).isEqualTo("stopped");
  }

  @Test
  void aCallWhoseAnswerWasLostAndAnotherRuntimesAreSortedOutToo() {
    bolna.respondAfterPlacing(TestResponses.json(500, "{}"));
    earlierCallAppearsWhilePlacing();

    assertThat(runtime.runWithRetries(lateCall())).isEqualTo(result("earlier"));
    assertThat(statusOf("placed-1")).isEqualTo("stopped");
  }

  @Test
  void theOlderCallStays() {
    bolna.hooks.onPlaced(
        call -> bolna.withCalls(FakeCall.withKey("z", 7, runtime.clock.instant().plusSeconds(1))));

    assertThat(runtime.runWithRetries(lateCall())).isEqualTo(result("placed-1"));
    assertThat(statusOf("placed-1")).isEqualTo("queued");
  }

  @Test
  void callsThatWerePlacedAfterItsOwnAreNotAskedFor() {
    bolna.withPageFormat(page -> page.json().replaceAll("\\{\"call_type[^}]*}", "null"));
    bolna.hooks.onPlaced(
        call -> {
          bolna.withCalls(
              new FakeCall("older", "+918035739201", "null", call.createdAt().minusMillis(1)));
          bolna.withCalls(
              new FakeCall("later", "+918035739202", "null", call.createdAt().plusMillis(1)));
        });

    assertThat(runtime.runWithRetries(lateCall())).isEqualTo(result("placed-1"));

    assertThat(bolna.readCountOf("older")).isOne();
    assertThat(bolna.readCountOf("later")).isZero();
  }

  @Test
  void aLookThatFailsAfterTheCallWasPlacedIsRepeated() {
    bolna.hooks.onPlaced(
        call -> bolna.failListing(TestResponses.json(500, "{}"), TestResponses.json(503, "{}")));
    earlierCallAppearsWhilePlacing();

    assertThat(runtime.runWithRetries(lateCall())).isEqualTo(result("earlier"));
  }

  @Test
  void aCallThatIsNeverListedIsTheOneAllTheSame() {
    bolna.withListingDelay(Duration.ofHours(1));

    assertThat(runtime.runWithRetries(lateCall())).isEqualTo(result("placed-1"));
    assertThat(bolna.listCount())
        .as("before, after, ten in the background, and by the next try")
        .isEqualTo(13);
  }

  /** As the error expression of the template writes it, and as the runtime does without one. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCallThatIsNotListedIsHandedOnToTheRuntimeThatGetsTheJobNext(boolean jobError) {
    bolna.withListingDelay(Duration.ofHours(1));
    ConnectorRetryException failure = (ConnectorRetryException) runtime.failureOf(lateCall());
    String text = failure.getErrorCode() + ": " + failure.getMessage();
    TestJob next =
        jobError
            ? lateCall().with("error", new TextNode(text))
            : TestEngine.after(failure, lateCall());

    Object result = runtime.newConnector(Duration.ofMinutes(5)).execute(next.context());

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(failure.getBackoffDuration()).isEqualTo(Duration.ofSeconds(10));
    assertThat(result).isEqualTo(result("placed-1"));
    assertThat(bolna.postCount()).isOne();
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
  void nothingIsPlacedWhenTheTimeOfTheJobIsNearlyUp() {
    bolna.hooks.onListing(() -> runtime.clock.advance(Duration.ofSeconds(280)));

    ConnectorException failure = runtime.failureOf(lateCall());

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(failure).hasMessageContaining("its job is about to time out");
    assertThat(bolna.postCount()).isZero();
  }

  private void earlierCallAppearsWhilePlacing() {
    FakeCall earlier = FakeCall.withKey("earlier", 7, TestClock.START.minusSeconds(30));
    bolna.hooks.beforePlacing(() -> bolna.withCalls(earlier));
  }

  private TestJob lateCall() {
    return runtime.makeCall().withKey(7).enteredAt(TestClock.START.minusSeconds(600));
  }

  private String statusOf(String id) {
    List<FakeCall> calls = bolna.calls();
    return calls.stream().filter(call -> call.id().equals(id)).findFirst().orElseThrow().status();
  }

  private Object after(CyclicBarrier together, BolnaCallFunction connector, TestJob job) {
    await(together);
    return new TestEngine(runtime.clock).run(connector::execute, job);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static MakeCall.Result result(String id) {
    return new MakeCall.Result(id, "queued", FakeCall.NUMBER);
  }
}
