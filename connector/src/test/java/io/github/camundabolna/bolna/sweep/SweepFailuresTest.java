package io.github.camundabolna.bolna.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sweep does when Bolna or the engine is away: it comes again, and nothing is lost. */
class SweepFailuresTest extends SweepFixture {

  private static final Optional<String> ENGINE_AWAY = Optional.of("x, UNAVAILABLE");

  static Stream<MockResponse> failures() {
    return Stream.of(
        TestResponses.json(500, "{}"),
        TestResponses.json(503, "{}"),
        TestResponses.json(429, "{}"),
        TestResponses.json(401, "{}"),
        TestResponses.json(403, "{\"detail\":\"Invalid API key\"}"),
        TestResponses.json(200, "<html>"),
        TestResponses.cutAfterReading());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatASweepCouldNotReadIsReadByTheNext(MockResponse failure) {
    start();
    scheduler.runNext();
    bolna.respondAlways(failure);
    bolna.withCalls(call("x", "completed"));
    Duration pause = nextSweep();
    assertThat(problems).hasSize(1);
    assertThat(completedSweeps).isEqualTo(1);

    bolna.respondNormally();
    sweepAfter(pause);

    assertThat(delivered).containsExactly("x");
    assertThat(completedSweeps).isEqualTo(2);
  }

  @Test
  void lookBackIsNotShortenedByABolnaThatIsAwayAtTheStart() {
    bolna.withCalls(FakeCall.with("x", "completed", ago(Duration.ofHours(23))));
    start();
    bolna.failListingAndRetries(TestResponses.json(500, "{}"));
    bolna.failListingAndRetries(TestResponses.json(500, "{}"));
    scheduler.runNext();
    sweepAfter(Duration.ofHours(9));

    sweepAfter(Duration.ofHours(9));

    assertThat(delivered).containsExactly("x");
  }

  @Test
  void callThatEndedDuringALongOutageIsFoundAfterIt() {
    bolna.withCalls(call("before", "in-progress"));
    start();
    scheduler.runNext();
    bolna.respondAlways(TestResponses.json(502, "{}"));
    IntStream.range(0, 40).forEach(n -> sweepAfter(Duration.ofMinutes(20)));
    bolna.setStatus("before", "completed");
    bolna.withCalls(FakeCall.with("during", "completed", ago(Duration.ofHours(6))));

    bolna.respondNormally();
    nextSweep();

    assertThat(delivered).containsExactlyInAnyOrder("before", "during");
  }

  @Test
  void pauseDoublesUpToFiveMinutesAndIsTheIntervalAgainAfterwards() {
    start();
    bolna.respondAlways(TestResponses.json(500, "{}"));

    List<Long> pauses =
        IntStream.range(0, 7).mapToObj(n -> scheduler.runNext().toSeconds()).toList();

    assertThat(pauses).containsExactly(10L, 20L, 40L, 80L, 160L, 300L, 300L);
    bolna.respondNormally();
    assertThat(scheduler.runNext()).isEqualTo(INTERVAL);
    bolna.respondAlways(TestResponses.json(500, "{}"));
    assertThat(scheduler.runNext().toSeconds()).isEqualTo(10);
  }

  @Test
  void pauseGrowsUpToAnIntervalThatIsLonger() {
    Duration hour = Duration.ofHours(1);
    start(new SweepPlan(plan().agents(), hour, hour, Optional.empty(), call -> true));
    bolna.respondAlways(TestResponses.json(500, "{}"));

    IntStream.range(0, 12).forEach(n -> scheduler.runNext());

    assertThat(scheduler.runNext()).isEqualTo(hour);
  }

  @Test
  void bolnaIsLeftAloneForAsLongAsItAsks() {
    start();
    bolna.failListing(TestResponses.withHeader(429, "Retry-After", "95"));
    assertThat(scheduler.runNext().toSeconds()).isEqualTo(95);

    bolna.failListing(TestResponses.withHeader(429, "Retry-After", "864000"));
    assertThat(scheduler.runNext()).isEqualTo(Duration.ofHours(1));

    bolna.failListingAndRetries(TestResponses.withHeader(429, "Retry-After", "0"));
    assertThat(scheduler.runNext().toSeconds()).isEqualTo(40);
  }

  @Test
  void limitThatIsReachedWhileCallsAreReadEndsTheSweepAndLosesNone() {
    IntStream.range(0, 5).forEach(n -> bolna.withCalls(call("x" + n, "completed")));
    start();
    bolna.failReading(TestResponses.withHeader(429, "Retry-After", "30"));

    assertThat(scheduler.runNext().toSeconds()).isEqualTo(30);
    assertThat(bolna.readCount()).isEqualTo(1);
    sweepAfter(Duration.ofSeconds(30));

    assertThat(delivered).hasSize(5);
    assertThat(completedSweeps).isEqualTo(1);
  }

  @Test
  void failureOfAMomentKeepsNothingWaiting() {
    bolna.withCalls(call("x", "completed"));
    start();
    bolna.failListing(TestResponses.json(500, "{}"), TestResponses.cutAfterReading());
    bolna.failReading(
        TestResponses.json(500, "{}"), TestResponses.withHeader(429, "Retry-After", "0"));

    scheduler.runNext();

    assertThat(delivered).containsExactly("x");
    assertThat(problems).isEmpty();
  }

  @Test
  void pauseDoesNotGrowWhileSomethingIsDelivered() {
    IntStream.range(0, 5).forEach(n -> bolna.withCalls(call("x" + n, "completed")));
    start();
    bolna.failReading(TestResponses.json(429, "{}"));
    assertThat(scheduler.runNext().toSeconds()).isEqualTo(10);
    onDelivery = () -> bolna.respondAlways(TestResponses.json(429, "{}"));

    for (int sweep = 0; sweep < 3; sweep++) {
      bolna.respondNormally();
      assertThat(scheduler.runNext().toSeconds()).isEqualTo(10);
    }
    assertThat(delivered).hasSize(3);
  }

  @Test
  void callThatCannotBeReadKeepsNoOtherWaitingAndIsReadAgain() {
    IntStream.range(0, 3).forEach(n -> bolna.withCalls(call("x" + n, "completed")));
    start();
    bolna.failReadingAndRetries(TestResponses.json(500, "{}"));

    assertThat(scheduler.runNext()).isEqualTo(INTERVAL);
    assertThat(delivered).hasSize(2);
    assertThat(problems).hasSize(1).first().asString().contains("500");
    nextSweep();

    assertThat(delivered).hasSize(3);
    assertThat(completedSweeps).isEqualTo(1);
  }

  @Test
  void responseAboutAnotherCallIsNotDelivered() {
    bolna.withCalls(call("x", "completed"));
    start();
    bolna.failReading(TestResponses.json(200, "{\"id\":\"y\",\"status\":\"completed\"}"));
    scheduler.runNext();
    assertThat(delivered).isEmpty();

    nextSweep();

    assertThat(delivered).containsExactly("x");
  }

  @Test
  void rejectedCallIsPublishedAgainByTheNextSweep() {
    bolna.withCalls(call("x", "completed"));
    start();
    answers.add(ENGINE_AWAY);

    assertThat(scheduler.runNext()).isEqualTo(INTERVAL);
    assertThat(problems).hasSize(1).first().asString().contains("UNAVAILABLE");
    assertThat(completedSweeps).isZero();
    nextSweep();

    assertThat(delivered).containsExactly("x");
    assertThat(completedSweeps).isEqualTo(1);
  }

  @Test
  void engineThatIsAwayIsAskedThreeTimesASweepAndNotForEachCall() {
    IntStream.range(0, 100).forEach(n -> bolna.withCalls(call("x" + n, "completed")));
    start();
    answers.addAll(List.of(ENGINE_AWAY, ENGINE_AWAY, ENGINE_AWAY));

    scheduler.runNext();
    assertThat(bolna.readCount()).as("two are read ahead").isEqualTo(3 + 2);
    nextSweep();

    assertThat(delivered).hasSize(100);
  }

  @Test
  void callsThatAreNeverTakenDoNotKeepNewOnesWaiting() {
    IntStream.range(0, 3).forEach(n -> bolna.withCalls(call("bad" + n, "completed")));
    start();
    IntStream.range(0, 3).forEach(n -> answers.add(ENGINE_AWAY));
    scheduler.runNext();

    bolna.withCalls(call("good", "completed"));
    answers.add(Optional.empty());
    IntStream.range(0, 3).forEach(n -> answers.add(ENGINE_AWAY));
    nextSweep();

    assertThat(delivered).containsExactly("good");
  }

  @Test
  void listenerThatBreaksDoesNotEndTheSweeps() {
    bolna.withCalls(call("x", "completed"));
    start();
    onDelivery =
        () -> {
          throw new IllegalStateException("broken");
        };
    assertThat(scheduler.runNext()).isEqualTo(INTERVAL);
    assertThat(problems).hasSize(1);

    onDelivery = () -> {};
    nextSweep();

    assertThat(delivered).containsExactly("x");
  }
}
