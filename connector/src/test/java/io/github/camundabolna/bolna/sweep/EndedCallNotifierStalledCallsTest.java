package io.github.camundabolna.bolna.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** What Bolna announces and never does, and what only seems to be refused by Bolna. */
class EndedCallNotifierStalledCallsTest extends SweepFixture {

  private final List<GiveUpReason> reasons = new ArrayList<>();

  @Override
  public Optional<UndeliveredCall> givenUp(Execution call, GiveUpReason reason) {
    reasons.add(reason);
    return ended(call);
  }

  private FakeCall pending() {
    return call("x", "no-answer")
        .retried(0, 3)
        .withVariables("{'camunda_auto_retry':'no-answer,120min'}");
  }

  private void hours(int count) {
    for (int hour = 0; hour < count; hour++) {
      sweepAfter(Duration.ofHours(1));
    }
  }

  @Test
  void retryThatIsNeverMadeIsTold() {
    bolna.knowing(pending());
    start();
    rounds.next();
    hours(7);
    assertThat(told).isEmpty();

    hours(3);

    assertThat(told).containsExactly("x");
    assertThat(reasons).containsExactly(GiveUpReason.RETRY_NOT_MADE);
  }

  @Test
  void retryThatIsMadeBeginsTheTimeAgain() {
    FakeCall call = pending();
    bolna.knowing(call);
    start();
    rounds.next();
    hours(6);
    bolna.becomes("x", "scheduled");
    hours(2);
    bolna.becomes(call.retried(1, 3).withVariables("{'camunda_auto_retry':'no-answer,120min'}"));
    hours(6);
    assertThat(told).isEmpty();

    bolna.becomes(call.in("busy").retried(3, 3));
    hours(2);

    assertThat(told).containsExactly("x");
    assertThat(reasons).isEmpty();
  }

  @Test
  void callThatHangsOnTheLineIsGivenUpAfterADay() {
    bolna.knowing(call("x", "in-progress").having("'updated_at': '%s'".formatted(clock.instant())));
    start();
    rounds.next();
    hours(23);
    assertThat(told).isEmpty();

    hours(4);

    assertThat(told).containsExactly("x");
    assertThat(reasons).containsExactly(GiveUpReason.NO_PROGRESS);
  }

  @Test
  void callThatMovesOnIsNotGivenUp() {
    bolna.knowing(call("x", "ringing"));
    start();
    rounds.next();
    hours(24);
    bolna.becomes("x", "in-progress");
    hours(20);
    assertThat(told).isEmpty();

    bolna.becomes("x", "completed");
    hours(1);

    assertThat(told).containsExactly("x");
    assertThat(reasons).isEmpty();
  }

  @Test
  void callThatIsPlannedCostsARequestADay() {
    bolna.knowing(call("x", "scheduled"));
    start();
    rounds.next();

    hours(24 * 7);

    assertThat(told).isEmpty();
    assertThat(bolna.readsOf("x")).isBetween(5L, 8L);
  }

  @Test
  void gatewayThatRefusesEachCallLosesNone() {
    bolna.knowing(call("x", "busy"));
    bolna.readingFails(
        Collections.nCopies(200, TestResponses.text(404, "default backend - 404"))
            .toArray(MockResponse[]::new));
    start();
    rounds.next();

    hours(12);

    assertThat(lost).isEmpty();
  }
}
