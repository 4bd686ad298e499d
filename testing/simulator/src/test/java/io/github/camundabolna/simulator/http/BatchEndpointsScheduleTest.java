package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.BatchFixture;
import io.github.camundabolna.simulator.MultipartFormBody;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchEndpointsScheduleTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-06-23T06:51:00Z"), ZoneOffset.UTC);
  private final BatchFixture fixture =
      BatchFixture.open(settings -> settings.withClock(NOW).withStep(Duration.ofMillis(5)));
  private final BatchFixture waiting = BatchFixture.withoutStarting();

  @AfterEach
  void close() {
    fixture.close();
    waiting.close();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-23T06:53:00+00:00, 2026-06-23T07:00:00+00:00",
    "2026-06-23T07:00:00+00:00, 2026-06-23T07:00:00+00:00",
    "2026-06-23T07:00:00.001+00:00, 2026-06-23T07:10:00+00:00",
    "2026-06-23T12:30:01+05:30, 2026-06-23T07:10:00+00:00",
    "2026-07-23T06:51:00+00:00, 2026-07-23T07:00:00+00:00",
  })
  void theStartIsRoundedUpToTheNextMark(String asked, String start) {
    String id = fixture.createProcessed(BatchFixture.form(BatchFixture.csv("+919800000000")));
    HttpResponse<String> answer = fixture.schedule(id, asked);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo("{\"message\":\"success\",\"state\":\"scheduled at %s\"}".formatted(start));
    assertThat(fixture.get(id).get("scheduled_at").asText()).isEqualTo(start);
  }

  @Test
  void startIsGluedToTheStatusOfABatchThatWaitsForIt() {
    String id = waiting.createProcessed(BatchFixture.form(BatchFixture.csv("+919800000000")));
    waiting.schedule(id, BatchFixture.soon());
    JsonNode batch = waiting.get(id);
    assertThat(batch.get("status").asText())
        .isEqualTo("scheduled at " + batch.get("scheduled_at").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-23T06:52:59+00:00, Scheduled time should be atleast 2 minutes in the future",
    "2026-06-22T07:00:00+00:00, Scheduled time should be atleast 2 minutes in the future",
    "2026-07-23T06:51:01+00:00, Scheduled time should be at most 30 days in the future",
  })
  void aStartThatIsTooSoonOrTooLateIsRefused(String asked, String message) {
    String id = fixture.createProcessed(BatchFixture.form(BatchFixture.csv("+919800000000")));
    HttpResponse<String> answer = fixture.schedule(id, asked);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(fixture.simulatorFixture().parse(answer.body()).get("message").asText())
        .isEqualTo(message);
    assertThat(fixture.statusOf(id)).isEqualTo("processed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-06-23T07:00:00", "tomorrow", "2026-06-23"})
  void aTimeWithoutAnOffsetIsRefused(String asked) {
    String id = fixture.createProcessed(BatchFixture.form(BatchFixture.csv("+919800000000")));
    assertThat(fixture.schedule(id, asked).statusCode()).isEqualTo(400);
  }

  @Test
  void bolnaTripsOverAZ() {
    String id = fixture.createProcessed(BatchFixture.form(BatchFixture.csv("+919800000000")));
    assertThat(fixture.schedule(id, "2026-06-23T18:30:00.000Z").statusCode()).isEqualTo(500);
    assertThat(fixture.statusOf(id)).isEqualTo("processed");
  }

  @Test
  void theTimeIsRequiredAndTheGuardrailsAreABoolean() {
    String id = fixture.createProcessed(BatchFixture.form(BatchFixture.csv("+919800000000")));
    String path = "/batches/" + id + "/schedule";
    MultipartFormBody nothing = new MultipartFormBody().text("bypass_call_guardrails", "true");
    MultipartFormBody maybe =
        new MultipartFormBody()
            .text("scheduled_at", "2026-06-23T07:00:00+00:00")
            .text("bypass_call_guardrails", "maybe");
    assertThat(fixture.post(path, nothing).body()).contains("scheduled_at is required");
    assertThat(fixture.post(path, maybe).statusCode()).isEqualTo(400);
    assertThat(fixture.simulatorFixture().post(path, "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void aBatchThatIsStillBeingProcessedCanBeScheduled() {
    String id = waiting.createAccepted(BatchFixture.form(BatchFixture.csv("+919800000000")));
    waiting.scheduleSoon(id);
    assertThat(waiting.entry(id).statuses()).containsExactly("created", "processed", "scheduled");
  }

  @Test
  void aScheduledBatchCanBeMoved() {
    String id = fixture.createProcessed(BatchFixture.form(BatchFixture.csv("+919800000000")));
    fixture.schedule(id, "2026-07-22T07:00:00+00:00");
    fixture.schedule(id, "2026-06-23T07:00:00+00:00");
    fixture.awaitStatus(id, "completed");
    assertThat(fixture.get(id).get("scheduled_at").asText()).isEqualTo("2026-06-23T07:00:00+00:00");
  }

  @Test
  @Tag("slow")
  void aBatchMovedToLaterDoesNotStartAtItsFirstTime() {
    String moved = fixture.createProcessed(BatchFixture.form(BatchFixture.csv("+919800000000")));
    fixture.schedule(moved, "2026-06-23T20:00:00+00:00");
    fixture.schedule(moved, "2026-07-22T07:00:00+00:00");
    String other = fixture.createProcessed(BatchFixture.form(BatchFixture.csv("+919800000001")));
    fixture.schedule(other, "2026-06-23T20:30:00+00:00");
    fixture.awaitStatus(other, "completed");
    assertThat(fixture.statusOf(moved)).isEqualTo("scheduled");
  }

  @Test
  void aBatchThatHasStartedCannotBeScheduledAgain() {
    String id = fixture.createProcessed(BatchFixture.form(BatchFixture.csv("+919800000000")));
    fixture.schedule(id, "2026-06-23T07:00:00+00:00");
    fixture.awaitStatus(id, "completed");
    HttpResponse<String> answer = fixture.schedule(id, "2026-06-23T08:00:00+00:00");
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode body = fixture.simulatorFixture().parse(answer.body());
    assertThat(body.get("message").asText())
        .isEqualTo("Batch cannot be scheduled: it is completed");
  }

  @Test
  void aStoppedBatchCannotBeScheduledAgain() {
    try (BatchFixture queue = BatchFixture.withoutDialing()) {
      String id = queue.createQueued(BatchFixture.form(BatchFixture.csv("+919800000000")));
      assertThat(queue.stop(id).statusCode()).isEqualTo(200);
      assertThat(queue.schedule(id, BatchFixture.soon()).statusCode()).isEqualTo(400);
    }
  }
}
