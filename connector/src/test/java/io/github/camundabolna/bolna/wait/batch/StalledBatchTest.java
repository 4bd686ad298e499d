package io.github.camundabolna.bolna.wait.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Batches in which nothing moves any more. */
class StalledBatchTest extends BatchPollFixture {

  private static final String BUSY = "{'id': '1', 'status': 'busy'}";

  private void start() {
    element.with("interval", "PT5M").addInstance(1, BATCH);
    activate();
    scheduler.runOnce();
  }

  private void hours(int count) {
    for (int look = 0; look < 12 * count; look++) {
      clock.advance(Duration.ofMinutes(5));
      scheduler.runOnce();
    }
  }

  @ParameterizedTest
  @CsvSource({"'busy': 1; 'in-progress': 1", "'busy': 1"})
  void callThatHangsEndsTheWaitAfterADayWithoutAnyChange(String counts) {
    setBatch("executed", 2, counts.replace(';', ','));
    bolna.executions(BATCH, BUSY, "{'id': '2', 'status': 'in-progress'}");
    start();
    hours(23);
    assertThat(element.messages).isEmpty();

    hours(3);

    assertThat(element.lastResult())
        .containsEntry("status", "executed")
        .containsEntry("underWay", 1L)
        .containsEntry("notCalled", 0L)
        .containsEntry("gaveUp", "no-progress");
    assertThat(element.activityMessages(Severity.WARNING)).anyMatch(said -> said.contains(BATCH));
    assertThat(bolna.listCount()).isLessThanOrEqualTo(30);
  }

  @Test
  void callWithoutAStatusIsWaitedForAsIfItWereOnTheLine() {
    setBatch("executed", 2, "'busy': 2");
    bolna.executions(BATCH, BUSY, "{'id': '2'}");
    start();
    hours(23);
    assertThat(element.messages).isEmpty();

    hours(3);

    assertThat(element.lastResult())
        .containsEntry("underWay", 1L)
        .containsEntry("gaveUp", "no-progress");
  }

  @Test
  void callThatTheCountsKnowAndTheListLacksIsNotTakenForEnded() {
    setBatch("executed", 2, "'busy': 1, 'ringing': 1");
    bolna.executions(BATCH, BUSY);
    start();

    hours(3);

    assertThat(element.lastResult()).containsEntry("gaveUp", "no-progress");
  }

  @Test
  void callThatIsPlannedForTheNextWeekIsWaitedFor() {
    setBatch("executed", 2, "'busy': 1, 'rescheduled': 1");
    String time = TestClock.START.plus(Duration.ofDays(3)).toString();
    bolna.executions(
        BATCH, BUSY, "{'id': '2', 'status': 'rescheduled', 'rescheduled_at': '" + time + "'}");
    start();
    hours(9 * 24);
    assertThat(element.messages).isEmpty();

    hours(2 * 24);

    assertThat(element.lastResult()).containsEntry("gaveUp", "no-progress");
  }

  @Test
  void retryThatIsNeverMadeEndsTheWaitWithTheOutcomeOfTheLastAttempt() {
    setBatch("executed", 1, "'busy': 1");
    bolna.executions(
        BATCH,
        "{'id': '1', 'status': 'busy', 'retry_config':"
            + " {'enabled': true, 'retry_intervals_minutes': [60, 600]}}");
    start();
    hours(15);
    assertThat(element.messages).isEmpty();

    hours(12);

    assertThat(element.lastResult())
        .containsEntry("underWay", 0L)
        .containsEntry("gaveUp", "retry-not-made");
    assertThat(element.lastResult().get("callsPerOutcome").toString()).contains("busy=1");
  }

  @ParameterizedTest
  @CsvSource({"running, 7", "queued, 7", "scheduled, 38", "created, 38", "processed, 38"})
  @Tag("slow")
  void batchThatDoesNotMoveEndsTheWait(String status, int days) {
    setBatch(status, 2, "'busy': 1, 'ringing': 1");
    bolna.executions(BATCH, BUSY, "{'id': '2', 'status': 'ringing'}");
    start();
    hours(days * 24 - 2);
    assertThat(element.messages).isEmpty();

    hours(27);

    assertThat(element.lastResult()).containsEntry("gaveUp", "no-progress");
  }

  @Test
  @Tag("slow")
  void batchThatIsPlannedIsWaitedForUntilAWeekAfterItsTime() {
    String time = TestClock.START.plus(Duration.ofDays(30)).toString();
    bolna.batch(BATCH, "'status': 'scheduled', 'scheduled_at': '" + time + "'");
    bolna.executions(BATCH);
    start();
    hours(37 * 24 - 1);
    assertThat(element.messages).isEmpty();

    hours(26);

    assertThat(element.lastResult()).containsEntry("gaveUp", "no-progress");
  }

  @Test
  void batchThatEndedNormallyHasNothingToGiveUp() {
    completeBatch();
    start();

    assertThat(element.lastResult()).containsEntry("gaveUp", null);
  }
}
