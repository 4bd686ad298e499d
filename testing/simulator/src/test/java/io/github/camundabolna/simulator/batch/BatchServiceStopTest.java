package io.github.camundabolna.simulator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.BatchFixture;
import io.github.camundabolna.simulator.MultipartFormBody;
import io.github.camundabolna.simulator.journal.CallCounts;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class BatchServiceStopTest {
  private final BatchFixture stage =
      BatchFixture.open(settings -> settings.withConcurrency(3).withStep(Duration.ofMillis(40)));
  private final BatchFixture waiting = BatchFixture.withoutStarts();

  @AfterEach
  void close() {
    stage.close();
    waiting.close();
  }

  @Test
  void aBatchStoppedHalfWayAddsUpToItsTotal() {
    String id =
        stage.launched(BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(30))));
    await().until(() -> stage.journal().placedCallsOf(id).size() >= 6);
    HttpResponse<String> answer = stage.stop(id);
    assertThat(answer.body()).isEqualTo("{\"message\":\"success\",\"state\":\"stopped\"}");
    await().until(() -> stage.journal().calls().ended() == 30);
    Map<String, Integer> ends = stage.entry(id).executionStatus();
    assertThat(ends).containsOnlyKeys("completed", "stopped");
    assertThat(ends.get("completed") + ends.get("stopped")).isEqualTo(30);
    assertThat(stage.journal().placedCallsOf(id))
        .hasSize(ends.get("completed"))
        .hasSizeLessThan(30);
    assertThat(stage.statusOf(id)).isEqualTo("stopped");
  }

  @Test
  void aBatchStoppedWhileItsCallsAreBeingQueuedLeavesNoneBehind() {
    int contacts = 10_000;
    String id =
        stage.launched(
            BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(contacts))));
    await()
        .pollInterval(Duration.ofMillis(1))
        .until(() -> !stage.journal().executionsOf(id).isEmpty());
    assertThat(stage.stop(id).statusCode()).isEqualTo(200);
    await().until(() -> stage.journal().calls().ended() == contacts);
    assertThat(stage.entry(id).executionStatus().get("stopped")).isGreaterThan(contacts / 2);
  }

  @Test
  void linesAreFreeAgainAfterAStop() {
    String id =
        stage.launched(BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(30))));
    await().until(() -> !stage.journal().placedCallsOf(id).isEmpty());
    stage.stop(id);
    stage.stage().awaitLast(stage.stage().place("+919800000000"), "completed");
    await().until(() -> stage.stage().getJson("/user/me").at("/concurrency/current").asInt() == 0);
  }

  @Test
  void aBatchThatCouldNotBeStoppedBeforeItsStartCallsEverybody() {
    String id =
        stage.created(BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(5))));
    stage.schedule(id, BatchFixture.inUtc(Duration.ofHours(10)));
    notStoppable(stage, id);
    assertThat(stage.statusOf(id)).isEqualTo("scheduled");
    stage.awaitStatus(id, "completed");
    assertThat(stage.journal().placedCallsOf(id)).hasSize(5);
  }

  @Test
  void aCallThatWaitsForItsRetryIsStoppedToo() {
    MultipartFormBody form =
        BatchFixture.form(
                BatchFixture.csv("+919800000004")
                    + String.join("\n", BatchStatusUpdaterTest.numbers(20)))
            .text("retry_config", "{\"enabled\":true,\"retry_intervals_minutes\":[1000000]}");
    try (BatchFixture one = BatchFixture.open(settings -> settings.withConcurrency(1))) {
      String id = one.launched(form);
      await().until(() -> one.entry(id).executionStatus().containsKey("scheduled"));
      one.stop(id);
      await().until(() -> one.journal().calls().ended() == 21);
      String busy = one.journal().executionsOf(id).get(0);
      assertThat(one.journal().statuses(busy))
          .containsExactly("queued", "initiated", "busy", "scheduled", "stopped");
    }
  }

  @Test
  void aBatchStoppedInTheQueueDialsNobody() {
    try (BatchFixture queue = BatchFixture.withoutDials()) {
      String id =
          queue.queued(BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(5))));
      await().until(() -> queue.journal().executionsOf(id).size() == 5);
      assertThat(queue.stop(id).statusCode()).isEqualTo(200);
      assertThat(queue.entry(id).executionStatus()).isEqualTo(Map.of("stopped", 5));
      assertThat(queue.executions(id).findValuesAsText("status")).contains("stopped").hasSize(10);
      assertThat(queue.journal().placedCalls()).isEmpty();
      assertThat(queue.journal().calls()).isEqualTo(new CallCounts(5, 0, 0, 0, 5));
    }
  }

  @Test
  void aBatchThatHasNotBegunCannotBeStopped() {
    String csv = BatchFixture.csv("+919800000000");
    BatchSettings slow = new BatchSettings(Duration.ofHours(1), false);
    try (BatchFixture processing = BatchFixture.open(settings -> settings.withBatches(slow))) {
      notStoppable(processing, processing.accepted(BatchFixture.form(csv)));
    }
    notStoppable(waiting, waiting.created(BatchFixture.form(csv)));
    notStoppable(waiting, waiting.launched(BatchFixture.form(csv)));
  }

  @Test
  void aBatchThatHasEndedCannotBeStopped() {
    try (BatchFixture queue = BatchFixture.withoutDials()) {
      String stopped = queue.queued(BatchFixture.form(BatchFixture.csv("+919800000000")));
      assertThat(queue.stop(stopped).statusCode()).isEqualTo(200);
      notStoppable(queue, stopped);
    }
    String completed = stage.launched(BatchFixture.form(BatchFixture.csv("+919800000004")));
    stage.awaitStatus(completed, "completed");
    notStoppable(stage, completed);
  }

  @Test
  void anUnknownBatchCannotBeStopped() {
    HttpResponse<String> answer = stage.stop("3c90c3cc0d444b5088888dd25736052a");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Batch not found");
  }

  @Test
  void aDeletedBatchNeverStarts() {
    try (BatchFixture quick = BatchFixture.open()) {
      String deleted = quick.launched(BatchFixture.form(BatchFixture.csv("+919800000000")));
      quick.delete(deleted);
      String later = quick.launched(BatchFixture.form(BatchFixture.csv("+919800000001")));
      quick.awaitStatus(later, "completed");
      assertThat(quick.journal().placedCalls()).hasSize(1);
    }
  }

  @Test
  void deletingARunningBatchTakesBackWhatIsInTheQueue() {
    String id =
        stage.launched(BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(30))));
    await().until(() -> !stage.journal().placedCallsOf(id).isEmpty());
    stage.delete(id);
    await().until(() -> stage.journal().calls().ended() == 30);
    assertThat(stage.journal().placedCallsOf(id)).hasSizeLessThan(30);
    assertThat(
            stage.journal().executionsOf(id).stream()
                .map(execution -> stage.journal().statuses(execution).getLast()))
        .contains("stopped", "completed");
  }

  private static void notStoppable(BatchFixture stage, String id) {
    HttpResponse<String> answer = stage.stop(id);
    assertThat(answer.statusCode()).isEqualTo(404);
    JsonNode body = stage.stage().parse(answer.body());
    assertThat(body)
        .isEqualTo(stage.stage().parse("{\"message\":\"Batch is not queued or running\"}"));
  }
}
