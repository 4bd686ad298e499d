package io.github.camundabolna.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.call.SimulationSpeed;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person watches, starts, and stops batches on the page. */
class PageBatchesTest {

  private static final String CONFIRMED = "+919800000000";
  private static final String BUSY = "+919800000004";
  private static final String VOICEMAIL = "+919800000002";
  private static final String PHONE = "+919800000099";

  @Test
  void rowSaysWhatTheBatchIs() {
    try (BatchFixture fixture = BatchFixture.withoutStarting()) {
      String id = create(fixture, CONFIRMED, BUSY, "12345");

      JsonNode row = new Page(fixture).batch(id);

      assertThat(row.path("file").asText()).isEqualTo("contacts.csv");
      assertThat(row.path("agent").asText()).isEqualTo(SimulatorFixture.AGENT);
      assertThat(row.path("status").asText()).isEqualTo("processed");
      assertThat(row.path("contacts").asInt()).isEqualTo(2);
      assertThat(row.path("dropped").asInt()).isEqualTo(1);
      assertThat(row.path("done").asInt()).isZero();
      assertThat(row.path("startable").asBoolean()).isTrue();
      assertThat(row.path("stoppable").asBoolean()).isFalse();
    }
  }

  @Test
  void batchThatIsStartedNowCallsEveryoneAndSaysHowTheCallsEnded() {
    try (BatchFixture fixture = BatchFixture.open()) {
      String id = create(fixture, CONFIRMED, BUSY, VOICEMAIL);
      Page page = new Page(fixture);

      assertThat(act(fixture, id, "start").statusCode()).isEqualTo(200);

      await().until(() -> page.batch(id).path("status").asText().equals("completed"));
      JsonNode row = page.batch(id);
      assertThat(row.path("done").asInt()).isEqualTo(3);
      assertThat(row.path("calls"))
          .isEqualTo(
              fixture
                  .simulatorFixture()
                  .parse(
                      """
                      [{"status":"completed","phase":"done","count":1},
                       {"status":"completed, unanswered","phase":"missed","count":1},
                       {"status":"busy","phase":"missed","count":1}]
                      """));
      assertThat(page.callsOf(id)).isEqualTo(3);
    }
  }

  @Test
  void startNowAlsoStartsABatchThatIsScheduledForLater() {
    try (BatchFixture fixture =
        BatchFixture.open(settings -> settings.withSpeed(slowWaiting(settings)))) {
      String id = fixture.createScheduled(BatchFixture.form(BatchFixture.csv(CONFIRMED)));

      act(fixture, id, "start");

      fixture.awaitStatus(id, "completed");
    }
  }

  @Test
  void pageShowsAPhoneOfABatchWhileItRings() {
    try (BatchFixture fixture = BatchFixture.open()) {
      Page page = new Page(fixture);
      page.read();
      String id = create(fixture, PHONE);
      act(fixture, id, "start");

      await()
          .until(
              () -> page.batch(id).path("calls").path(0).path("status").asText().equals("ringing"));
      assertThat(page.batch(id).path("status").asText()).isEqualTo("executed");
    }
  }

  @Test
  void stopEndsTheCallsThatWereNotDialed() {
    try (BatchFixture fixture = BatchFixture.withoutDialing()) {
      String id = create(fixture, CONFIRMED, BUSY);
      Page page = new Page(fixture);
      act(fixture, id, "start");
      fixture.awaitStatus(id, "queued");

      assertThat(act(fixture, id, "stop").statusCode()).isEqualTo(200);

      await().until(() -> page.batch(id).path("done").asInt() == 2);
      assertThat(page.batch(id).path("status").asText()).isEqualTo("stopped");
      assertThat(page.batch(id).path("calls").path(0).path("status").asText()).isEqualTo("stopped");
    }
  }

  @Test
  void whatIsNotPossibleIsExplained() {
    try (BatchFixture fixture = BatchFixture.open()) {
      String id = create(fixture, CONFIRMED);

      assertThat(act(fixture, id, "stop").body())
          .contains("is processed and can't be stopped; only a queued or running batch can");
      assertThat(act(fixture, id, "pause").body())
          .contains("A batch can't pause; it can start or stop");
      act(fixture, id, "start");
      fixture.awaitStatus(id, "completed");
      HttpResponse<String> late = act(fixture, id, "start");
      assertThat(late.statusCode()).isEqualTo(409);
      assertThat(late.body())
          .contains("is completed and can't start; only a batch that hasn't started yet can");
      assertThat(act(fixture, "none", "start").body()).contains("There is no batch none");
    }
  }

  @Test
  void deletedBatchIsGone() {
    try (BatchFixture fixture = BatchFixture.withoutStarting()) {
      String id = create(fixture, CONFIRMED);
      Page page = new Page(fixture);
      assertThat(page.batch(id).has("gone")).isFalse();

      fixture.delete(id);

      await().until(() -> page.batch(id).path("gone").asBoolean());
    }
  }

  private static SimulationSpeed slowWaiting(SimulatorSettings settings) {
    return new SimulationSpeed(
        settings.speed().step(), Duration.ofHours(1), settings.speed().silence());
  }

  private static String create(BatchFixture fixture, String... numbers) {
    return fixture.createProcessed(BatchFixture.form(BatchFixture.csv(numbers)));
  }

  private static HttpResponse<String> act(BatchFixture fixture, String id, String action) {
    return fixture.simulatorFixture().post("/simulator/batches/%s/%s".formatted(id, action), "");
  }

  /** Reads only what has changed, as the page does. */
  private static final class Page {
    private final BatchFixture fixture;
    private final Map<String, JsonNode> batches = new HashMap<>();
    private final Map<String, JsonNode> calls = new HashMap<>();
    private long last;

    Page(BatchFixture fixture) {
      this.fixture = fixture;
    }

    JsonNode batch(String id) {
      read();
      return batches.get(id);
    }

    long callsOf(String batchId) {
      return calls.values().stream()
          .filter(call -> call.path("batch").asText().equals(batchId))
          .count();
    }

    void read() {
      JsonNode part = fixture.simulatorFixture().getJson("/simulator/changes?after=" + last);
      last = part.path("last").asLong();
      part.path("batch").forEach(row -> batches.put(row.path("id").asText(), row));
      part.path("call").forEach(row -> calls.put(row.path("id").asText(), row));
    }
  }
}
