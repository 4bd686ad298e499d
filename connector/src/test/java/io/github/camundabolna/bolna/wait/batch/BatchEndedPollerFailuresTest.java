package io.github.camundabolna.bolna.wait.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.FakePolledBatches;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.Collections;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wait outlives whatever fails, and asks less often while it does. */
class BatchEndedPollerFailuresTest extends BatchPollFixture {

  @BeforeEach
  void aBatchThatHasEnded() {
    setBatch("completed", 1, "'busy': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy'}");
    element.addInstance(1, BATCH);
  }

  static Stream<Named<Supplier<MockResponse>>> failures() {
    return Stream.of(
        Named.of("429", () -> TestResponses.json(429, "{}")),
        Named.of("500", () -> TestResponses.json(500, "{}")),
        Named.of("cut", TestResponses::cutAfterReading),
        Named.of("refused", FakePolledBatches::refusedConnection),
        Named.of("401", () -> TestResponses.json(401, "{}")),
        Named.of("403", () -> TestResponses.json(403, "{}")),
        Named.of("404", () -> TestResponses.json(404, "{}")),
        Named.of("no JSON", () -> TestResponses.json(200, "<html>")),
        Named.of("no batch", () -> TestResponses.json(200, "{}")));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void tenFailuresInARowAreOutlived(Supplier<MockResponse> failure) {
    Collections.nCopies(10, failure).forEach(each -> bolna.failReading(each.get()));
    activate();

    scheduler.runOnce();
    pollTimes(70);
    assertThat(element.messages).isEmpty();
    pollTimes(6);

    assertThat(bolna.readCount()).isEqualTo(11);
    assertThat(element.deliveredIds()).hasSize(1);
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
    assertThat(element.activityMessages(Severity.WARNING))
        .hasSize(10)
        .allMatch(said -> said.contains(BATCH));
  }

  @Test
  void pausesDoubleUpToTheLongest() {
    Collections.nCopies(30, 500).forEach(code -> bolna.failReading(TestResponses.json(code, "{}")));
    activate();

    scheduler.runOnce();
    assertThat(looksIn(1)).isEqualTo(1);
    assertThat(looksIn(1)).isZero();
    assertThat(looksIn(1)).isEqualTo(1);
    assertThat(looksIn(3)).isZero();
    assertThat(looksIn(1)).isEqualTo(1);
    assertThat(looksIn(7)).isZero();
    assertThat(looksIn(1)).isEqualTo(1);
    assertThat(looksIn(8)).isZero();
    assertThat(looksIn(2)).isEqualTo(1);
    assertThat(looksIn(8)).isZero();
    assertThat(looksIn(2)).isEqualTo(1);
  }

  private long looksIn(int count) {
    long before = bolna.readCount();
    pollTimes(count);
    return bolna.readCount() - before;
  }

  @Test
  void nobodyIsAskedBeforeRetryAfter() {
    bolna.failReading(TestResponses.withHeader(429, "Retry-After", "300"));
    bolna.batch(OTHER, "'status': 'running'");
    element.addInstance(2, OTHER);
    activate();
    scheduler.runOnce();

    pollTimes(9);
    assertThat(bolna.readCount()).isEqualTo(1);
    pollOnce();

    assertThat(bolna.readCount()).isEqualTo(3);
  }

  @Test
  void aKeyThatIsNotAcceptedIsInTheHealth() {
    pollWithARefusedKey();
    assertThat(element.health.getError().message()).contains("403", "Invalid API key");
    pollTimes(1);

    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aFailureIsForgottenWhenNoInstanceWaits() {
    pollWithARefusedKey();

    element.removeInstance(1);
    pollTimes(1);

    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  private void pollWithARefusedKey() {
    bolna.failReading(TestResponses.json(403, "{\"detail\":\"Invalid API key\"}"));
    activate();

    scheduler.runOnce();

    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void anEngineThatIsAwayIsOutlived() {
    activate();
    element.disconnect();
    pollTimes(10);
    assertThat(bolna.requests()).isEmpty();

    element.reconnect();
    pollOnce();

    assertThat(element.deliveredIds()).hasSize(1);
  }

  @Test
  void aRejectedMessageIsPublishedLaterWithoutAnotherRequestToBolna() {
    activate();
    element.rejectMessages();
    scheduler.runOnce();
    assertThat(element.messages).isEmpty();

    element.reconnect();
    pollTimes(2);

    assertThat(element.deliveredIds()).hasSize(1);
    assertThat(bolna.requests()).hasSize(2);
  }

  @Test
  void anErrorKeepsNobodyElseWaitingAndDoesNotEndTheRounds() {
    bolna.batch(OTHER, "'status': 'completed'").executions(OTHER);
    element.addInstance(2, OTHER).breakCorrelation(1);
    activate();

    scheduler.runOnce();
    pollTimes(1);

    assertThat(element.deliveredIds()).containsExactly("wait01002");
    assertThat(element.activityMessages(Severity.WARNING))
        .singleElement()
        .asString()
        .isEqualTo("batch " + BATCH + " is skipped: LinkageError");
  }

  @Test
  void instancesOfAnOlderVersionAreLookedAfterLessOften() {
    activate();
    poller.deactivate();
    bolna.batch(BATCH, "'status': 'running'");
    pollTimes(20);
    long looks = bolna.requests().size();

    bolna.batch(BATCH, "'status': 'completed'").executions(BATCH);
    pollTimes(11);

    assertThat(looks).as("in ten minutes").isBetween(2L, 3L);
    assertThat(element.deliveredIds()).containsOnly("wait01001");
    assertThat(scheduler.isRunning()).isTrue();
  }

  @Test
  void afterAMonthWithoutAnybodyNoOlderInstanceIsExpectedAnyMore() {
    element.removeInstance(1);
    activate();
    poller.deactivate();
    scheduler.runOnce();
    clock.advance(Duration.ofDays(31));
    scheduler.runOnce();
    assertThat(scheduler.isRunning()).isTrue();

    clock.advance(Duration.ofMinutes(5));
    scheduler.runOnce();
    assertThat(scheduler.isRunning()).isFalse();
  }

  @Test
  void theNewestVersionIsLookedAfterForEver() {
    element.removeInstance(1);
    activate();
    clock.advance(Duration.ofDays(400));
    scheduler.runOnce();
    assertThat(scheduler.isRunning()).isTrue();
  }
}
