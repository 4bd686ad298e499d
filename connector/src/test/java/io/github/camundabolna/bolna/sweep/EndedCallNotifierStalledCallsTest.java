package io.github.camundabolna.bolna.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.outcome.UndeliveredCall;
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
        .withRetries(0, 3)
        .withVariables("{'camunda_auto_retry':'no-answer,120min'}");
  }

  private void hours(int count) {
    for (int hour = 0; hour < count; hour++) {
      sweepAfter(Duration.ofHours(1));
    }
  }

  @Test
  void retryThatIsNeverMadeIsReported() {
    bolna.withCalls(pending());
    start();
    scheduler.runNext();
    hours(7);
    assertThat(delivered).isEmpty();

    hours(3);

    assertThat(delivered).containsExactly("x");
    assertThat(reasons).containsExactly(GiveUpReason.RETRY_NOT_MADE);
  }

  @Test
  void retryThatIsMadeBeginsTheTimeAgain() {
    FakeCall call = pending();
    bolna.withCalls(call);
    start();
    scheduler.runNext();
    hours(6);
    bolna.setStatus("x", "scheduled");
    hours(2);
    bolna.replaceCall(
        call.withRetries(1, 3).withVariables("{'camunda_auto_retry':'no-answer,120min'}"));
    hours(6);
    assertThat(delivered).isEmpty();

    bolna.replaceCall(call.withStatus("busy").withRetries(3, 3));
    hours(2);

    assertThat(delivered).containsExactly("x");
    assertThat(reasons).isEmpty();
  }

  @Test
  void callThatHangsOnTheLineIsGivenUpAfterADay() {
    bolna.withCalls(
        call("x", "in-progress").withFields("'updated_at': '%s'".formatted(clock.instant())));
    start();
    scheduler.runNext();
    hours(23);
    assertThat(delivered).isEmpty();

    hours(4);

    assertThat(delivered).containsExactly("x");
    assertThat(reasons).containsExactly(GiveUpReason.NO_PROGRESS);
  }

  @Test
  void callThatMovesOnIsNotGivenUp() {
    bolna.withCalls(call("x", "ringing"));
    start();
    scheduler.runNext();
    hours(24);
    bolna.setStatus("x", "in-progress");
    hours(20);
    assertThat(delivered).isEmpty();

    bolna.setStatus("x", "completed");
    hours(1);

    assertThat(delivered).containsExactly("x");
    assertThat(reasons).isEmpty();
  }

  @Test
  void callThatIsPlannedCostsARequestADay() {
    bolna.withCalls(call("x", "scheduled"));
    start();
    scheduler.runNext();

    hours(24 * 7);

    assertThat(delivered).isEmpty();
    assertThat(bolna.readCountOf("x")).isBetween(5L, 8L);
  }

  @Test
  void gatewayThatRefusesEachCallLosesNone() {
    bolna.withCalls(call("x", "busy"));
    bolna.failReading(
        Collections.nCopies(200, TestResponses.text(404, "default backend - 404"))
            .toArray(MockResponse[]::new));
    start();
    scheduler.runNext();

    hours(12);

    assertThat(notFound).isEmpty();
  }
}
