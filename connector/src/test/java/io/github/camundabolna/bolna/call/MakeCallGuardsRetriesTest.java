package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What guards do to a call that another attempt may have placed. It's Friday, 10:35 in India. */
class MakeCallGuardsRetriesTest {

  private static final String OPEN =
      "'window': {'outside': 'refuse', 'days': 'Mon-Fri', 'from': '09:00', 'to': '20:00'}";

  /** One request waits until another runtime has placed its call. */
  @AutoClose
  private final CallConnectorFixture runtime =
      new CallConnectorFixture(TestClock.stopped(), Duration.ofSeconds(5));

  @Test
  void aCallThatWasPlacedIsFoundAfterTheWindowHasClosed() {
    runtime.bolna.respondAfterPlacing(TestResponses.json(500, "{}"));
    runtime.bolna.failListing(TestResponses.json(200, "{\"data\":[]}"));
    TestJob job = guarded(OPEN);
    assertThat(runtime.failureOf(job).getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    runtime.clock.advance(Duration.ofHours(12));

    MakeCall.Result result = (MakeCall.Result) runtime.run(job);

    assertThat(result.executionId()).isEqualTo("placed-1");
    assertThat(runtime.bolna.postCount()).isOne();
  }

  @Test
  void aCallThatAnotherRuntimePlacedIsFoundAfterItsPersonWasListed() {
    TestJob job = guarded("'recipients': {'doNotCall': 'list', 'doNotCallList': []}");
    runtime.run(job);
    runtime.clock.advance(Duration.ofHours(1));

    Object result =
        runtime
            .newConnector(Duration.ofMinutes(5))
            .execute(
                job.field(
                        "guards",
                        "{'recipients': {'doNotCall': 'list', 'doNotCallList': ['9876543210']}}")
                    .context());

    assertThat(result).isEqualTo(new MakeCall.Result("placed-1", "queued", FakeCall.NUMBER));
    assertThat(runtime.bolna.postCount()).isOne();
  }

  @Test
  void aCallThatWasSurelyNotPlacedIsRefusedAfterTheWindowHasClosed() {
    runtime.bolna.rejectCalls(TestResponses.json(500, "{}"));
    TestJob lost = runtime.held(guarded(OPEN));
    runtime.clock.advance(Duration.ofHours(12));
    TestJob held = runtime.held(lost);
    runtime.clock.advance(CallConnectorFixture.WAIT);

    assertThat(runtime.failureOf(held).getErrorCode()).isEqualTo("BOLNA_OUTSIDE_WINDOW");
    assertThat(runtime.bolna.postCount()).isOne();
  }

  /** Only the list shows that no one was called. */
  @Test
  void aRefusalAfterAnUnknownOutcomeIsReportedAfterTheWait() {
    runtime.bolna.withAccount("1000", 1);
    TestJob job =
        guarded("'account': {'check': true, 'maximumCalls': 1}")
            .with(
                "error",
                TestJson.of("{'code': 'BOLNA_OUTCOME_UNKNOWN', 'message': 'POST /call: lost'}"));
    runtime.clock.advance(Duration.ofMinutes(2));

    TestJob held = runtime.held(job);
    runtime.clock.advance(CallConnectorFixture.WAIT);

    assertThat(runtime.failureOf(held).getErrorCode()).isEqualTo("BOLNA_TOO_MANY_CALLS");
    assertThat(runtime.bolna.postCount()).isZero();
  }

  @Test
  void aCallThatAnotherRuntimePlacesDuringSlowGuardsIsFound() {
    runtime.bolna.withAccount("1000", 0);
    TestJob job = guarded("'account': {'check': true, 'maximumCalls': 10}").withKey(7);
    AtomicBoolean first = new AtomicBoolean(true);
    runtime.bolna.hooks.onRequest(
        () -> {
          if (first.getAndSet(false)) {
            runtime.clock.advance(CallConnectorFixture.WAIT);
            runtime.bolna.withCalls(FakeCall.withKey("other", 7, runtime.clock.instant()));
          }
        });

    MakeCall.Result result = (MakeCall.Result) runtime.runWithRetries(job);

    assertThat(result.executionId()).isEqualTo("other");
    assertThat(runtime.bolna.postCount()).isZero();
  }

  private TestJob guarded(String guards) {
    return runtime.freshCall().field("guards", "{" + guards + "}");
  }
}
