package io.github.camundabolna.bolna.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.FakeCall;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls a sweep finds, when, and what that costs. */
class SweepTest extends SweepFixture {

  @Test
  void callThatEndedWhileEverythingWasDownIsFoundByTheFirstSweep() {
    bolna.knowing(FakeCall.with("x", "completed", ago(Duration.ofHours(3))));
    start();

    assertThat(rounds.next()).isEqualTo(INTERVAL);

    assertThat(told).containsExactly("x");
    assertThat(whole).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "completed",
        "no-answer",
        "busy",
        "failed",
        "canceled",
        "stopped",
        "error",
        "balance-low"
      })
  void everyWayInWhichACallCanEndIsTold(String status) {
    bolna.knowing(call("x", status));
    start();

    rounds.next();

    assertThat(told).containsExactly("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scheduled",
        "prepared",
        "queued",
        "rescheduled",
        "initiated",
        "ringing",
        "in-progress",
        "call-disconnected",
        "teleported"
      })
  void callUnderWayIsNotReadAndIsToldWhenItHasEnded(String status) {
    bolna.knowing(call("x", status));
    start();
    rounds.next();
    assertThat(bolna.reads()).isZero();

    bolna.becomes("x", "completed");
    nextSweep();

    assertThat(told).containsExactly("x");
  }

  @ParameterizedTest
  @CsvSource({"scheduled, 30", "queued, 6", "prepared, 6", "teleported, 30"})
  void callThatEndsLongAfterItWasCreatedIsNotForgotten(String status, int days) {
    bolna.knowing(call("x", status));
    start();
    rounds.next();
    IntStream.range(0, days).forEach(day -> sweepAfter(Duration.ofDays(1)));
    assertThat(told).isEmpty();

    bolna.becomes("x", "completed");
    nextSweep();
    sweepAfter(Duration.ofMinutes(30));

    assertThat(told).containsExactly("x");
  }

  @Test
  void eachCallIsReadOnceAndToldOnce() {
    bolna.knowing(call("x", "completed"), call("y", "busy"));
    start();

    rounds.next();
    nextSweep();
    sweepAfter(Duration.ofSeconds(10));

    assertThat(told).containsExactlyInAnyOrder("x", "y");
    assertThat(bolna.reads()).isEqualTo(2);
  }

  @Test
  void callThatAnEventToldOfIsNotReadAnyMore() {
    bolna.knowing(call("seen", "queued"), call("new", "completed"));
    Sweep sweep = start();
    sweep.delivered("new");
    rounds.next();

    bolna.becomes("seen", "completed");
    sweep.delivered("seen");
    nextSweep();

    assertThat(told).isEmpty();
    assertThat(bolna.reads()).isZero();
    assertThat(whole).isEqualTo(2);
  }

  @Test
  void sweepThatFindsNothingIsOneRequest() {
    bolna.knowing(call("x", "completed"));
    start();
    rounds.next();
    int before = bolna.requestCount();

    nextSweep();

    assertThat(bolna.requestCount() - before).isEqualTo(1);
  }

  @Test
  void sweepAfterCallsOfWhichEventsToldIsOneRequest() {
    IntStream.range(0, 40).forEach(n -> bolna.knowing(call("x" + n, "in-progress")));
    Sweep sweep = start();
    rounds.next();
    int before = bolna.requestCount();

    IntStream.range(0, 40).forEach(n -> sweep.delivered("x" + n));
    sweepAfter(Duration.ofHours(1));

    assertThat(bolna.requestCount() - before).isEqualTo(1);
  }

  @Test
  void sweepCostsPagesOfCallsUnderWayAndNotOneRequestForEach() {
    IntStream.range(0, 500).forEach(n -> bolna.knowing(call("later" + n, "scheduled")));
    Sweep sweep = start();
    IntStream.range(0, 3_000)
        .forEach(
            n -> {
              bolna.knowing(FakeCall.with("over" + n, "busy", ago(Duration.ofHours(5))));
              sweep.delivered("over" + n);
            });
    rounds.next();
    sweepAfter(Duration.ofHours(1));
    int before = bolna.requestCount();

    bolna.becomes("later7", "completed");
    nextSweep();

    // One page of what is new, ten of scheduled calls, one for each of six other statuses, a call.
    assertThat(bolna.requestCount() - before).isEqualTo(1 + 10 + 6 + 1);
    assertThat(told).contains("later7");
  }

  @Test
  void attemptAfterWhichBolnaDialsAgainIsNotTheEnd() {
    bolna.knowing(call("x", "no-answer").retried(0, 2));
    start();
    rounds.next();
    bolna.becomes("x", "scheduled");
    sweepAfter(Duration.ofMinutes(20));
    bolna.becomes(bolna.calls().get(0).in("no-answer").retried(1, 2));
    sweepAfter(Duration.ofHours(1));
    assertThat(told).isEmpty();

    bolna.becomes("x", "queued");
    sweepAfter(Duration.ofHours(1));
    bolna.becomes(bolna.calls().get(0).in("no-answer").retried(2, 2));
    nextSweep();

    assertThat(told).containsExactly("x");
  }

  @Test
  void callThatOnlySeemsToHaveEndedIsReadLessAndLessOften() {
    bolna.knowing(call("x", "no-answer").retried(0, 3));
    start();
    rounds.next();

    IntStream.range(0, 24).forEach(n -> nextSweep());

    // After 0, 5, 15, 35, 65 and 95 minutes, and not 25 times.
    assertThat(bolna.reads()).isEqualTo(6);
    bolna.becomes(bolna.calls().get(0).retried(3, 3));
    sweepAfter(Duration.ofMinutes(30));
    assertThat(told).containsExactly("x");
  }

  @Test
  void callThatBolnaListsAndDoesNotShowIsGivenUpInTheEnd() {
    bolna.knowing(call("x", "completed"));
    bolna.listingAs(page -> page.json().replace("\"x\"", "\"ghost\""));
    start();
    rounds.next();
    assertThat(lost).isEmpty();

    IntStream.range(0, 10).forEach(n -> sweepAfter(Duration.ofMinutes(30)));

    assertThat(bolna.readsOf("ghost")).isEqualTo(10);
    assertThat(lost).hasSize(1).first().asString().contains("ghost");
    assertThat(troubles).isEmpty();
  }

  @Test
  void callThatIsTooOldToStartAProcessIsNeitherReadNorTold() {
    bolna.knowing(
        FakeCall.with("old", "completed", ago(Duration.ofMinutes(61))),
        FakeCall.with("young", "completed", ago(Duration.ofMinutes(59))),
        FakeCall.with("long", "in-progress", ago(Duration.ofMinutes(30))));
    start(
        new SweepPlan(
            plan().agents(),
            INTERVAL,
            Duration.ofDays(1),
            Optional.of(Duration.ofHours(1)),
            call -> true));
    rounds.next();

    bolna.becomes("long", "completed");
    sweepAfter(Duration.ofMinutes(31));

    assertThat(told).containsExactly("young");
    assertThat(bolna.reads()).isEqualTo(1);
  }

  @Test
  void sweepThatIsStoppedTellsNothingMore() {
    bolna.knowing(call("x", "completed"), call("y", "completed"));
    Sweep sweep = start();
    whenTold = sweep::stop;

    rounds.next();

    assertThat(told).hasSize(1);
    assertThat(whole).isZero();
    assertThat(rounds.isRunning()).isFalse();
  }
}
