package io.github.camundabolna.bolna.wait.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which batches have ended, and what their processes hear. */
class BatchPollTaskTest extends BatchPollFixture {

  private static final String NOTHING_YET = "";

  @ParameterizedTest
  @ValueSource(strings = {"completed", "stopped", "failed", "Completed"})
  void theLastStatusesEndTheWait(String status) {
    setBatch(status, 1, "'busy': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy'}");
    element.addInstance(1, BATCH);
    activate();

    scheduler.runOnce();

    assertThat(element.deliveredIds()).containsExactly("wait01001");
    assertThat(element.lastResult())
        .containsEntry("batchId", BATCH)
        .containsEntry("status", status)
        .containsEntry("executions", null);
    assertThat(callsPerOutcome()).containsEntry("busy", 1L).containsEntry("answered", 0L);
    assertThat(element.activityMessages(Severity.INFO))
        .contains(
            "batch " + BATCH + " ended: " + status + " (1 busy); delivered to 1 waiting instances");
  }

  @ParameterizedTest
  @ValueSource(strings = {"created", "processed", "scheduled", "queued", "running", "new-one"})
  void otherStatusesDoNot(String status) {
    setBatch(status, 1, NOTHING_YET);
    bolna.executions(BATCH);
    element.addInstance(1, BATCH);
    activate();

    pollTimes(200);

    assertThat(element.messages).isEmpty();
    assertThat(bolna.listCount()).isZero();
  }

  @Test
  void anUnknownStatusIsWarnedOfOnce() {
    setBatch("new-one", 1, NOTHING_YET);
    element.addInstance(1, BATCH);
    activate();

    pollTimes(20);

    assertThat(element.activityMessages(Severity.WARNING))
        .singleElement()
        .asString()
        .contains("\"new-one\"", BATCH);
  }

  @Test
  void executedEndsWhenAllHaveEnded() {
    setBatch("executed", 2, "'busy': 1, 'completed': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy'}", "{'id': '2', 'status': 'completed'}");
    element.addInstance(1, BATCH);
    activate();

    scheduler.runOnce();

    assertThat(element.lastResult()).containsEntry("status", "executed");
    assertThat(bolna.listCount()).isEqualTo(1);
  }

  @Test
  void executedGoesOnWhileACallIsUnderWay() {
    setBatch("executed", 2, "'ringing': 1, 'completed': 1");
    element.addInstance(1, BATCH);
    activate();
    pollTimes(20);
    assertThat(bolna.listCount()).isZero();

    setBatch("executed", 2, "'completed': 1");
    pollTimes(20);

    assertThat(bolna.listCount()).isZero();
    assertThat(element.messages).isEmpty();
  }

  @Test
  void executedGoesOnWhileBolnaWillCallAgain() {
    setBatch("executed", 1, "'busy': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy', 'retry_config': {'enabled': true}}");
    element.addInstance(1, BATCH);
    activate();
    pollTimes(40);
    assertThat(element.messages).isEmpty();
    assertThat(bolna.listCount()).isBetween(4L, 8L);

    bolna.executions(
        BATCH,
        "{'id': '1', 'status': 'busy', 'retry_count': 3, 'retry_config': {'enabled': true}}");
    pollTimes(11);

    assertThat(callsPerOutcome()).containsEntry("busy", 1L);
  }

  @Test
  void aBatchStoppedHalfWayAddsUp() {
    bolna.batch(
        BATCH,
        "'status': 'stopped', 'valid_contacts': 7, 'total_contacts': 10,"
            + " 'execution_status': {'completed': 2, 'in-progress': 1, 'stopped': 1}");
    bolna.executions(
        BATCH,
        "{'id': '1', 'status': 'completed', 'conversation_duration': 4, 'total_cost': 1.5}",
        "{'id': '2', 'status': 'completed', 'answered_by_voice_mail': true, 'total_cost': 2}",
        "{'id': '3', 'status': 'in-progress'}",
        "{'id': '4', 'status': 'stopped'}");
    element.addInstance(1, BATCH);
    activate();

    scheduler.runOnce();

    assertThat(element.lastResult())
        .containsEntry("totalContacts", 10L)
        .containsEntry("invalidContacts", 3L)
        .containsEntry("notCalled", 3L)
        .containsEntry("underWay", 1L);
    assertThat(callsPerOutcome().values().stream().mapToLong(Long::longValue).sum() + 3 + 3 + 1)
        .isEqualTo(10);
    assertThat(element.lastResult().get("cost")).hasToString("3.5");
    assertThat(element.lastResult().get("durationSeconds")).hasToString("4");
  }

