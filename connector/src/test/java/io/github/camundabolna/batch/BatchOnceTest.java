package io.github.camundabolna.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.testing.FakeBatches;
import io.github.camundabolna.testing.FakeBatches.Known;
import io.github.camundabolna.testing.Reply;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** One job makes one batch, however often it comes. */
class BatchOnceTest {

  private static final String CREATE = "POST /batches";
  private static final String SCHEDULE = "POST /batches/*/schedule";
  private static final String LIST = "GET /batches/*/all";

  @AutoClose private final BatchRuntime runtime = new BatchRuntime();
  private final FakeBatches bolna = runtime.bolna;
  private final TestJob job = runtime.freshCreate();

  @Test
  void theListIsAskedBeforeAnythingIsMade() {
    runtime.run(job);

    assertThat(bolna.count("GET /batches/" + FakeBatches.AGENT + "/all")).isEqualTo(1);
    assertThat(bolna.count("POST /batches ")).isEqualTo(1);
    assertThat(bolna.batches()).extracting(Known::id, Known::status).hasSize(1);
  }

  @Test
  void anotherRuntimeFindsTheBatchByItsFile() {
    CreateBatch.Result first = runtime.create(job);
    runtime.clock.advance(Duration.ofMinutes(5));

    Object again = runtime.another().execute(job.context());

    assertThat(again).isEqualTo(first);
    assertThat(bolna.batches()).hasSize(1);
    assertThat(bolna.batches().get(0).times()).as("scheduled once").hasSize(1);
  }

  @Test
  void theSameRuntimeRemembersThoughTheListLags() {
    bolna.listLags();
    CreateBatch.Result first = runtime.create(job);

    assertThat(runtime.create(job)).isEqualTo(first);
    assertThat(bolna.batches()).hasSize(1);
    assertThat(bolna.batches().get(0).times()).hasSize(1);
  }

