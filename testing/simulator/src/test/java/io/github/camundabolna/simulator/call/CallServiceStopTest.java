package io.github.camundabolna.simulator.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallServiceStopTest {
  private final SimulatorFixture fixture =
      SimulatorFixture.open(
          settings -> settings.withStep(Duration.ofMillis(100)).withConcurrency(1));

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void queuedCallIsStopped() {
    try (SimulatorFixture still =
        SimulatorFixture.open(settings -> settings.withStep(Duration.ofMinutes(1)))) {
      String id = still.place("+919800000000");
      JsonNode answer = still.parse(still.post("/call/" + id + "/stop", "").body());
      assertThat(answer.get("message").asText()).isEqualTo("done");
      assertThat(answer.get("status").asText()).isEqualTo("stopped");
      assertThat(answer.get("execution_id").asText()).isEqualTo(id);
      still.awaitWebhooks(id, List.of("queued", "stopped"));
    }
  }

  @Test
  void scheduledCallIsStopped() {
    String tomorrow = OffsetDateTime.now().plusDays(30).toString();
    String id = fixture.place(fixture.callTo("+919800000000").put("scheduled_at", tomorrow));
    assertThat(fixture.post("/call/" + id + "/stop", "").statusCode()).isEqualTo(200);
    fixture.awaitWebhooks(id, List.of("scheduled", "stopped"));
  }

  @Test
  void liveCallCannotBeStopped() {
    String id = ringing();
    HttpResponse<String> answer = fixture.post("/call/" + id + "/stop", "");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(fixture.parse(answer.body()).get("error").isInt()).isTrue();
    assertThat(fixture.journal().statuses(id)).endsWith("ringing");
  }

  @Test
  void unknownCallCannotBeStopped() {
    HttpResponse<String> answer = fixture.post("/call/" + UUID.randomUUID() + "/stop", "");
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void agentStopTakesTheQueuedCallsAndLeavesTheLiveOne() {
    String live = ringing();
    String first = fixture.place("+919800000001");
    String second = fixture.place("+919800000002");
    JsonNode answer =
        fixture.parse(fixture.post("/v2/agent/" + SimulatorFixture.AGENT + "/stop", "").body());
    assertThat(answer.get("stopped_executions"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(first, second);
    assertThat(fixture.journal().statuses(live)).endsWith("ringing");
  }

  @Test
  void aStoppedCallGivesItsTurnToTheNext() {
    String live = ringing();
    String stopped = fixture.place("+919800000001");
    String next = fixture.place("+919800000003");
    fixture.post("/call/" + stopped + "/stop", "");
    fixture.post("/simulator/calls/" + live + "/decline", "");
    fixture.awaitLast(next, "no-answer");
    assertThat(fixture.journal().statuses(stopped)).containsExactly("queued", "stopped");
  }

  /** Places a call that takes the only line until a person on the page ends it. */
  private String ringing() {
    fixture.getJson("/simulator/changes?after=0&wait=0");
    String id = fixture.place("+919800000099");
    fixture.awaitLast(id, "ringing");
    return id;
  }
}
