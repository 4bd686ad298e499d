package io.github.camundabolna.bolna.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.call.CallConnectorFixture;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.HeldMonitors;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queued calls, of which no list shows a number and none the variables. */
class CallOriginsTest {

  @AutoClose
  private final CallConnectorFixture runtime =
      new CallConnectorFixture(TestClock.ticking(), Duration.ofMinutes(1));

  private final FakeBolna bolna = runtime.bolna;

  @BeforeEach
  void listWithoutNumbers() {
    bolna.withPageFormat(page -> page.json().replaceAll("\\{\"call_type[^}]*}", "null"));
  }

  @Test
  void queuedCallsWhoseNumbersNoListShowsAreAskedForOnceForAllJobs() throws Exception {
    for (int i = 0; i < 20; i++) {
      knowQueued("queued" + i, "+9180357392" + (10 + i));
    }

    List<TestJob> held =
        IntStream.range(0, 30).mapToObj(key -> runtime.held(late().withKey(100 + key))).toList();
    runtime.clock.advance(CallConnectorFixture.WAIT);
    runtime.runConcurrently(held);

    assertThat(bolna.postCount()).isEqualTo(30);
    assertThat(bolna.readCount())
        .as("of the twenty, and of each other's")
        .isLessThanOrEqualTo(20 + 30);
  }

  @Test
  void originOfACallToTheSameNumberIsReadUntilItIsKnown() {
    knowQueued("queued", FakeCall.NUMBER);
    runtime.failureOf(late().withKey(7));
    long before = bolna.readCountOf("queued");

    bolna.replaceCall(FakeCall.withKey("queued", 8, runtime.clock.instant()));
    runtime.runWithRetries(late().withKey(7));

    assertThat(before).isPositive();
    assertThat(bolna.readCountOf("queued")).isGreaterThan(before);
    assertThat(bolna.postCount()).isOne();
  }

  @Test
  void callsThatThisRuntimePlacedAtOnceAreItsOwnWithoutARequest() throws Exception {
    runtime.runConcurrently(
        IntStream.range(0, 30).mapToObj(key -> runtime.freshCall().withKey(100 + key)).toList());

    runtime.runWithRetries(late().withKey(7));

    assertThat(bolna.postCount()).isEqualTo(31);
    assertThat(bolna.readCount()).isZero();
  }

  /** It says nothing about the call, which may be the one that the job looks for. */
  @Test
  void pageOfAGatewayThatSays404IsNoOrigin() {
    TestJob held = runtime.held(late().withKey(7));
    knowQueued("queued", FakeCall.NUMBER);
    bolna.failReadingAndRetries(TestResponses.json(404, "<html>Not found</html>"));
    runtime.clock.advance(CallConnectorFixture.WAIT);

    assertThat(runtime.failureOf(held).getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(bolna.postCount()).isZero();
  }

  @Test
  void noMonitorIsHeldWhileBolnaIsAsked() {
    HeldMonitors monitors = new HeldMonitors();
    bolna.hooks.onRequest(monitors::record);
    knowQueued("queued", "+918035739210");

    runtime.runWithRetries(late().withKey(7));

    assertThat(bolna.readCountOf("queued")).isOne();
    assertThat(bolna.postCount()).isOne();
    assertThat(monitors.locations()).isEmpty();
  }

  private void knowQueued(String id, String number) {
    bolna.withCalls(new FakeCall(id, number, "null", runtime.clock.instant()));
  }

  private TestJob late() {
    return runtime.makeCall().enteredAt(runtime.clock.instant().minus(Duration.ofMinutes(10)));
  }
}
