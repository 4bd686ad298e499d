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
    batch("completed", 1, "'busy': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy'}");
    element.waiting(1, BATCH);
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
    Collections.nCopies(10, failure).forEach(each -> bolna.failing(each.get()));
    activate();

    rounds.round();
    rounds(70);
    assertThat(element.messages).isEmpty();
    rounds(6);

    assertThat(bolna.looks()).isEqualTo(11);
    assertThat(element.told()).hasSize(1);
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
    assertThat(element.said(Severity.WARNING)).hasSize(10).allMatch(said -> said.contains(BATCH));
  }

  @Test
  void pausesDoubleUpToTheLongest() {
    Collections.nCopies(30, 500).forEach(code -> bolna.failing(TestResponses.json(code, "{}")));
    activate();

    rounds.round();
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
    long before = bolna.looks();
    rounds(count);
    return bolna.looks() - before;
  }

  @Test
  void nobodyIsAskedBeforeRetryAfter() {
    bolna.failing(TestResponses.withHeader(429, "Retry-After", "300"));
    bolna.batch(OTHER, "'status': 'running'");
    element.waiting(2, OTHER);
    activate();
    rounds.round();

    rounds(9);
    assertThat(bolna.looks()).isEqualTo(1);
    round();

    assertThat(bolna.looks()).isEqualTo(3);
  }

  @Test
  void aKeyThatIsNotAcceptedIsInTheHealth() {
    bolna.failing(TestResponses.json(403, "{\"detail\":\"Invalid API key\"}"));
    activate();

    rounds.round();
    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(element.health.getError().message()).contains("403", "Invalid API key");
    rounds(1);

    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void anEngineThatIsAwayIsOutlived() {
    activate();
    element.away();
    rounds(10);
    assertThat(bolna.requests()).isEmpty();

    element.back();
    round();

    assertThat(element.told()).hasSize(1);
  }

  @Test
  void anEngineThatTakesNoMessageIsToldLaterWithoutAskingBolnaAgain() {
    activate();
    element.deaf();
    rounds.round();
    assertThat(element.messages).isEmpty();

    element.back();
    rounds(2);

    assertThat(element.told()).hasSize(1);
    assertThat(bolna.requests()).hasSize(2);
  }

  @Test
  void anErrorKeepsNobodyElseWaitingAndDoesNotEndTheRounds() {
    bolna.batch(OTHER, "'status': 'completed'").executions(OTHER);
    element.waiting(2, OTHER).breaksFor(1);
    activate();

    rounds.round();
    rounds(1);

    assertThat(element.told()).containsExactly("wait01002");
    assertThat(element.said(Severity.WARNING))
        .singleElement()
        .asString()
        .isEqualTo("batch " + BATCH + " is skipped: LinkageError");
  }

  @Test
  void instancesOfAnOlderVersionAreLookedAfterLessOften() {
    activate();
    poller.deactivate();
    bolna.batch(BATCH, "'status': 'running'");
    rounds(20);
    long looks = bolna.requests().size();

    bolna.batch(BATCH, "'status': 'completed'").executions(BATCH);
    rounds(11);

    assertThat(looks).as("in ten minutes").isBetween(2L, 3L);
    assertThat(element.told()).containsOnly("wait01001");
    assertThat(rounds.isRunning()).isTrue();
  }

  @Test
  void afterAMonthWithoutAnybodyNoOlderInstanceIsExpectedAnyMore() {
    element.gone(1);
    activate();
    poller.deactivate();
    rounds.round();
    clock.advance(Duration.ofDays(31));
    rounds.round();
    assertThat(rounds.isRunning()).isTrue();

    clock.advance(Duration.ofMinutes(5));
    rounds.round();
    assertThat(rounds.isRunning()).isFalse();
  }

  @Test
  void theNewestVersionIsLookedAfterForEver() {
    element.gone(1);
    activate();
    clock.advance(Duration.ofDays(400));
    rounds.round();
    assertThat(rounds.isRunning()).isTrue();
  }
}
