package io.github.camundabolna.bolna.wait.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.TestClock;
import org.junit.jupiter.api.Test;

/** How often Bolna is asked, and how often progress is told. */
class BatchPollScheduleTest extends BatchPollFixture {

  @Test
  void nobodyWaitsAndNobodyAsks() {
    activate();

    pollTimes(10);

    assertThat(bolna.requests()).isEmpty();
  }

  @Test
  void twoInstancesCostOneLook() {
    setBatch("running", 2, "'ringing': 2");
    element.addInstance(1, BATCH).addInstance(2, BATCH);
    activate();
    scheduler.runOnce();
    assertThat(bolna.requests()).hasSize(1);

    setBatch("completed", 2, "'busy': 2");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy'}", "{'id': '2', 'status': 'busy'}");
    pollOnce();

    assertThat(element.deliveredIds()).containsExactly("wait01001", "wait01002");
    assertThat(bolna.requests()).hasSize(3);
  }

  @Test
  void aBatchThatIsNotDueIsRarelyAskedForButNeverMissed() {
    bolna.batch(
        BATCH,
        "'status': 'scheduled', 'scheduled_at': '" + TestClock.START.plusSeconds(3_600) + "'");
    element.addInstance(1, BATCH);
    activate();

    scheduler.runOnce();
    pollTimes(119);
    assertThat(bolna.readCount()).isLessThan(20);
    long before = bolna.readCount();
    pollOnce();

    assertThat(bolna.readCount()).isEqualTo(before + 1);
  }

  @Test
  void aBatchInWhichNothingHappensIsAskedForLessAndLess() {
    setBatch("running", 1, "'ringing': 1");
    element.addInstance(1, BATCH);
    activate();

    pollTimes(120);
    assertThat(bolna.readCount()).isBetween(15L, 35L);
    long before = bolna.readCount();
    pollTimes(120);

    assertThat(bolna.readCount() - before).isBetween(11L, 14L);
  }

  @Test
  void progressIsReportedWhenItChanges() {
    setBatch("running", 200, "'completed': 80, 'no-answer': 30, 'busy': 10, 'ringing': 3");
    element.addInstance(1, BATCH);
    activate();
    pollTimes(10);

    setBatch("running", 200, "'completed': 81, 'no-answer': 30, 'busy': 10, 'ringing': 2");
    pollTimes(10);

    assertThat(
            element.activityMessages(Severity.INFO).stream()
                .filter(said -> said.startsWith("batch")))
        .containsExactly(
            "batch "
                + BATCH
                + ": running, 120 of 200 calls ended"
                + " (80 completed, 30 no-answer, 10 busy, 3 ringing)",
            "batch "
                + BATCH
                + ": running, 121 of 200 calls ended"
                + " (81 completed, 30 no-answer, 10 busy, 2 ringing)");
  }
}
