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
    batch("executed", 2, "'busy': 1");
    bolna.executions(BATCH, BUSY);
    start();

    looks(HOUR - 1);
    assertThat(bolna.listings()).isZero();
    looks(1);

    assertThat(element.told()).hasSize(1);
    assertThat(element.onlyResult())
        .containsEntry("status", "executed")
        .containsEntry("underWay", 0L)
        .containsEntry("notCalled", 1L);
    assertThat(bolna.listings()).isEqualTo(1);
  }

  @Test
  void countsThatAreMissingAreReplacedByTheList() {
    bolna.batch(BATCH, "'status': 'executed', 'valid_contacts': 1");
    bolna.executions(BATCH, BUSY);
    start();

    looks(HOUR);

    assertThat(element.onlyResult()).containsEntry("notCalled", 0L);
    assertThat(element.onlyResult().get("callsPerOutcome").toString()).contains("busy=1");
  }

  @Test
  void aBatchOfWhichNobodyWasCalledEndsToo() {
    batch("executed", 1, "");
    bolna.executions(BATCH);
    start();

    looks(HOUR);

    assertThat(element.onlyResult()).containsEntry("notCalled", 1L);
  }

  @Test
  void theHourBeginsAnewWithEachChange() {
    batch("executed", 3, "'busy': 1");
    bolna.executions(BATCH, BUSY);
    start();
    looks(HOUR - 1);

    batch("executed", 3, "'busy': 2");
    looks(HOUR);
    assertThat(bolna.listings()).isZero();
    looks(1);

    assertThat(element.told()).hasSize(1);
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

    assertThat(element.told()).isNotEmpty();
  }

  @Test
  void theListIsAskedForOnceAnHourWhileItShowsACallUnderWay() {
    batch("executed", 3, "'busy': 1");
    bolna.executions(BATCH, BUSY, RINGING);
    start();

    looks(5 * HOUR);
    assertThat(element.messages).isEmpty();
    assertThat(bolna.listings()).as("and one for how long its calls may take").isEqualTo(6);
    bolna.executions(BATCH, BUSY);
    looks(HOUR);

    assertThat(element.onlyResult()).containsEntry("notCalled", 2L);
  }

  @Test
  void aRetryToComeIsWaitedFor() {
    batch("executed", 2, "'busy': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy', 'retry_config': {'enabled': true}}");
    start();

    looks(3 * HOUR);

    assertThat(bolna.listings()).as("and one for how long its calls may take").isEqualTo(4);
    assertThat(element.messages).isEmpty();
  }

  @Test
  void aListThatFailsIsAskedForTwiceAnHour() {
    batch("executed", 2, "'busy': 1");
    bolna.executions(BATCH, () -> TestResponses.json(500, "{}"));
    start();

    looks(3 * HOUR);

    assertThat(bolna.listings()).isLessThanOrEqualTo(6);
    assertThat(element.messages).isEmpty();
  }

  @Test
  void aCallThatIsUnderWayByTheCountsIsLookedForOnce() {
    batch("executed", 3, "'busy': 1, 'ringing': 1");
    start();

    bolna.executions(BATCH, BUSY, RINGING);
    looks(3 * HOUR);

    assertThat(bolna.listings()).isEqualTo(1);
    assertThat(element.messages).isEmpty();
  }

  private void start() {
    element.with("interval", "PT5M").waiting(1, BATCH);
    activate();
    rounds.round();
  }

  private void looks(int count) {
    for (int i = 0; i < count; i++) {
      clock.advance(Duration.ofMinutes(5));
      rounds.round();
    }
  }
}
