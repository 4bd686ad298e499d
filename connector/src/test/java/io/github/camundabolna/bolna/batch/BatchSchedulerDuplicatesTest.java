package io.github.camundabolna.bolna.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.FakeBatches;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch is scheduled as it was wanted once, however often the job comes. */
class BatchSchedulerDuplicatesTest {

  private static final String SCHEDULE = "POST /batches/*/schedule";

  @AutoClose private final BatchConnectorFixture runtime = new BatchConnectorFixture();
  private final FakeBatches bolna = runtime.bolna;
  private final TestJob job = runtime.freshCreate();

  @Test
  void aScheduleThatFailsIsTriedAgainForTheSameBatch() {
    bolna.listNothing().respondInstead(SCHEDULE, TestResponses.json(500, "{}"));
    ConnectorException failure = runtime.failureOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(failure)
        .hasMessageStartingWith(
            "Batch %032x is created but not scheduled: Bolna answered".formatted(1));

    assertThat(runtime.create(job).status()).isEqualTo("scheduled");
    assertThat(bolna.batches()).hasSize(1);
  }

  @Test
  void aScheduleWhoseAnswerIsLostIsNotMoved() {
    bolna.respondAfterEffect(SCHEDULE, TestResponses.json(500, "{}"));
    runtime.failureOf(job);
    String start = bolna.batches().get(0).times().get(0);
    runtime.clock.advance(Duration.ofMinutes(30));
    bolna.setStatus("%032x".formatted(1), "running");

    CreateBatch.Result result = runtime.create(job);

    assertThat(bolna.batches().get(0).times()).containsExactly(start);
    assertThat(result.startsAt()).isEqualTo("2026-08-21T05:10:00Z");
  }

  @Test
  void aScheduleJobThatComesAgainFindsItsWorkDone() {
    String id = runtime.createdBatchId();
    TestJob schedule = scheduleAt(id, "2026-08-21T05:12:00Z");
    Object first = runtime.run(schedule);
    runtime.clock.advance(Duration.ofMinutes(6));

    assertThat(runtime.newConnector().execute(schedule.context())).isEqualTo(first);

    bolna.setStatus(id, "running");
    runtime.clock.advance(Duration.ofHours(1));
    assertThat(runtime.newConnector().execute(schedule.context())).isEqualTo(first);
    assertThat(bolna.batches().get(0).times()).hasSize(2);
  }

  @Test
  void aLateJobStartsABatchSoonThatSomeoneScheduledForLater() {
    ScheduleBatch.Result result = lateScheduleSoon("scheduled");

    assertThat(bolna.batches().get(0).times()).hasSize(3);
    assertThat(result.startsAt()).startsWith("2026-08-21T05:");
  }

