package io.github.camundabolna.bolna.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.bolna.call.CallConnectorFixture;
import io.github.camundabolna.bolna.call.MakeCall;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is dialled twice because a job came twice. */
class AgentCallPlacerDuplicatesTest {

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();

  @Test
  void aFreshJobDialsByOneRequestAndCarriesItsKey() {
    Object result = runtime.run(runtime.freshCall().withKey(4711));

    assertThat(result).isEqualTo(new MakeCall.Result("placed-1", "queued", FakeCall.NUMBER));
    assertThat(runtime.bolna.requestCount()).isOne();
    assertThat(TestJson.of(runtime.bolna.calls().get(0).recipientData()))
        .isEqualTo(TestJson.of("{'camunda_element_instance_key': '4711'}"));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "19, 0", "20, 2", "31, 2", "86400, 2"})
  void aJobIsLookedUpBeforeAndAfterItsWaitFromTwentySecondsOn(int secondsSinceEntry, int listings) {
    Instant entered = runtime.clock.instant().minusSeconds(secondsSinceEntry);

    runtime.runWithRetries(runtime.makeCall().enteredAt(entered));

    assertThat(runtime.bolna.postCount()).isOne();
    assertThat(runtime.bolna.listCount()).isEqualTo(listings);
  }

  @Test
  void aTimeOfEntryThatIsMissingOrStillToComeProvesNothing() {
    runtime.held(runtime.makeCall());
    runtime.held(runtime.makeCall().withKey(8).enteredAt(TestClock.START.plusSeconds(11)));

    assertThat(runtime.bolna.listCount()).isPositive();
    assertThat(runtime.bolna.postCount()).isZero();
  }

  /** Otherwise each call would wait, though the clock of the engine is ahead by milliseconds. */
  @ParameterizedTest
  @ValueSource(strings = {"PT0.001S", "PT10S"})
  void aClockOfTheEngineThatIsALittleAheadMakesNoJobLate(Duration ahead) {
    runtime.run(runtime.makeCall().enteredAt(runtime.clock.instant().plus(ahead)));

    assertThat(runtime.bolna.requestCount()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "PT80S, 19, 0",
    "PT80S, 20, 2",
    "PT70S, 9, 0",
    "PT70S, 10, 2",
    "PT1M, 0, 2",
    "PT0S, 0, 2"
  })
  void aShortJobTimeOutMakesJobsLateSooner(Duration timeout, int age, int listings) {
    TestJob job = runtime.makeCall().enteredAt(runtime.clock.instant().minusSeconds(age));

    new TestEngine(runtime.clock).run(runtime.newConnector(timeout)::execute, job);

    assertThat(runtime.bolna.listCount()).isEqualTo(listings);
    assertThat(runtime.bolna.postCount()).isOne();
  }

  @Test
  void aJobWithoutATimeOfEntryIsLookedUpAWeekBack() {
    FakeCall old = FakeCall.withKey("old", 7, ago(Duration.ofDays(7).minusMinutes(1)));
    runtime.bolna.withCalls(old);

    assertThat(runtime.run(runtime.makeCall().withKey(7))).isEqualTo(result("old"));
    assertThat(runtime.bolna.postCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT31S", "PT10M", "P1D", "P2D", "P6D", "P20D"})
  void aRepetitionFindsTheCallHoweverLateItComes(Duration late) {
    TestJob job = runtime.freshCall().withKey(7);
    runtime.run(job);
    runtime.clock.advance(late);

    assertThat(runtime.run(job)).isEqualTo(result("placed-1"));
    assertThat(runtime.bolna.postCount()).isOne();
  }

  @Test
  void aScheduledCallIsFoundThoughItsTimeIsPast() {
    TestJob job = runtime.freshCall().field("scheduledAt", "'2026-08-21T06:00:00Z'");
    runtime.run(job);
    runtime.clock.advance(Duration.ofHours(3));

    assertThat(runtime.run(job)).isEqualTo(result("placed-1"));
  }

  @Test
  void anotherRuntimeFindsTheCallToo() {
    TestJob job = runtime.freshCall();
    runtime.run(job);
    runtime.clock.advance(Duration.ofDays(3));

    assertThat(runtime.newConnector(Duration.ofMinutes(5)).execute(job.context()))
        .isEqualTo(result("placed-1"));
    assertThat(runtime.bolna.postCount()).isOne();
  }

  /** By an older version of the connector, or by hand. */
  @Test
  void ofTwoCallsTheOlderIsTheResultAndTheOtherIsLeftAlone() {
    runtime.bolna.withCalls(
        FakeCall.withKey("later", 7, ago(Duration.ofMinutes(1))),
        FakeCall.withKey("older", 7, ago(Duration.ofMinutes(2))));

    Object result = runtime.run(lateCall(Duration.ofMinutes(5)).withKey(7));

    assertThat(result).isEqualTo(result("older"));
    assertThat(runtime.bolna.calls()).extracting(FakeCall::status).containsOnly("queued");
  }

  @Test
  void aCallToTheSameNumberForAnotherElementIsNotTaken() {
    runtime.bolna.withCalls(
        FakeCall.withKey("other", 8, ago(Duration.ofMinutes(1))),
        new FakeCall("foreign", FakeCall.NUMBER, "{\"a\":1}", ago(Duration.ofMinutes(1))));

    Object result = runtime.runWithRetries(lateCall(Duration.ofMinutes(5)).withKey(7));

    assertThat(result).isEqualTo(result("placed-1"));
  }

  @Test
  void aQueuedCallToAnotherNumberWithoutVariablesDelaysNoJob() {
    runtime.bolna.withPageFormat(
        page ->
            "{\"data\":[{\"id\":\"bare\",\"status\":\"queued\"}],\"total\":1,\"has_more\":false}");
    runtime.bolna.withCalls(
        new FakeCall("bare", "+919876500000", "null", ago(Duration.ofMinutes(1))));

    assertThat(runtime.runWithRetries(lateCall(Duration.ofMinutes(5)).withKey(7)))
        .isEqualTo(result("placed-1"));
  }

  @Test
  void aCallToTheSameNumberThatDoesNotTellYetWhoPlacedItIsNotDialledAgain() {
    runtime.bolna.withCalls(
        new FakeCall("bare", FakeCall.NUMBER, "null", ago(Duration.ofMinutes(1))));

    ConnectorException failure = runtime.failureOf(lateCall(Duration.ofMinutes(5)).withKey(7));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(runtime.bolna.postCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}"})
  void anEndedCallToTheSameNumberWithoutVariablesIsNotDialedAgain(String variables) {
    runtime.bolna.withCalls(
        new FakeCall("bare", FakeCall.NUMBER, variables, ago(Duration.ofMinutes(1)))
            .withStatus("busy"));

    ConnectorException failure = runtime.failureOf(lateCall(Duration.ofMinutes(5)).withKey(7));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(failure).hasMessageContaining("bare");
    assertThat(runtime.bolna.postCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+919876543210", "919876543210", "+91 98765 43210", "09876543210"})
  void theNumberIsFoundHoweverItIsListed(String listed) {
    runtime.bolna.withCalls(
        FakeCall.withKey("mine", 7, ago(Duration.ofMinutes(1))).withNumber(listed));

    assertThat(runtime.run(lateCall(Duration.ofMinutes(5)).withKey(7))).isEqualTo(result("mine"));
    assertThat(runtime.bolna.postCount()).isZero();
  }

  @Test
  void aRowWithoutANumberMayBeTheCall() {
    runtime.bolna.withCalls(
        FakeCall.withKey("mine", 7, ago(Duration.ofMinutes(1))).withNumber(null));

    assertThat(runtime.run(lateCall(Duration.ofMinutes(5)).withKey(7))).isEqualTo(result("mine"));
  }

  @Test
  void callsToOthersAreNotReadOneByOne() {
    for (int i = 0; i < 20; i++) {
      runtime.bolna.withCalls(
          FakeCall.withKey("c" + i, i, ago(Duration.ofMinutes(1)))
              .withNumber("+9198765400" + (10 + i)));
    }

    runtime.runWithRetries(lateCall(Duration.ofMinutes(5)).withKey(7));

    assertThat(runtime.bolna.readCount()).isZero();
    assertThat(runtime.bolna.postCount()).isOne();
  }

  @Test
  void aCallIsFoundThoughBolnasClockIsBehind() {
    TestJob job = lateCall(Duration.ofMinutes(1)).withKey(7);
    runtime.bolna.withCalls(FakeCall.withKey("mine", 7, ago(Duration.ofMinutes(2))));

    assertThat(runtime.run(job)).isEqualTo(result("mine"));
  }

  private TestJob lateCall(Duration late) {
    return runtime.makeCall().enteredAt(ago(late));
  }

  private Instant ago(Duration time) {
    return TestClock.START.minus(time);
  }

  private static MakeCall.Result result(String id) {

    return new MakeCall.Result(id, "queued", FakeCall.NUMBER);
  }
}
