package io.github.camundabolna.callingbox.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sweep does when CallingBox fails: it comes again, and nothing is lost. */
class HistorySweepFailuresTest extends HistorySweepFixture {

  static Stream<MockResponse> failures() {
    return Stream.of(
        TestResponses.json(500, "{}"),
        TestResponses.json(503, "{}"),
        TestResponses.json(429, "{}"),
        TestResponses.json(401, "{\"error\":\"invalid key\"}"),
        TestResponses.json(404, "{}"),
        TestResponses.json(200, "<html>"),
        TestResponses.json(200, "[{\"id\":"),
        TestResponses.cutAfterReading());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatASweepCouldNotReadIsReadByTheNext(MockResponse failure) {
    start();
    scheduler.runNext();
    callingBox.respondAlways(failure);
    call("x", "completed");
    Duration pause = nextSweep();
    assertThat(problems).hasSize(1);
    assertThat(completedSweeps).isEqualTo(1);

    callingBox.respondNormally();
    sweepAfter(pause);

    assertThat(delivered).containsExactly("x");
    assertThat(completedSweeps).isEqualTo(2);
  }

  @Test
  void callThatEndedDuringALongOutageIsFoundAfterIt() {
    call("before", "in_progress");
    start();
    scheduler.runNext();
    callingBox.respondAlways(TestResponses.json(502, "{}"));
    IntStream.range(0, 40).forEach(n -> sweepAfter(Duration.ofMinutes(20)));
    callingBox.set("before", "status", "completed");
    callingBox.add("during", "completed", ago(Duration.ofHours(6)));

    callingBox.respondNormally();
    nextSweep();

    assertThat(delivered).containsExactlyInAnyOrder("before", "during");
  }

  @Test
  void pauseDoublesUpToFiveMinutesAndIsTheIntervalAgainAfterwards() {
    start();
    callingBox.respondAlways(TestResponses.json(500, "{}"));

    List<Long> pauses =
        IntStream.range(0, 7).mapToObj(n -> scheduler.runNext().toSeconds()).toList();

    assertThat(pauses).containsExactly(10L, 20L, 40L, 80L, 160L, 300L, 300L);
    assertThat(callingBox.requestCount()).isEqualTo(7);
    callingBox.respondNormally();
    assertThat(scheduler.runNext()).isEqualTo(INTERVAL);
    callingBox.respondAlways(TestResponses.json(500, "{}"));
    assertThat(scheduler.runNext().toSeconds()).isEqualTo(10);
  }

  @Test
  void callingBoxIsLeftAloneForAsLongAsItAsks() {
    start();
    callingBox.failLists(
        TestResponses.withHeader(429, "Retry-After", "95"),
        TestResponses.withHeader(429, "Retry-After", "864000"));

    assertThat(scheduler.runNext().toSeconds()).isEqualTo(95);
    assertThat(scheduler.runNext()).isEqualTo(Duration.ofHours(1));
  }

  /** The newest calls are at its beginning. */
  @Test
  void listThatBreaksOffDeliversWhatItShowed() {
    call("x", "completed");
    start();
    String whole = callingBox.list();
    callingBox.failLists(TestResponses.json(200, whole.substring(0, whole.length() - 1)));

    scheduler.runNext();

    assertThat(delivered).containsExactly("x");
    assertThat(problems).hasSize(1);
  }

  @Test
  void callsAreReadByIdWhileTheListFailsAtMostFiftyInASweep() {
    IntStream.range(0, 120).forEach(n -> call("x" + n, "ringing"));
    start();
    scheduler.runNext();
    IntStream.range(0, 120).forEach(n -> callingBox.set("x" + n, "status", "busy"));
    callingBox.failLists(
        TestResponses.json(500, "{}"),
        TestResponses.json(500, "{}"),
        TestResponses.json(500, "{}"));

    nextSweep();
    assertThat(delivered).hasSize(50);
    sweepTimes(2);

    assertThat(delivered).hasSize(120).doesNotHaveDuplicates();
    assertThat(callingBox.readCount()).isEqualTo(120);
  }

  @Test
  void callsThatDoNotFitIntoMemoryFollowSoon() {
    IntStream.range(0, 501).forEach(n -> call("x" + n, "completed"));
    start();

    assertThat(scheduler.runNext()).isEqualTo(Duration.ofSeconds(10));
    assertThat(delivered).hasSize(500);

    assertThat(sweepAfter(Duration.ofSeconds(10))).isEqualTo(INTERVAL);
    assertThat(delivered).hasSize(501).doesNotHaveDuplicates();
  }

  @Test
  void transcriptThatCouldNotBeReadIsReadByTheNextSweep() {
    conversation("x");
    callingBox.failTranscripts(TestResponses.json(500, "{}"));
    start();
    scheduler.runNext();
    assertThat(delivered).isEmpty();
    assertThat(problems).isEmpty();

    nextSweep();

    assertThat(transcribed).containsExactly("x");
    assertThat(missingTranscripts).isEmpty();
  }

  @Test
  void transcriptThatCanNeverBeReadIsLeftOut() {
    conversation("x");
    MockResponse failure = TestResponses.json(500, "{}");
    callingBox.failTranscripts(failure, failure, failure);
    start();
    scheduler.runNext();

    sweepTimes(2);

    assertThat(delivered).containsExactly("x");
    assertThat(transcribed).isEmpty();
    assertThat(missingTranscripts).singleElement().asString().startsWith("call x: ");
  }

  /** Events, polls, and jobs share the rate limit with the sweep. */
  @Test
  void sweepReadsFewTranscriptsAtOnceAndTheOthersSoon() {
    IntStream.range(0, 250).forEach(n -> conversation("x" + n));
    start();

    assertThat(scheduler.runNext()).isEqualTo(Duration.ofSeconds(10));
    assertThat(callingBox.transcriptCount()).isEqualTo(100);
    assertThat(delivered).hasSize(100);
    sweepAfter(Duration.ofSeconds(10));

    assertThat(sweepAfter(Duration.ofSeconds(10))).isEqualTo(INTERVAL);
    assertThat(transcribed).hasSize(250).doesNotHaveDuplicates();
  }
}
