package io.github.camundabolna.callingbox.wait;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.HashSet;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A failure of CallingBox ends no wait, and is repeated less and less often. */
class HistoryPollTaskFailuresTest extends CallingBoxPollFixture {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  static Stream<MockResponse> failures() {
    return Stream.of(
        TestResponses.json(500, "{}"),
        TestResponses.json(429, "{}"),
        TestResponses.json(401, "{\"error\":\"invalid key\"}"),
        TestResponses.json(404, "{\"error\":\"no such route\"}"),
        TestResponses.json(200, "<html>"),
        TestResponses.cutAfterReading());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failureIsShownAndEndsNoWait(MockResponse failure) {
    waitFor(1, "x", "completed");
    callingBox.respondAlways(failure);
    activate();

    scheduler.runOnce();
    pollTimes(200);

    assertThat(element.messages).isEmpty();
    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
    // A list and at most three calls, after pauses of up to five minutes.
    assertThat(callingBox.requestCount()).isLessThan(4 * 30);

    callingBox.respondNormally();
    pollAfter(LONGEST_PAUSE);

    assertThat(element.deliveredIds()).containsExactly("wait01001");
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void callsAreReadByIdWhileTheListFails() {
    for (int i = 1; i <= 60; i++) {
      waitFor(i, "x" + i, "busy");
    }
    callingBox.failLists(TestResponses.json(500, "{}"));
    activate();

    scheduler.runOnce();
    assertThat(element.messages).hasSize(50);
    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
    pollOnce();

    assertThat(element.messages).hasSize(60);
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void callThatCanNotBeReadDelaysNoOther() {
    waitFor(1, "x", "busy", Duration.ofDays(2));
    waitFor(2, "y", "busy", Duration.ofDays(2));
    callingBox.failReads(TestResponses.json(500, "{}"));
    activate();

    scheduler.runOnce();

    assertThat(element.messages).hasSize(1);
    pollOnce();
    assertThat(element.messages).hasSize(2);
  }

  @Test
  void transcriptThatCanNotBeReadIsTriedAgain() {
    answered("x");
    callingBox.failTranscripts(TestResponses.json(500, "{}"), TestResponses.json(500, "{}"));
    activate();

    scheduler.runOnce();
    pollOnce();
    assertThat(element.messages).isEmpty();
    pollOnce();

    assertThat(element.lastResult()).containsEntry("transcript", "agent: Hello");
  }

  @Test
  void transcriptThatCanNeverBeReadIsLeftOut() {
    answered("x");
    MockResponse failure = TestResponses.json(500, "{}");
    callingBox.failTranscripts(failure, failure, failure);
    activate();

    scheduler.runOnce();
    pollTimes(2);

    assertThat(element.lastResult())
        .containsEntry("outcome", "answered")
        .containsEntry("transcript", null);
    assertThat(element.activityMessages(Severity.WARNING))
        .singleElement()
        .asString()
        .startsWith("call x: ");
  }

  @Test
  void transcriptThatWasNotRequestedIsRequestedLater() {
    for (int i = 1; i <= 10; i++) {
      answered(i, "x" + i);
    }
    MockResponse failure = TestResponses.json(500, "{}");
    callingBox.failTranscripts(
        Stream.generate(() -> failure).limit(9).toArray(MockResponse[]::new));
    activate();

    scheduler.runOnce();
    pollTimes(3);

    assertThat(element.deliveredIds()).hasSize(10);
    assertThat(element.activityMessages(Severity.WARNING)).hasSize(3);
  }

  @Test
  void transcriptThatIsNeverRequestedDelaysNoWaitForLong() {
    for (int i = 1; i <= 100; i++) {
      answered(i, "x" + i);
    }
    MockResponse failure = TestResponses.json(500, "{}");
    callingBox.failTranscripts(
        Stream.generate(() -> failure).limit(500).toArray(MockResponse[]::new));
    activate();
    scheduler.runOnce();
    pollTimes(20);
    assertThat(new HashSet<>(element.deliveredIds())).hasSizeLessThan(50);

    pollTimes(10);

    assertThat(new HashSet<>(element.deliveredIds())).hasSize(100);
  }

  private void answered(String id) {
    answered(1, id);
  }

  private void answered(long instance, String id) {
    waitFor(instance, id, "completed");
    callingBox.set(id, "answered_at", clock.instant().toString());
  }
}
