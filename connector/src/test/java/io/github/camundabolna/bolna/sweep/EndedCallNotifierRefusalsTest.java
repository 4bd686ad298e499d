package io.github.camundabolna.bolna.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** A call that Bolna lists and does not show: when it is given up, and when not. */
class EndedCallNotifierRefusalsTest extends SweepFixture {

  private static final Duration SHORT = Duration.ofSeconds(10);

  @Test
  void quickRefusalsAreNotEnough() {
    bolna.withCalls(call("x", "completed"));
    refusals(TestResponses.json(404, "{}"), 9);
    start(
        new SweepPlan(
            List.of(FakeBolna.AGENT), SHORT, Duration.ofHours(24), Optional.empty(), call -> true));
    scheduler.runNext();

    sweepsEvery(SHORT, 350);
    assertThat(bolna.readCount()).isEqualTo(9);
    assertThat(notFound).isEmpty();
    sweepsEvery(SHORT, 180);

    assertThat(delivered).containsExactly("x");
  }

  @Test
  void aCallThatIsShownBetweenRefusalsIsNotGivenUp() {
    bolna.withCalls(call("x", "no-answer").withRetries(0, 3));
    start();
    scheduler.runNext();
    refusals(TestResponses.json(404, "{}"), 6);
    sweepsEvery(Duration.ofMinutes(30), 7);

    refusals(TestResponses.json(404, "{}"), 6);
    sweepsEvery(Duration.ofMinutes(30), 6);
    assertThat(notFound).isEmpty();
    bolna.replaceCall(bolna.calls().get(0).withRetries(3, 3));
    sweepsEvery(Duration.ofMinutes(30), 1);

    assertThat(delivered).containsExactly("x");
  }

  /** By its contract, Bolna answers 400 for a call that it doesn't know. */
  @Test
  void theEndOfAWaitIsPublishedAgainIfTheEngineIsAway() {
    bolna.withCalls(call("x", "completed"));
    refusals(TestResponses.json(400, "{}"), 20);
    start();
    scheduler.runNext();
    sweepsEvery(Duration.ofMinutes(30), 8);
    answers.add(Optional.of("the engine is away"));
    sweepsEvery(Duration.ofMinutes(30), 1);
    assertThat(notFound).isEmpty();
    assertThat(problems).singleElement().asString().contains("the engine is away");

    nextSweep();

    assertThat(notFound).containsExactly("x");
    assertThat(problems).hasSize(1);
  }

  @Test
  void aRedirectIsNoRefusal() {
    bolna.withCalls(call("x", "completed"));
    start();
    refusals(TestResponses.json(302, "{}"), 20);

    sweepsEvery(Duration.ofMinutes(30), 20);
    assertThat(notFound).isEmpty();
    assertThat(problems).hasSize(20).first().asString().contains("302");
    nextSweep();

    assertThat(delivered).containsExactly("x");
  }

  private void refusals(MockResponse refusal, int count) {
    bolna.failReading(Collections.nCopies(count, refusal).toArray(MockResponse[]::new));
  }

  private void sweepsEvery(Duration pause, int count) {
    IntStream.range(0, count).forEach(n -> sweepAfter(pause));
  }
}