  @Test
  void theSameJobManyTimesAtOnceMakesOneBatch() {
    List<CompletableFuture<Object>> runs =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> runtime.run(job)))
            .toList();
    runs.forEach(CompletableFuture::join);

    assertThat(bolna.batches()).hasSize(1);
  }

  @Test
  void otherElementsMakeTheirOwn() {
    runtime.run(job);
    runtime.run(job.withKey(51799813685249L));

    assertThat(bolna.batches())
        .as("a key that ends like another is another")
        .extracting(batch -> batch.form().get("fileName"))
        .containsExactly(BatchRuntime.FILE, "camunda-51799813685249.csv");
  }

  @Test
  void anEngineThatWasSetUpAnewGivesOutTheSameKeyAgain() {
    bolna.put(
        new Known(
            "f".repeat(32),
            "completed",
            Map.of("fileName", BatchRuntime.FILE),
            runtime.clock.instant().minus(Duration.ofDays(1)),
            new ArrayList<>()));

    assertThat(runtime.create(job).batchId()).isEqualTo("%032x".formatted(1));
  }

  @Test
  void aCreateWhoseAnswerIsLostIsFoundAtOnce() {
    bolna.after(CREATE, Reply.json(500, "{}"));

    assertThat(runtime.create(job).batchId()).isEqualTo("%032x".formatted(1));
    assertThat(bolna.batches()).hasSize(1);
    assertThat(bolna.batches().get(0).times()).hasSize(1);
  }

  @Test
  void aCreateWhoseAnswerIsLostAndThatIsNotListedYetIsFoundAMinuteLater() {
    bolna.instead(CREATE, Reply.cutAfterReading());
    ConnectorException failure = runtime.failureOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(((ConnectorRetryException) failure).getBackoffDuration())
        .isEqualTo(Duration.ofMinutes(1));

    bolna.put(
        new Known(
            "e".repeat(32),
            "processed",
            Map.of("fileName", BatchRuntime.FILE),
            runtime.clock.instant(),
            new ArrayList<>()));
    bolna.status("e".repeat(32), "created");
    runtime.clock.advance(Duration.ofMinutes(1));

    assertThat(runtime.create(job).batchId()).isEqualTo("e".repeat(32));
    assertThat(bolna.batches()).hasSize(1);
  }

  @Test
  void nothingIsMadeWhileTheListCannotBeAsked() {
    bolna.instead(LIST, Reply.json(503, "{}"));

    assertThat(runtime.failureOf(job).getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(bolna.batches()).isEmpty();
  }

  @Test
  void aScheduleThatFailsIsTriedAgainForTheSameBatch() {
    bolna.listLags().instead(SCHEDULE, Reply.json(500, "{}"));
    ConnectorException failure = runtime.failureOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(failure)
        .hasMessageStartingWith(
            "Batch %032x has been created, but not scheduled: Bolna answered".formatted(1));

    assertThat(runtime.create(job).status()).isEqualTo("scheduled");
    assertThat(bolna.batches()).hasSize(1);
  }

  @Test
  void aScheduleWhoseAnswerIsLostIsNotMoved() {
    bolna.after(SCHEDULE, Reply.json(500, "{}"));
    runtime.failureOf(job);
    String start = bolna.batches().get(0).times().get(0);
    runtime.clock.advance(Duration.ofMinutes(30));
    bolna.status("%032x".formatted(1), "running");

    CreateBatch.Result result = runtime.create(job);

    assertThat(bolna.batches().get(0).times()).containsExactly(start);
    assertThat(result.startsAt()).isEqualTo("2026-08-21T05:10:00Z");
  }

  @Test
  void aScheduleJobThatComesAgainFindsItsWorkDone() {
    String id = runtime.made();
    TestJob schedule =
        runtime.fresh(
            "{'type': 'scheduleBatch', 'batchId': '"
                + id
                + "', 'start': 'at', 'scheduledAt': '2026-08-21T05:12:00Z'}");
    Object first = runtime.run(schedule);
    runtime.clock.advance(Duration.ofMinutes(6));

    assertThat(runtime.another().execute(schedule.context())).isEqualTo(first);

    bolna.status(id, "running");
    runtime.clock.advance(Duration.ofHours(1));
    assertThat(runtime.another().execute(schedule.context())).isEqualTo(first);
    assertThat(bolna.batches().get(0).times()).hasSize(2);
  }

  @Test
  void aBatchThatWasStoppedMeanwhileIsNotScheduledAgain() {
    bolna.after(SCHEDULE, Reply.json(500, "{}"));
    runtime.failureOf(job);
    bolna.status("%032x".formatted(1), "stopped");
    runtime.clock.advance(Duration.ofMinutes(1));

    ConnectorException failure = runtime.failureOf(job);

    assertThat(bolna.count("POST /batches/" + "%032x".formatted(1) + "/schedule")).isEqualTo(1);
    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    assertThat(failure).hasMessageContaining("stopped");
  }

  @Test
  void aBatchInAStatusThatThisVersionDoesNotKnowIsNotScheduledAgain() {
    bolna.after(SCHEDULE, Reply.json(500, "{}"));
    runtime.failureOf(job);
    bolna.status("%032x".formatted(1), "paused-by-guardrail");
    runtime.clock.advance(Duration.ofMinutes(1));

    assertThat(runtime.failureOf(job)).hasMessageContaining("paused-by-guardrail");
    assertThat(bolna.count("POST /batches/" + "%032x".formatted(1) + "/schedule")).isEqualTo(1);
  }

  @Test
  void aScheduleJobThatComesAgainLooksBeforeItSchedules() {
    String id = runtime.made();
    TestJob schedule =
        runtime.fresh("{'type': 'scheduleBatch', 'batchId': '" + id + "', 'start': 'soon'}");
    runtime.run(schedule);
    bolna.status(id, "running");
    runtime.clock.advance(Duration.ofMinutes(20));
    long before = bolna.count("POST /batches/" + id + "/schedule");

    runtime.another().execute(schedule.context());

    assertThat(bolna.count("POST /batches/" + id + "/schedule")).isEqualTo(before);
  }

  @Test
  void aBatchThatIsListedWithoutAStatusIsFound() {
    bolna.instead(
        LIST,
        Reply.json(
            200,
            "[{\"batch_id\":\"%s\",\"file_name\":\"%s\",\"status\":null}]"
                .formatted("d".repeat(32), BatchRuntime.FILE)));
    runtime.failureOf(job);

    assertThat(bolna.count("POST /batches ")).isZero();
  }
}
