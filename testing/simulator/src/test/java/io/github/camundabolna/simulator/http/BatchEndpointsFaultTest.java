package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camundabolna.simulator.BatchFixture;
import io.github.camundabolna.simulator.SimulatorFixture;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultSettings;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchEndpointsFaultTest {
  private static final String ONE = BatchFixture.csv("+919800000000");
  private final BatchFixture fixture = BatchFixture.withoutStarting();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void tooManyRequestsCreatesNothing() {
    plan("POST /batches", Fault.TOO_MANY_REQUESTS);
    HttpResponse<String> answer = fixture.create(BatchFixture.form(ONE));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(fixture.journal().batches()).isEmpty();
  }

  @Test
  void serverErrorCreatesNothing() {
    plan("POST /batches", Fault.SERVER_ERROR);
    assertThat(fixture.create(BatchFixture.form(ONE)).statusCode()).isEqualTo(500);
    assertThat(fixture.journal().batches()).isEmpty();
  }

  @Test
  void errorAfterAcceptHasCreatedTheBatch() {
    plan("POST /batches", Fault.ERROR_AFTER_ACCEPT);
    assertThat(fixture.create(BatchFixture.form(ONE)).statusCode()).isEqualTo(500);
    assertThat(fixture.journal().batches()).hasSize(1);
    assertThat(fixture.list().at("/0/file_name").asText()).isEqualTo("contacts.csv");
  }

  @Test
  void cutConnectionHasCreatedTheBatch() {
    plan("POST /batches", Fault.CUT_AFTER_ACCEPT);
    assertThatThrownBy(() -> fixture.create(BatchFixture.form(ONE)))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(fixture.journal().batches()).hasSize(1);
  }

  @Test
  void silenceHasCreatedTheBatch() {
    plan("POST /batches", Fault.TIME_OUT_AFTER_ACCEPT);
    assertThatThrownBy(
            () ->
                fixture
                    .simulatorFixture()
                    .send(
                        BatchFixture.form(ONE)
                            .postTo(fixture.simulatorFixture().request("/batches"))
                            .timeout(Duration.ofMillis(200))))
        .hasCauseInstanceOf(HttpTimeoutException.class);
    await().until(() -> fixture.journal().batches().size() == 1);
  }

  @Test
  void aBatchCanBeMadeToFail() {
    plan("POST /batches", Fault.BATCH_FAILS);
    String id = fixture.createProcessed(BatchFixture.form(ONE));
    assertThat(fixture.entry(id).statuses()).containsExactly("created", "failed");
  }

  @Test
  void scheduleStopAndDeleteCanTakeEffectWithoutAnAnswer() {
    try (BatchFixture queue = BatchFixture.withoutDialing()) {
      String id = queue.createProcessed(BatchFixture.form(ONE));
      plan(queue, "POST /batches/{id}/schedule", Fault.ERROR_AFTER_ACCEPT);
      assertThat(queue.schedule(id, BatchFixture.soon()).statusCode()).isEqualTo(500);
      queue.awaitStatus(id, "queued");
      plan(queue, "POST /batches/{id}/stop", Fault.CUT_AFTER_ACCEPT);
      assertThatThrownBy(() -> queue.stop(id)).isInstanceOf(UncheckedIOException.class);
      assertThat(queue.statusOf(id)).isEqualTo("stopped");
      plan(queue, "DELETE /batches/{id}", Fault.ERROR_AFTER_ACCEPT);
      assertThat(queue.delete(id).statusCode()).isEqualTo(500);
      assertThat(queue.list()).isEmpty();
    }
  }

  @Test
  void readingCanFailTooAndAPlannedFaultWaitsForItsEndpoint() {
    String id = fixture.createProcessed(BatchFixture.form(ONE));
    for (String path : List.of("{id}", "{id}/executions", "{id}/all")) {
      plan("GET /batches/" + path, Fault.SERVER_ERROR);
    }
    assertThat(fixture.simulatorFixture().get("/batches/" + id + "/executions").statusCode())
        .isEqualTo(500);
    assertThat(
            fixture
                .simulatorFixture()
                .get("/batches/" + SimulatorFixture.AGENT + "/all")
                .statusCode())
        .isEqualTo(500);
    assertThat(fixture.simulatorFixture().get("/batches/" + id).statusCode()).isEqualTo(500);
    assertThat(fixture.get(id).get("status").asText()).isEqualTo("processed");
  }

  @Test
  void aConnectionCanBeCutWhileReading() {
    String id = fixture.createProcessed(BatchFixture.form(ONE));
    plan("GET /batches/{id}", Fault.CUT_AFTER_ACCEPT);
    assertThat(fixture.get(id).get("status").asText()).isEqualTo("processed");
    assertThat(fixture.journal().requestCount("GET /batches/{id}"))
        .as("the JDK's client repeats a GET by itself")
        .isEqualTo(2);
  }

  @Test
  void chanceStrikesBatchesAsItStrikesCalls() {
    FaultSettings half = FaultSettings.none().with(Fault.ERROR_AFTER_ACCEPT, 1);
    try (BatchFixture faulty = BatchFixture.open(settings -> settings.withFaults(half))) {
      assertThat(faulty.create(BatchFixture.form(ONE)).statusCode()).isEqualTo(500);
      assertThat(faulty.journal().batches()).hasSize(1);
      assertThat(faulty.list()).hasSize(1);
    }
  }

  private void plan(String endpoint, Fault fault) {
    plan(fixture, endpoint, fault);
  }

  private static void plan(BatchFixture fixture, String endpoint, Fault fault) {
    fixture.simulatorFixture().simulator().planFault(endpoint, fault);
  }
}
