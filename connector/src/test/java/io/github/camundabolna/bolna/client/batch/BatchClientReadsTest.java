package io.github.camundabolna.bolna.client.batch;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.SampleBodies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchClientReadsTest {

  private static final String BATCH = "3c90c3cc0d444b5088888dd25736052a";

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @Test
  void batchIsRead() {
    Batch batch =
        bolna
            .enqueue(
                200,
                """
                {"batch_id": "3c90c3cc0d444b5088888dd25736052a",
                 "humanized_created_at": "5 minutes ago",
                 "created_at": "2024-01-23T05:14:37Z", "updated_at": "2024-02-28T04:22:29",
                 "status": "running", "scheduled_at": "2026-06-23T07:00:00+00:00",
                 "from_phone_number": "+19876543007",
                 "from_phone_numbers": ["+19876543007", "+19876543008"],
                 "file_name": "batch.csv", "valid_contacts": 7, "total_contacts": "11",
                 "execution_status": {"completed": 1, "balance_low": 10, "new-one": 15}}\
                """)
            .batches()
            .batch(BATCH);

    assertThat(batch)
        .isEqualTo(
            new Batch(
                BATCH,
                BatchStatus.RUNNING,
                "running",
                Optional.of("batch.csv"),
                Optional.of(7L),
                Optional.of(11L),
                List.of("+19876543007", "+19876543008"),
                Map.of("completed", 1L, "balance-low", 10L, "new-one", 15L),
                Optional.of(Instant.parse("2024-01-23T05:14:37Z")),
                Optional.of(Instant.parse("2024-02-28T04:22:29Z")),
                Optional.of(Instant.parse("2026-06-23T07:00:00Z"))));
    assertThat(batch.started()).isEqualTo(26);
    assertThat(batch.ended()).isEqualTo(11);
    assertLine(bolna.takeRequest(), "GET /batches/" + BATCH + " HTTP/1.1");
  }

  @Test
  void batchOfNothingButIdAndStatusIsRead() {
    bolna.enqueue(200, "{\"batch_id\":\"b\",\"status\":\"Paused\",\"execution_status\":null}");
    Batch batch = bolna.batches().batch(BATCH);
    assertThat(batch.status()).isEqualTo(BatchStatus.UNKNOWN);
    assertThat(batch.statusText()).isEqualTo("Paused");
    assertThat(batch.executions()).isEmpty();
    assertThat(batch.fromPhoneNumbers()).isEmpty();
  }

  @Test
  void batchIsReadInTheOtherSpellingsThatAreSeen() {
    bolna.enqueue(
        200,
        "{\"id\":\"b\",\"from_phone_number\":\"+19876543007\",\"from_phone_numbers\":[\"\",\""
            + " \"]}");

    Batch batch = bolna.batches().batch(BATCH);

    assertThat(batch.id()).isEqualTo("b");
    assertThat(batch.status()).isEqualTo(BatchStatus.UNKNOWN);
    assertThat(batch.fromPhoneNumbers()).containsExactly("+19876543007");
  }

  @Test
  void executionsAreABareList() {
    bolna.enqueue(
        200, "[{\"id\":\"a\",\"status\":\"busy\"}, {}, null, {\"id\":7,\"status\":\"x\"}]");
    List<String> ids = new ArrayList<>();
    long unreadable = bolna.batches().forEachExecution(BATCH, each -> ids.add(each.id()));
    assertThat(ids).containsExactly("a", "7");
    assertThat(unreadable).isEqualTo(2);
    assertLine(
        bolna.takeRequest(),
        "GET /v2/batches/" + BATCH + "/executions?page_number=1&page_size=1000 HTTP/1.1");
  }

  @Test
  void batchesOfAnAgentAreABareList() {
    bolna.enqueue(200, "[{\"batch_id\":\"a\",\"status\":\"created\"},{\"batch_id\":\"b\"},{}]");
    List<Batch> batches = new ArrayList<>();
    long unreadable = bolna.batches().forEachBatch(MockApiServer.AGENT, batches::add);
    assertThat(batches).extracting(Batch::id).containsExactly("a", "b");
    assertThat(batches).extracting(Batch::statusText).containsExactly("created", "unknown");
    assertThat(unreadable).isEqualTo(1);
    assertLine(bolna.takeRequest(), "GET /batches/" + MockApiServer.AGENT + "/all HTTP/1.1");
  }

  @Test
  void executionsMayComeInAnEnvelope() {
    bolna.enqueue(
        200,
        "{\"page_number\":1,\"data\":[{\"id\":\"a\",\"status\":\"busy\",\"data\":[1]},{}],"
            + "\"total\":2,\"filters\":{\"data\":[{}]},\"has_more\":false}");
    List<String> ids = new ArrayList<>();

    long unreadable = bolna.batches().forEachExecution(BATCH, each -> ids.add(each.id()));

    assertThat(ids).containsExactly("a");
    assertThat(unreadable).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"has_more\":true,\"data\":[]}",
        "{\"data\":{}}",
        "{\"data\":null}",
        "{\"message\":\"none\"}",
        "{}",
        "{\"data\":[{\"id\":\"a\",\"status\":\"busy\"}]"
      })
  void envelopeThatIsNotTheWholeListIsNoAnswer(String body) {
    bolna.enqueue(200, body);

    ApiException failure =
        RequestSamples.failure(() -> bolna.batches().forEachExecution(BATCH, each -> {}));

    assertThat(failure.kind()).isEqualTo(ApiException.Kind.SAFE_TO_RETRY);
  }

  @Test
  void statusIsReadWhereATimeIsGluedToIt() {
    bolna.enqueue(200, SampleBodies.text("batch-scheduled"));

    Batch batch = bolna.batches().batch(BATCH);

    assertThat(batch.status()).isEqualTo(BatchStatus.SCHEDULED);
    assertThat(batch.statusText()).isEqualTo("scheduled");
    assertThat(batch.scheduledAt()).contains(Instant.parse("2026-09-15T14:16:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"canceled", "cancelled", "CANCELLED"})
  void canceledBatchIsOver(String status) {
    bolna.enqueue(200, "{\"batch_id\":\"b\",\"status\":\"" + status + "\"}");

    Batch batch = bolna.batches().batch(BATCH);

    assertThat(batch.status().last()).isTrue();
    assertThat(batch.status().beforeTheStart()).isFalse();
  }
}
