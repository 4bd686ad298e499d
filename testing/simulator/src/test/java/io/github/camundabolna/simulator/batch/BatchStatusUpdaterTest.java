package io.github.camundabolna.simulator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.BatchFixture;
import io.github.camundabolna.simulator.MultipartFormBody;
import io.github.camundabolna.simulator.SimulatorFixture;
import io.github.camundabolna.simulator.journal.PlacedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

public class BatchStatusUpdaterTest {
  private static final List<String> NINE =
      List.of("created", "processed", "scheduled", "queued", "running", "executed", "completed");
  private final BatchFixture fixture = BatchFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void statusesComeInOrderAndEveryNumberEndsAsItsDigitsSay() {
    String id =
        fixture.createScheduled(
            BatchFixture.form(
                BatchFixture.csv(
                    "+919800000000", "+919800000003", "+919800000004", "+919800000006")));
    fixture.awaitStatus(id, "completed");
    assertThat(fixture.entry(id).statuses()).isEqualTo(NINE);
    assertThat(fixture.entry(id).executionStatus())
        .isEqualTo(Map.of("completed", 1, "no-answer", 1, "busy", 1, "error", 1));
    assertThat(fixture.get(id).get("execution_status"))
        .isEqualTo(
            fixture
                .simulatorFixture()
                .parse("{\"completed\":1,\"no-answer\":1,\"busy\":1,\"error\":1}"));
    assertThat(fixture.executions(id).findValuesAsText("user_number"))
        .containsExactly("+919800000000", "+919800000003", "+919800000004", "+919800000006");
  }

  @Test
  void thePublishedContractsStatusesCanBeAllThereAre() {
    BatchSettings published = new BatchSettings(Duration.ZERO, true);
    try (BatchFixture six = BatchFixture.open(settings -> settings.withBatches(published))) {
      String id = six.createAccepted(BatchFixture.form(BatchFixture.csv("+919800000000")));
      six.scheduleSoon(id);
      six.awaitStatus(id, "completed");
      assertThat(six.entry(id).statuses())
          .containsExactly("created", "scheduled", "running", "completed");
      assertThat(six.get(id).get("status").asText()).isEqualTo("completed");
    }
  }

  @Test
  void aBatchIsOnlyExecutedUntilItsRetriesAreOver() {
    MultipartFormBody form =
        BatchFixture.form(BatchFixture.csv("+919800000004", "+919800000000"))
            .text("retry_config", "{\"enabled\":true,\"max_retries\":2}");
    String id = fixture.createScheduled(form);
    fixture.awaitStatus(id, "executed");
    fixture.awaitStatus(id, "completed");
    JsonNode busy = fixture.executions(id).get(0);
    assertThat(busy.get("retry_count").asInt()).isEqualTo(2);
    assertThat(busy.at("/batch_run_details/retried").asInt()).isEqualTo(2);
    assertThat(busy.at("/batch_run_details/status").asText()).isEqualTo("busy");
    assertThat(fixture.journal().placedCallsOf(id)).as("a retry is no dial of its own").hasSize(2);
    assertThat(fixture.journal().statuses(busy.get("id").asText()))
        .filteredOn("busy"::equals)
        .hasSize(3);
  }

  @Test
  void theRetryConfigHoldsForVoicemailToo() {
    MultipartFormBody form =
        BatchFixture.form(BatchFixture.csv("+919800000011"))
            .text("retry_config", "{\"enabled\":true,\"retry_on_voicemail\":true}");
    String id = fixture.createScheduled(form);
    fixture.awaitStatus(id, "completed");
    assertThat(fixture.executions(id).get(0).get("retry_count").asInt()).isEqualTo(1);
  }

  @Test
  void theAccountsLinesHoldForBatches() {
    try (BatchFixture narrow = BatchFixture.open(settings -> settings.withConcurrency(2))) {
      String id = narrow.createScheduled(BatchFixture.form(BatchFixture.csv(numbers(12))));
      await()
          .pollInterval(Duration.ofMillis(1))
          .until(
              () ->
                  narrow.simulatorFixture().getJson("/user/me").at("/concurrency/current").asInt()
                      == 2);
      narrow.awaitStatus(id, "completed");
      assertThat(narrow.entry(id).executionStatus()).isEqualTo(Map.of("completed", 12));
    }
  }

  @Test
  void everyStatusOfEveryCallReachesTheAgentsWebhook() {
    String id = fixture.createScheduled(BatchFixture.form(BatchFixture.csv("+919800000004")));
    fixture.awaitStatus(id, "completed");
    String execution = fixture.journal().executionsOf(id).get(0);
    fixture.simulatorFixture().awaitWebhooks(execution, List.of("queued", "initiated", "busy"));
    assertThat(fixture.simulatorFixture().receiver().bodiesOf(execution))
        .allMatch(body -> body.get("batch_id").asText().equals(id));
  }

  @Test
  void listingsCanBeNarrowedToABatch() {
    fixture.simulatorFixture().place("+919800000000");
    String id =
        fixture.createScheduled(
            BatchFixture.form(BatchFixture.csv("+919800000000", "+919800000001")));
    fixture.awaitStatus(id, "completed");
    Instant now = Instant.now();
    String path =
        "/v2/agent/%s/executions?from=%s&to=%s&batch_id="
            .formatted(SimulatorFixture.AGENT, now.minusSeconds(60), now.plusSeconds(60));
    assertThat(fixture.simulatorFixture().getJson(path + id).get("total").asInt()).isEqualTo(2);
    assertThat(fixture.simulatorFixture().getJson(path + "other").get("total").asInt()).isZero();
  }

  @Test
  void journalListsThePlacedCalls() {
    String id =
        fixture.createScheduled(
            BatchFixture.form(BatchFixture.csv("+919800000004", "+919800000000")));
    fixture.awaitStatus(id, "completed");
    assertThat(fixture.journal().placedCallsOf(id))
        .extracting(PlacedCall::number)
        .containsExactlyInAnyOrder("+919800000004", "+919800000000");
    assertThat(fixture.journal().placedCalls()).isEqualTo(fixture.journal().placedCallsOf(id));
    assertThat(fixture.journal().placedCallsOf("other")).isEmpty();
    assertThat(fixture.journal().calls().ended()).isEqualTo(2);
  }

  public static String[] numbers(int count) {
    return IntStream.range(0, count).mapToObj("+9198%06d00"::formatted).toArray(String[]::new);
  }
}
