package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Jobs that come back, later than a first delivery, from attempts that surely had no effect. */
class MakeCallAfterNothingWasDoneTest {

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();

  @Test
  void aCallThatWasRefusedForTheRateLimitIsPlacedWithoutALookUp() {
    runtime.bolna.rejectCalls(TestResponses.withHeader(429, "Retry-After", "200"));

    runtime.runWithRetries(runtime.freshCall());

    assertThat(runtime.bolna.calls()).hasSize(1);
    assertThat(runtime.bolna.listCount()).isZero();
  }

  @Test
  void theSameHoldsAfterSeveralAttempts() {
    runtime.bolna.rejectCalls(
        TestResponses.withHeader(429, "Retry-After", "200"),
        TestResponses.withHeader(429, "Retry-After", "100"));

    runtime.runWithRetries(runtime.freshCall());

    assertThat(runtime.bolna.calls()).hasSize(1);
    assertThat(runtime.bolna.listCount()).isZero();
  }

  /** Meanwhile another runtime may have placed the call and lost the job. */
  @Test
  void aJobThatComesBackLateLooksFirst() {
    TestJob next = refused(runtime.freshCall());
    runtime.clock.advance(Duration.ofSeconds(200 + 20));

    runtime.held(next);

    assertThat(runtime.bolna.listCount()).isPositive();
  }

  /** Such as after a retry in Operate. A runtime that dialed then could lose the job. */
  @Test
  void aJobThatComesBackEarlyIsNotDialedAgainByTheNextRuntime() {
    Duration jobTimeout = Duration.ofMinutes(2);
    TestJob early = refused(runtime.freshCall());
    runtime.clock.advance(Duration.ofSeconds(1));
    catchThrowable(() -> runtime.newConnector(jobTimeout).execute(early.context()));
    runtime.clock.advance(jobTimeout);

    new TestEngine(runtime.clock).run(runtime.newConnector(jobTimeout)::execute, early);

    assertThat(runtime.bolna.calls()).hasSize(1);
  }

  @Test
  void anotherRuntimePlacesTheCallWithoutALookUpToo() {
    TestJob next = refused(runtime.freshCall());
    runtime.clock.advance(Duration.ofSeconds(200));

    runtime.newConnector(Duration.ofMinutes(5)).execute(next.context());

    assertThat(runtime.bolna.calls()).hasSize(1);
    assertThat(runtime.bolna.listCount()).isZero();
  }

  /** A process variable of this name may have the failure of an earlier element instance. */
  @Test
  void theFailureOfAnotherElementInstanceProvesNothing() {
    TestJob next = refused(runtime.freshCall()).withKey(77);
    runtime.clock.advance(Duration.ofSeconds(200));

    runtime.held(next);

    assertThat(runtime.bolna.listCount()).isPositive();
  }

  /** Otherwise ten thousand late jobs would read the list again for each turn at the limit. */
  @Test
  void aLateCallThatIsRefusedAfterItsWaitIsPlacedWithoutAnotherLookUp() {
    TestJob next = refusedAfterItsWait();
    long lists = runtime.bolna.listCount();
    runtime.clock.advance(Duration.ofSeconds(200));

    runtime.newConnector(Duration.ofMinutes(5)).execute(next.context());

    assertThat(runtime.bolna.calls()).hasSize(1);
    assertThat(runtime.bolna.listCount()).isEqualTo(lists);
  }

  @Test
  void aLateCallThatComesBackLateWaitsAgain() {
    TestJob next = refusedAfterItsWait();
    runtime.clock.advance(Duration.ofSeconds(200 + 20));

    runtime.held(next);

    assertThat(runtime.bolna.calls()).isEmpty();
  }

  private TestJob refusedAfterItsWait() {
    TestJob held = runtime.held(late());
    runtime.clock.advance(CallConnectorFixture.WAIT);
    return refused(held);
  }

  @Test
  void aCallThatFoundNoSlotIsPlacedWithoutALookUp() {
    JobSlots slots = new JobSlots(1, () -> 0);
    BolnaCallFunction connector =
        runtime.newConnector(
            TestHttpSettings.to(runtime.bolna.uri(), Duration.ofSeconds(5)),
            Duration.ofMinutes(5),
            slots);
    TestJob job = runtime.freshCall();
    TestJob next = slots.use(Bolna.VENDOR, () -> TestEngine.after(failure(connector, job), job));
    runtime.clock.advance(Duration.ofSeconds(20));

    connector.execute(next.context());

    assertThat(runtime.bolna.calls()).hasSize(1);
    assertThat(runtime.bolna.listCount()).isZero();
  }

  /** Other operations are repeatable, so their next attempts have nothing to know. */
  @Test
  void onlyOperationsThatMustNotBeRepeatedSayThatNothingWasDone() {
    runtime.bolna.failReadingAndRetries(TestResponses.json(503, "{}"));
    TestJob read = TestJob.of("{'type': 'getCall', 'executionId': 'placed-1'}");

    assertThat(runtime.failureOf(read.enteredAt(runtime.clock.instant())))
        .hasMessageStartingWith("Bolna answered GET /executions/placed-1 with 503");
  }

  private TestJob late() {
    return runtime.makeCall().enteredAt(runtime.clock.instant().minusSeconds(60));
  }

  private TestJob refused(TestJob job) {
    runtime.bolna.rejectCalls(TestResponses.withHeader(429, "Retry-After", "200"));
    return TestEngine.after(failure(runtime.connector, job), job);
  }

  private static ConnectorRetryException failure(BolnaCallFunction connector, TestJob job) {
    return catchThrowableOfType(
        ConnectorRetryException.class, () -> connector.execute(job.context()));
  }
}
