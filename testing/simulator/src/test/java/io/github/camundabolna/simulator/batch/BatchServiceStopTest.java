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
  private final BatchFixture fixture =
      BatchFixture.open(settings -> settings.withConcurrency(3).withStep(Duration.ofMillis(40)));
  private final BatchFixture waiting = BatchFixture.withoutStarting();

  @AfterEach
  void close() {
    fixture.close();
    waiting.close();
  }

  @Test
  void aBatchStoppedHalfWayAddsUpToItsTotal() {
    String id =
        fixture.createScheduled(
            BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(30))));
    await().until(() -> fixture.journal().placedCallsOf(id).size() >= 6);
    HttpResponse<String> answer = fixture.stop(id);
    assertThat(answer.body()).isEqualTo("{\"message\":\"success\",\"state\":\"stopped\"}");
    await().until(() -> fixture.journal().calls().ended() == 30);
    Map<String, Integer> ends = fixture.entry(id).executionStatus();
    assertThat(ends).containsOnlyKeys("completed", "stopped");
    assertThat(ends.get("completed") + ends.get("stopped")).isEqualTo(30);
    assertThat(fixture.journal().placedCallsOf(id))
        .hasSize(ends.get("completed"))
        .hasSizeLessThan(30);
    assertThat(fixture.statusOf(id)).isEqualTo("stopped");
  }

  @Test
  void aBatchStoppedWhileItsCallsAreBeingQueuedLeavesNoneBehind() {
    int contacts = 10_000;
    String id =
        fixture.createScheduled(
            BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(contacts))));
    await()
        .pollInterval(Duration.ofMillis(1))
        .until(() -> !fixture.journal().executionsOf(id).isEmpty());
    assertThat(fixture.stop(id).statusCode()).isEqualTo(200);
    await().until(() -> fixture.journal().calls().ended() == contacts);
    assertThat(fixture.entry(id).executionStatus().get("stopped")).isGreaterThan(contacts / 2);
  }

  @Test
  void linesAreFreeAgainAfterAStop() {
    String id =
        fixture.createScheduled(
            BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(30))));
    await().until(() -> !fixture.journal().placedCallsOf(id).isEmpty());
    fixture.stop(id);
    fixture
        .simulatorFixture()
        .awaitLast(fixture.simulatorFixture().place("+919800000000"), "completed");
    await()
        .until(
            () ->
                fixture.simulatorFixture().getJson("/user/me").at("/concurrency/current").asInt()
                    == 0);
  }

  @Test
  void aBatchThatCouldNotBeStoppedBeforeItsStartCallsEverybody() {
    String id =
        fixture.createProcessed(
            BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(5))));
    fixture.schedule(id, BatchFixture.inUtc(Duration.ofHours(10)));
    notStoppable(fixture, id);
    assertThat(fixture.statusOf(id)).isEqualTo("scheduled");
    fixture.awaitStatus(id, "completed");
    assertThat(fixture.journal().placedCallsOf(id)).hasSize(5);
  }

  @Test
  void aCallThatWaitsForItsRetryIsStoppedToo() {
    MultipartFormBody form =
        BatchFixture.form(
                BatchFixture.csv("+919800000004")
                    + String.join("\n", BatchStatusUpdaterTest.numbers(20)))
            .text("retry_config", "{\"enabled\":true,\"retry_intervals_minutes\":[1000000]}");
    try (BatchFixture one = BatchFixture.open(settings -> settings.withConcurrency(1))) {
      String id = one.createScheduled(form);
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
    try (BatchFixture queue = BatchFixture.withoutDialing()) {
      String id =
          queue.createQueued(
              BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(5))));
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
      notStoppable(processing, processing.createAccepted(BatchFixture.form(csv)));
    }
    notStoppable(waiting, waiting.createProcessed(BatchFixture.form(csv)));
    notStoppable(waiting, waiting.createScheduled(BatchFixture.form(csv)));
  }

  @Test
  void aBatchThatHasEndedCannotBeStopped() {
    try (BatchFixture queue = BatchFixture.withoutDialing()) {
      String stopped = queue.createQueued(BatchFixture.form(BatchFixture.csv("+919800000000")));
      assertThat(queue.stop(stopped).statusCode()).isEqualTo(200);
      notStoppable(queue, stopped);
    }
    String completed =
        fixture.createScheduled(BatchFixture.form(BatchFixture.csv("+919800000004")));
    fixture.awaitStatus(completed, "completed");
    notStoppable(fixture, completed);
  }

  @Test
  void anUnknownBatchCannotBeStopped() {
    HttpResponse<String> answer = fixture.stop("3c90c3cc0d444b5088888dd25736052a");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Batch not found");
  }

  @Test
  void aDeletedBatchNeverStarts() {
    try (BatchFixture quick = BatchFixture.open()) {
      String deleted = quick.createScheduled(BatchFixture.form(BatchFixture.csv("+919800000000")));
      quick.delete(deleted);
      String later = quick.createScheduled(BatchFixture.form(BatchFixture.csv("+919800000001")));
      quick.awaitStatus(later, "completed");
      assertThat(quick.journal().placedCalls()).hasSize(1);
    }
  }

  @Test
  void deletingARunningBatchTakesBackWhatIsInTheQueue() {
    String id =
        fixture.createScheduled(
            BatchFixture.form(BatchFixture.csv(BatchStatusUpdaterTest.numbers(30))));
    await().until(() -> !fixture.journal().placedCallsOf(id).isEmpty());
    fixture.delete(id);
    await().until(() -> fixture.journal().calls().ended() == 30);
    assertThat(fixture.journal().placedCallsOf(id)).hasSizeLessThan(30);
    assertThat(
            fixture.journal().executionsOf(id).stream()
                .map(execution -> fixture.journal().statuses(execution).getLast()))
        .contains("stopped", "completed");
  }

  private static void notStoppable(BatchFixture fixture, String id) {
    HttpResponse<String> answer = fixture.stop(id);
    assertThat(answer.statusCode()).isEqualTo(404);
    JsonNode body = fixture.simulatorFixture().parse(answer.body());
    assertThat(body)
        .isEqualTo(
            fixture.simulatorFixture().parse("{\"message\":\"Batch is not queued or running\"}"));
  }
}
