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
    assertThat(lostReasons).isEmpty();
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
    assertThat(lostReasons).isEmpty();
    bolna.replaceCall(bolna.calls().get(0).withRetries(3, 3));
    sweepsEvery(Duration.ofMinutes(30), 1);

    assertThat(delivered).containsExactly("x");
  }

  @Test
  void aRedirectIsNoRefusal() {
    bolna.withCalls(call("x", "completed"));
    start();
    refusals(TestResponses.json(302, "{}"), 20);

    sweepsEvery(Duration.ofMinutes(30), 20);
    assertThat(lostReasons).isEmpty();
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
