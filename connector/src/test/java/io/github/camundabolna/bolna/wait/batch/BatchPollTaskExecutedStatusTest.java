package io.github.camundabolna.bolna.wait.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An executed batch whose counts do not say that every contact was called. */
class BatchPollTaskExecutedStatusTest extends BatchPollFixture {

  /** In looks, five minutes apart. */
  private static final int HOUR = 12;

  private static final String BUSY = "{'id': '1', 'status': 'busy'}";
  private static final String RINGING = "{'id': '2', 'status': 'ringing'}";

  @Test
  void aContactThatIsNeverCalledIsWaitedForForAnHour() {
    setBatch("executed", 2, "'busy': 1");
    bolna.executions(BATCH, BUSY);
    start();

    looks(HOUR - 1);
    assertThat(bolna.listCount()).isZero();
    looks(1);

    assertThat(element.deliveredIds()).hasSize(1);
    assertThat(element.lastResult())
        .containsEntry("status", "executed")
        .containsEntry("underWay", 0L)
        .containsEntry("notCalled", 1L);
    assertThat(bolna.listCount()).isEqualTo(1);
  }

  @Test
  void aRowWithoutAStatusIsWaitedFor() {
    setBatch("executed", 2, "'busy': 2");
    bolna.executions(BATCH, BUSY, "{'id': '2'}");
    start();

    looks(HOUR - 2);
    assertThat(element.messages).isEmpty();
    bolna.executions(BATCH, BUSY, "{'id': '2', 'status': 'busy'}");
    looks(HOUR);

    assertThat(element.lastResult()).containsEntry("underWay", 0L).containsEntry("gaveUp", null);
  }

  @Test
  void aRowThatNeverGetsAStatusCostsFewLists() {
    setBatch("executed", 2, "'busy': 2");
    bolna.executions(BATCH, BUSY, "{'id': '2'}");
    start();

    looks(23 * HOUR);

    assertThat(element.messages).isEmpty();
    assertThat(bolna.listCount()).isLessThan(40);
  }

  @Test
  void countsThisVersionDoesNotKnowDoNotMakeAnEndedBatchFail() {
    setBatch("executed", 2, "'busy': 1, 'voicemail': 1");
    bolna.executions(BATCH, BUSY, "{'id': '2', 'status': 'busy'}");
    start();

    looks(2 * HOUR);

    assertThat(element.lastResult()).containsEntry("underWay", 0L).containsEntry("gaveUp", null);
  }

  @Test
  void countsThatAreMissingAreReplacedByTheList() {
    bolna.batch(BATCH, "'status': 'executed', 'valid_contacts': 1");
    bolna.executions(BATCH, BUSY);
    start();

    looks(HOUR);

    assertThat(element.lastResult()).containsEntry("notCalled", 0L);
    assertThat(element.lastResult().get("callsPerOutcome").toString()).contains("busy=1");
  }

  @Test
  void aBatchOfWhichNobodyWasCalledEndsToo() {
    setBatch("executed", 1, "");
    bolna.executions(BATCH);
    start();

    looks(HOUR);

    assertThat(element.lastResult()).containsEntry("notCalled", 1L);
  }

  @Test
  void theHourRestartsWithEachChange() {
    setBatch("executed", 3, "'busy': 1");
    bolna.executions(BATCH, BUSY);
    start();
    looks(HOUR - 1);

    setBatch("executed", 3, "'busy': 2");
    bolna.executions(BATCH, BUSY, "{'id': '2', 'status': 'busy'}");
    looks(HOUR);
    assertThat(bolna.listCount()).isZero();
    looks(1);

    assertThat(element.deliveredIds()).hasSize(1);
  }

  @Test
  void aChangeOfTimeAloneIsNone() {
    bolna.executions(BATCH, BUSY);
    start();

    for (int round = 0; round <= HOUR; round++) {
      bolna.batch(
          BATCH,
          "'status': 'executed', 'valid_contacts': 2, 'execution_status': {'busy': 1},"
              + " 'updated_at': '%s'".formatted(clock.instant()));
      looks(1);
    }

    assertThat(element.deliveredIds()).isNotEmpty();
  }

  @Test
  void theListIsAskedForOnceAnHourWhileItShowsACallUnderWay() {
    setBatch("executed", 3, "'busy': 1");
    bolna.executions(BATCH, BUSY, RINGING);
    start();

    looks(5 * HOUR);
    assertThat(element.messages).isEmpty();
    assertThat(bolna.listCount()).as("and one for how long its calls may take").isEqualTo(6);
    bolna.executions(BATCH, BUSY);
    looks(HOUR);

    assertThat(element.lastResult()).containsEntry("notCalled", 2L);
  }

  @Test
  void aRetryToComeIsWaitedFor() {
    setBatch("executed", 2, "'busy': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy', 'retry_config': {'enabled': true}}");
    start();

    looks(3 * HOUR);

    assertThat(bolna.listCount()).as("and one for how long its calls may take").isEqualTo(4);
    assertThat(element.messages).isEmpty();
  }

  @Test
  void aListThatFailsIsAskedForTwiceAnHour() {
    setBatch("executed", 2, "'busy': 1");
    bolna.executions(BATCH, () -> TestResponses.json(500, "{}"));
    start();

    looks(3 * HOUR);

    assertThat(bolna.listCount()).isLessThanOrEqualTo(6);
    assertThat(element.messages).isEmpty();
  }

  @Test
  void aCallThatIsUnderWayByTheCountsIsLookedForOnce() {
    setBatch("executed", 3, "'busy': 1, 'ringing': 1");
    start();

    bolna.executions(BATCH, BUSY, RINGING);
    looks(3 * HOUR);

    assertThat(bolna.listCount()).isEqualTo(1);
    assertThat(element.messages).isEmpty();
  }

  private void start() {
    element.with("interval", "PT5M").addInstance(1, BATCH);
    activate();
    scheduler.runOnce();
  }

  private void looks(int count) {
    for (int i = 0; i < count; i++) {
      clock.advance(Duration.ofMinutes(5));
      scheduler.runOnce();
    }
  }
}
