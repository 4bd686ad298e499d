package io.github.camundabolna.bolna.batch.deduplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.bolna.batch.BatchConnectorFixture;
import io.github.camundabolna.bolna.batch.BolnaBatchFunction;
import io.github.camundabolna.bolna.batch.CreateBatch;
import io.github.camundabolna.testing.FakeBatches;
import io.github.camundabolna.testing.FakeBatches.FakeBatch;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** One job makes one batch, however often it comes. */
class BatchCreatorDuplicatesTest {

  private static final String CREATE = "POST /batches";
  private static final String SCHEDULE = "POST /batches/*/schedule";
  private static final String LIST = "GET /batches/*/all";

  @AutoClose private final BatchConnectorFixture runtime = new BatchConnectorFixture();
  private final FakeBatches bolna = runtime.bolna;
  private final TestJob job = runtime.freshCreate();

  @Test
  void theListIsAskedBeforeAnythingIsMade() {
    runtime.run(job);

    assertThat(bolna.count("GET /batches/" + FakeBatches.AGENT + "/all")).isEqualTo(1);
    assertThat(bolna.count("POST /batches ")).isEqualTo(1);
    assertThat(bolna.batches()).extracting(FakeBatch::id, FakeBatch::status).hasSize(1);
  }

  @Test
  void anotherRuntimeFindsTheBatchByItsFile() {
    CreateBatch.Result first = runtime.create(job);
    runtime.clock.advance(Duration.ofMinutes(5));

    Object again = runtime.newConnector().execute(job.context());

    assertThat(again).isEqualTo(first);
    assertThat(bolna.batches()).hasSize(1);
    assertThat(bolna.batches().get(0).times()).as("scheduled once").hasSize(1);
  }

  @Test
  void theSameRuntimeRemembersThoughTheListLags() {
    bolna.listNothing();
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
        .containsExactly(BatchConnectorFixture.FILE, "camunda-b2b373f5-51799813685249.csv");
  }

  @Test
  void aNewClusterReusesKeys() {
    bolna.put(
        new FakeBatch(
            "f".repeat(32),
            "completed",
            Map.of("fileName", BatchConnectorFixture.FILE),
            runtime.clock.instant().minus(Duration.ofDays(1)),
            new ArrayList<>()));

    assertThat(runtime.create(job).batchId()).isEqualTo("%032x".formatted(1));
  }

  @Test
  void aRuntimeThatOutlivesItsEngineDoesNotTakeTheNewJobForTheOldOne() {
    runtime.run(job);
    runtime.clock.advance(Duration.ofHours(1));
    CreateBatch.Result second = runtime.create(job.enteredAt(runtime.clock.instant()));

    assertThat(second.batchId()).isEqualTo("%032x".formatted(2));
    assertThat(bolna.batches()).hasSize(2);
  }

  @Test
  void aListThatIsCorrectedAfterItsBatchWasCreatedIsNotTheOldOne() {
    bolna.respondInstead(SCHEDULE, TestResponses.json(400, "{}"));
    runtime.failureOf(job);
    TestJob mended =
        job.field("contacts", "{'list': [{'contact_number': '+919876543211', 'name': 'Ravi'}]}");

    for (BolnaBatchFunction each : List.of(runtime.connector, runtime.newConnector())) {
      assertThatThrownBy(() -> each.execute(mended.context()))
          .hasMessage(
              ("an earlier attempt created batch %032x with other contacts or settings. Delete it,"
                      + " then enter the element again")
                  .formatted(1));
    }
    assertThat(bolna.batches()).hasSize(1);
    assertThat(bolna.batches().get(0).times()).isEmpty();
  }

  @Test
  void aBatchThatWasDeletedBeforeItCouldBeScheduledIsNotMadeAgain() {
    bolna.respondInstead(SCHEDULE, TestResponses.json(400, "{}"));
    runtime.failureOf(job);
    bolna.delete("%032x".formatted(1));

    assertThat(runtime.failureOf(job))
        .hasMessageEndingWith(
            "not scheduled: the batch no longer exists. Enter the element again to create another");
    assertThat(bolna.batches()).isEmpty();
  }

  @Test
  void nothingIsMadeByATryThatMayBeSomebodyElsesByNow() {
    bolna.onList(() -> runtime.clock.advance(Duration.ofSeconds(61)));
    ConnectorException failure = runtime.failureOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(bolna.batches()).isEmpty();
  }

  @Test
  void aCreateWhoseAnswerIsLostIsFoundAtOnce() {
    bolna.respondAfterEffect(CREATE, TestResponses.json(500, "{}"));

    assertThat(runtime.create(job).batchId()).isEqualTo("%032x".formatted(1));
    assertThat(bolna.batches()).hasSize(1);
    assertThat(bolna.batches().get(0).times()).hasSize(1);
  }

  @Test
  void aCreateWhoseAnswerIsLostAndThatIsNotListedYetIsFoundAMinuteLater() {
    bolna.respondInstead(CREATE, TestResponses.cutAfterReading());
    ConnectorException failure = runtime.failureOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(((ConnectorRetryException) failure).getBackoffDuration())
        .isEqualTo(Duration.ofMinutes(1));

    bolna.put(
        new FakeBatch(
            "e".repeat(32),
            "processed",
            Map.of("fileName", BatchConnectorFixture.FILE),
            runtime.clock.instant(),
            new ArrayList<>()));
    bolna.setStatus("e".repeat(32), "created");
    runtime.clock.advance(Duration.ofMinutes(1));

    assertThat(runtime.create(job).batchId()).isEqualTo("e".repeat(32));
    assertThat(bolna.batches()).hasSize(1);
  }

  @Test
  void nothingIsMadeWhileTheListCannotBeAsked() {
    bolna.respondInstead(LIST, TestResponses.json(503, "{}"));

    assertThat(runtime.failureOf(job).getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(bolna.batches()).isEmpty();
  }

  @Test
  void aBatchThatIsListedWithoutAStatusIsFound() {
    bolna.respondInstead(
        LIST,
        TestResponses.json(
            200,
            "[{\"batch_id\":\"%s\",\"file_name\":\"%s\",\"status\":null}]"
                .formatted("d".repeat(32), BatchConnectorFixture.FILE)));
    runtime.failureOf(job);

    assertThat(bolna.count("POST /batches ")).isZero();
  }
}