  @Test
  void aLateJobLeavesABatchAloneThatHasBegunEarlierThanScheduled() {
    ScheduleBatch.Result result = lateScheduleSoon("queued");

    assertThat(bolna.batches().get(0).times()).hasSize(2);
    assertThat(result.startsAt()).isEqualTo("2026-08-25T05:10:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"queued", "running", "executed", "completed", "stopped", "failed"})
  void aFirstJobLeavesABatchAloneThatHasStarted(String status) {
    String id = runtime.createdBatchId();
    bolna.setStatus(id, status);

    ConnectorException failure = runtime.failureOf(scheduleSoon(id));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    assertThat(failure)
        .hasMessage(
            "batch %s has started or ended (status \"%s\"), and scheduling it again could"
                    .formatted(id, status)
                + " dial people twice");
    assertThat(bolna.batches().get(0).times()).hasSize(1);
  }

  @Test
  void aLateJobDoesNotTakeABatchOfYesterdayForItsOwn() {
    String id = runtime.createdBatchId();
    bolna.setStatus(id, "completed");
    runtime.clock.advance(Duration.ofDays(1));
    TestJob soon = scheduleSoon(id);
    runtime.clock.advance(Duration.ofMinutes(6));

    assertThat(runtime.failureOf(soon)).hasMessageContaining("has started or ended");
  }

  @Test
  void aFirstJobLetsBolnaDecideAboutABatchWithoutCallsInAStatusOfTomorrow() {
    String id = runtime.createdBatchId();
    bolna.setStatus(id, "processing");

    ConnectorException failure = runtime.failureOf(scheduleSoon(id));

    assertThat(failure).hasMessageContaining("Bolna answered POST");
  }

  @Test
  void aBatchThatBolnaDoesNotKnowIsNotScheduled() {
    TestJob schedule = scheduleSoon("%032x".formatted(9));

    assertThat(runtime.failureOf(schedule)).hasMessageContaining("404");
  }

  @Test
  void aCorrectedInputIsNotTakenForTheWorkThatIsDone() {
    String id = runtime.createdBatchId();
    TestJob schedule = scheduleAt(id, "2026-08-21T05:12:00Z");
    runtime.run(schedule);

    runtime.run(schedule.field("scheduledAt", "'2026-08-22T05:10:00Z'"));

    assertThat(bolna.batches().get(0).times()).hasSize(3);
  }

  private TestJob scheduleSoon(String id) {
    return runtime.freshJob(
        "{'type': 'scheduleBatch', 'batchId': '%s', 'start': 'soon'}".formatted(id));
  }

  private TestJob scheduleAt(String id, String time) {
    return runtime.freshJob(
        "{'type': 'scheduleBatch', 'batchId': '%s', 'start': 'at', 'scheduledAt': '%s'}"
            .formatted(id, time));
  }

  private ScheduleBatch.Result lateScheduleSoon(String status) {
    String id = runtime.createdBatchId();
    runtime.run(scheduleAt(id, "2026-08-25T05:10:00Z"));
    bolna.setStatus(id, status);
    TestJob soon = scheduleSoon(id);
    runtime.clock.advance(Duration.ofMinutes(6));
    return (ScheduleBatch.Result) runtime.newConnector().execute(soon.context());
  }

  @Test
  void aBatchThatWasStoppedMeanwhileIsNotScheduledAgain() {
    bolna.respondAfterEffect(SCHEDULE, TestResponses.json(500, "{}"));
    runtime.failureOf(job);
    bolna.setStatus("%032x".formatted(1), "stopped");
    runtime.clock.advance(Duration.ofMinutes(1));

    ConnectorException failure = runtime.failureOf(job);

    assertThat(bolna.count("POST /batches/" + "%032x".formatted(1) + "/schedule")).isEqualTo(1);
    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    assertThat(failure).hasMessageContaining("stopped");
  }

  @Test
  void aBatchThatIsGoneIsNotScheduled() {
    bolna.respondInstead(SCHEDULE, TestResponses.json(500, "{}"));
    runtime.failureOf(job);
    runtime.clock.advance(Duration.ofMinutes(1));
    bolna.respondInstead("GET /batches/*", TestResponses.json(400, "{\"message\":\"unknown\"}"));

    assertThat(runtime.failureOf(job)).hasMessageContaining("the batch no longer exists");
  }

  @Test
  void aBatchInAStatusThatThisVersionDoesNotKnowIsNotScheduledAgain() {
    bolna.respondAfterEffect(SCHEDULE, TestResponses.json(500, "{}"));
    runtime.failureOf(job);
    bolna.setStatus("%032x".formatted(1), "paused-by-guardrail");
    runtime.clock.advance(Duration.ofMinutes(1));

    assertThat(runtime.failureOf(job))
        .hasMessageContaining(
            "may have started (this version doesn't know its status \"paused-by-guardrail\")");
    assertThat(bolna.count("POST /batches/" + "%032x".formatted(1) + "/schedule")).isEqualTo(1);
  }

  @Test
  void aScheduleJobThatComesAgainLooksBeforeItSchedules() {
    String id = runtime.createdBatchId();
    TestJob schedule = scheduleSoon(id);
    runtime.run(schedule);
    bolna.setStatus(id, "running");
    runtime.clock.advance(Duration.ofMinutes(20));
    long before = bolna.count("POST /batches/" + id + "/schedule");

    runtime.newConnector().execute(schedule.context());

    assertThat(bolna.count("POST /batches/" + id + "/schedule")).isEqualTo(before);
  }
}
