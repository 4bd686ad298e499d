package io.github.camundabolna.bolna.client.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.contract.PublishedContract;
import io.github.camundabolna.testing.MockApiServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Bolna has sent about batches, where that is next to the project. */
class BatchRecordedPayloadsTest {

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @BeforeAll
  static void load() {
    assumeTrue(
        PublishedContract.ifAtHand().isPresent(), "no recorded payloads next to the project");
  }

  @ParameterizedTest
  @CsvSource({
    "50_batch_webhook_lifecycle_completed, COMPLETED, true",
    "51_batch_webhook_lifecycle_scheduled_glued, SCHEDULED, false"
  })
  void eventIsRead(String file, BatchStatus status, boolean end) {
    BatchEvent event = BatchEvent.read(recorded(file)).orElseThrow();

    assertThat(event.batchId()).isEqualTo(recorded(file).path("batch_id").asText());
    assertThat(event.status()).isEqualTo(status);
    assertThat(event.mayBeTheEnd()).isEqualTo(end);
  }

  @Test
  void batchWithItsStartInTheStatusIsRead() {
    JsonNode body = recorded("52_get_batch_status_scheduled_glued");
    bolna.enqueue(200, body.toString());

    Batch batch = bolna.batches().batch("b");

    assertThat(batch.id()).isEqualTo(body.path("batch_id").asText());
    assertThat(batch.status()).isEqualTo(BatchStatus.SCHEDULED);
    assertThat(batch.scheduledAt()).isPresent();
  }

  @Test
  void pageOfCallsIsRead() {
    JsonNode page = recorded("53_v2_batch_executions_envelope");
    bolna.enqueue(200, page.toString());

    assertThat(ids()).hasSize(page.path("data").size()).isNotEmpty();
  }

  @Test
  void bareListOfCallsIsRead() {
    JsonNode list = recorded("44_list_of_executions_bare_array_2026-05");
    bolna.enqueue(404, "{\"detail\":\"Not Found\"}").enqueue(200, list.toString());

    assertThat(ids()).hasSize(list.size()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"31_batch_execution_row", "18_completed_plivo_13min_later"})
  void callIsNotTakenForAnEventOfItsBatch(String file) {
    assertThat(BatchEvent.read(recorded(file))).isEmpty();
    assertThat(Execution.read(recorded(file))).isPresent();
  }

  private List<String> ids() {
    List<String> ids = new ArrayList<>();
    assertThat(bolna.batches().forEachExecution("b", call -> ids.add(call.id()))).isZero();
    return ids;
  }

  private static JsonNode recorded(String file) {
    return PublishedContract.ifAtHand().orElseThrow().recorded("payloads/" + file + ".json");
  }
}