  /** The Modeler writes a checkbox as an expression. */
  @ParameterizedTest
  @ValueSource(strings = {"=true", "true"})
  void theCallsAreGivenIfAskedFor(String checkbox) {
    setBatch("completed", 1, "'busy': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy'}");
    element.with("includeExecutions", checkbox).addInstance(1, BATCH);
    activate();

    scheduler.runOnce();

    assertThat(element.lastResult()).containsEntry("executionsDetail", "full");
    assertThat(element.lastResult().get("executions").toString()).contains("executionId=1");
  }

  @Test
  void noRetryFollowsABatchThatIsOver() {
    setBatch("completed", 1, "'busy': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy', 'retry_config': {'enabled': true}}");
    element.with("includeExecutions", "=true").addInstance(1, BATCH);
    activate();

    scheduler.runOnce();

    assertThat(element.lastResult()).containsEntry("underWay", 0L);
    assertThat(callsPerOutcome()).containsEntry("busy", 1L);
    assertThat(element.lastResult().get("executions").toString())
        .contains("outcome=busy", "ended=true");
  }

  @Test
  void aRedirectIsNoRefusal() {
    element.addInstance(1, BATCH);
    for (int i = 0; i < 60; i++) {
      bolna.failReading(TestResponses.json(302, "{}"));
    }
    activate();

    pollTimes(200);

    assertThat(element.messages).isEmpty();
  }

  @Test
  void aBatchIdInTheContractsCapitalsIsOne() {
    String capitals = "3C90C3CC0D444B5088888DD25736052A";
    bolna.batch(capitals, "'status': 'completed'").executions(capitals);
    element.addInstance(1, capitals);
    activate();

    scheduler.runOnce();

    assertThat(element.lastResult()).containsEntry("batchId", capitals);
  }

  @Test
  void aBatchThatIsRefusedForAnHourIsNotFound() {
    element.addInstance(1, BATCH);
    activate();

    scheduler.runOnce();
    pollTimes(110);
    assertThat(element.messages).isEmpty();
    pollTimes(30);

    assertThat(element.lastResult())
        .containsEntry("batchId", BATCH)
        .containsEntry("status", "not-found")
        .containsEntry("callsStarted", null)
        .containsEntry("totalContacts", null);
    assertThat(callsPerOutcome()).hasSize(8);
    assertThat(element.lastResult()).hasSize(22);
  }

  @Test
  void aBatchThatIsSeenAgainWasNotGone() {
    element.addInstance(1, BATCH);
    activate();
    pollTimes(100);
    setBatch("running", 1, "'ringing': 1");
    pollTimes(20);

    bolna.remove(BATCH);
    pollTimes(100);

    assertThat(element.messages).isEmpty();
  }

  @Test
  void tenQuickRefusalsAreNotEnough() {
    element.with("maxInterval", "PT30S").addInstance(1, BATCH);
    activate();

    pollTimes(60);

    assertThat(bolna.readCount()).isGreaterThan(50);
    assertThat(element.messages).isEmpty();
    clock.advance(Duration.ofHours(1));
    pollOnce();
    assertThat(element.lastResult()).containsEntry("status", "not-found");
  }

  @SuppressWarnings("unchecked")
  private Map<String, Long> callsPerOutcome() {
    return (Map<String, Long>) element.lastResult().get("callsPerOutcome");
  }
}
