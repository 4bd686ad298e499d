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
    rounds.next();
    bolna.answeringEverything(failure);
    bolna.knowing(call("x", "completed"));
    Duration pause = nextSweep();
    assertThat(troubles).hasSize(1);
    assertThat(whole).isEqualTo(1);

    bolna.answeringAgain();
    sweepAfter(pause);

    assertThat(told).containsExactly("x");
    assertThat(whole).isEqualTo(2);
  }

  @Test
  void lookBackIsNotShortenedByABolnaThatIsAwayAtTheStart() {
    bolna.knowing(FakeCall.with("x", "completed", ago(Duration.ofHours(23))));
    start();
    bolna.listingFailsForLong(TestResponses.json(500, "{}"));
    bolna.listingFailsForLong(TestResponses.json(500, "{}"));
    rounds.next();
    sweepAfter(Duration.ofHours(9));

    sweepAfter(Duration.ofHours(9));

    assertThat(told).containsExactly("x");
  }

  @Test
  void callThatEndedDuringALongOutageIsFoundAfterIt() {
    bolna.knowing(call("before", "in-progress"));
    start();
    rounds.next();
    bolna.answeringEverything(TestResponses.json(502, "{}"));
    IntStream.range(0, 40).forEach(n -> sweepAfter(Duration.ofMinutes(20)));
    bolna.becomes("before", "completed");
    bolna.knowing(FakeCall.with("during", "completed", ago(Duration.ofHours(6))));

    bolna.answeringAgain();
    nextSweep();

    assertThat(told).containsExactlyInAnyOrder("before", "during");
  }

  @Test
  void pauseDoublesUpToFiveMinutesAndIsTheIntervalAgainAfterwards() {
    start();
    bolna.answeringEverything(TestResponses.json(500, "{}"));

    List<Long> pauses = IntStream.range(0, 7).mapToObj(n -> rounds.next().toSeconds()).toList();

    assertThat(pauses).containsExactly(10L, 20L, 40L, 80L, 160L, 300L, 300L);
    bolna.answeringAgain();
    assertThat(rounds.next()).isEqualTo(INTERVAL);
    bolna.answeringEverything(TestResponses.json(500, "{}"));
    assertThat(rounds.next().toSeconds()).isEqualTo(10);
  }

  @Test
  void pauseGrowsUpToAnIntervalThatIsLonger() {
    Duration hour = Duration.ofHours(1);
    start(new SweepPlan(plan().agents(), hour, hour, Optional.empty(), call -> true));
    bolna.answeringEverything(TestResponses.json(500, "{}"));

    IntStream.range(0, 12).forEach(n -> rounds.next());

    assertThat(rounds.next()).isEqualTo(hour);
  }

  @Test
  void bolnaIsLeftAloneForAsLongAsItAsks() {
    start();
    bolna.listingFails(TestResponses.withHeader(429, "Retry-After", "95"));
    assertThat(rounds.next().toSeconds()).isEqualTo(95);

    bolna.listingFails(TestResponses.withHeader(429, "Retry-After", "864000"));
    assertThat(rounds.next()).isEqualTo(Duration.ofHours(1));

    bolna.listingFailsForLong(TestResponses.withHeader(429, "Retry-After", "0"));
    assertThat(rounds.next().toSeconds()).isEqualTo(40);
  }

  @Test
  void limitThatIsReachedWhileCallsAreReadEndsTheSweepAndLosesNone() {
    IntStream.range(0, 5).forEach(n -> bolna.knowing(call("x" + n, "completed")));
    start();
    bolna.readingFails(TestResponses.withHeader(429, "Retry-After", "30"));

    assertThat(rounds.next().toSeconds()).isEqualTo(30);
    assertThat(bolna.reads()).isEqualTo(1);
    sweepAfter(Duration.ofSeconds(30));

    assertThat(told).hasSize(5);
    assertThat(whole).isEqualTo(1);
  }

  @Test
  void failureOfAMomentKeepsNothingWaiting() {
    bolna.knowing(call("x", "completed"));
    start();
    bolna.listingFails(TestResponses.json(500, "{}"), TestResponses.cutAfterReading());
    bolna.readingFails(
        TestResponses.json(500, "{}"), TestResponses.withHeader(429, "Retry-After", "0"));

    rounds.next();

    assertThat(told).containsExactly("x");
    assertThat(troubles).isEmpty();
  }

  @Test
  void pauseDoesNotGrowWhileSomethingIsTold() {
    IntStream.range(0, 5).forEach(n -> bolna.knowing(call("x" + n, "completed")));
    start();
    bolna.readingFails(TestResponses.json(429, "{}"));
    assertThat(rounds.next().toSeconds()).isEqualTo(10);
    whenTold = () -> bolna.readingFails(TestResponses.json(429, "{}"));

    List<Long> pauses = IntStream.range(0, 3).mapToObj(n -> rounds.next().toSeconds()).toList();

    assertThat(pauses).containsExactly(10L, 10L, 10L);
    assertThat(told).hasSize(3);
  }

  @Test
  void callThatCannotBeReadKeepsNoOtherWaitingAndIsReadAgain() {
    IntStream.range(0, 3).forEach(n -> bolna.knowing(call("x" + n, "completed")));
    start();
    bolna.readingFailsForLong(TestResponses.json(500, "{}"));

    assertThat(rounds.next()).isEqualTo(INTERVAL);
    assertThat(told).hasSize(2);
    assertThat(troubles).hasSize(1).first().asString().contains("500");
    nextSweep();

    assertThat(told).hasSize(3);
    assertThat(whole).isEqualTo(1);
  }

  @Test
  void answerAboutAnotherCallIsNotTold() {
    bolna.knowing(call("x", "completed"));
    start();
    bolna.readingFails(TestResponses.json(200, "{\"id\":\"y\",\"status\":\"completed\"}"));
    rounds.next();
    assertThat(told).isEmpty();

    nextSweep();

    assertThat(told).containsExactly("x");
  }

  @Test
  void whatTheEngineDoesNotTakeIsToldAgainByTheNextSweep() {
    bolna.knowing(call("x", "completed"));
    start();
    answers.add(ENGINE_AWAY);

    assertThat(rounds.next()).isEqualTo(INTERVAL);
    assertThat(troubles).hasSize(1).first().asString().contains("UNAVAILABLE");
    assertThat(whole).isZero();
    nextSweep();

    assertThat(told).containsExactly("x");
    assertThat(whole).isEqualTo(1);
  }

  @Test
  void engineThatIsAwayIsAskedThreeTimesASweepAndNotForEachCall() {
    IntStream.range(0, 100).forEach(n -> bolna.knowing(call("x" + n, "completed")));
    start();
    answers.addAll(List.of(ENGINE_AWAY, ENGINE_AWAY, ENGINE_AWAY));

    rounds.next();
    assertThat(bolna.reads()).isEqualTo(3);
    nextSweep();

    assertThat(told).hasSize(100);
  }

  @Test
  void callsThatAreNeverTakenDoNotKeepNewOnesWaiting() {
    IntStream.range(0, 3).forEach(n -> bolna.knowing(call("bad" + n, "completed")));
    start();
    IntStream.range(0, 3).forEach(n -> answers.add(ENGINE_AWAY));
    rounds.next();

    bolna.knowing(call("good", "completed"));
    answers.add(Optional.empty());
    IntStream.range(0, 3).forEach(n -> answers.add(ENGINE_AWAY));
    nextSweep();

    assertThat(told).containsExactly("good");
  }

  @Test
  void listenerThatBreaksDoesNotEndTheSweeps() {
    bolna.knowing(call("x", "completed"));
    start();
    whenTold =
        () -> {
          throw new IllegalStateException("broken");
        };
    assertThat(rounds.next()).isEqualTo(INTERVAL);
    assertThat(troubles).hasSize(1);

    whenTold = () -> {};
    nextSweep();

    assertThat(told).containsExactly("x");
  }
}
