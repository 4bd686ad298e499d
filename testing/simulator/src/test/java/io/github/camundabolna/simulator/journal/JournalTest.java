package io.github.camundabolna.simulator.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import io.github.camundabolna.simulator.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalTest {
  private final SimulatorFixture stage =
      SimulatorFixture.open(
          settings -> settings.withConcurrency(1000).withStep(Duration.ofMillis(50)));

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void everyDialIsNotedInOrder() {
    ObjectNode call = stage.callTo("+919800000001");
    call.putObject("user_data").put("key", "k-1");
    String first = stage.place(call);
    String second = stage.place("+919800000002");
    assertThat(stage.journal().placedCalls())
        .extracting(PlacedCall::executionId)
        .containsExactly(first, second);
    PlacedCall dial = stage.journal().placedCallsTo("+919800000001").get(0);
    assertThat(dial.agentId()).isEqualTo(SimulatorFixture.AGENT);
    assertThat(dial.userData().get("key").asText()).isEqualTo("k-1");
    assertThat(dial.at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void callThatWasStoppedInTheQueueHasNotRung() {
    try (SimulatorFixture still =
        SimulatorFixture.open(settings -> settings.withStep(Duration.ofMinutes(1)))) {
      String id = still.place("+919800000000");
      assertThat(still.post("/call/" + id + "/stop", "").statusCode()).isEqualTo(200);
      assertThat(still.journal().placedCalls()).hasSize(1);
      assertThat(still.journal().dialedCalls()).isEmpty();
    }
  }

  @Test
  void callThatHasLeftTheQueueHasRungHoweverItEnds() {
    String answered = stage.place("+919800000000");
    String stoppedByBolna = stage.place("+919800000015");
    stage.awaitLast(answered, "completed");
    stage.awaitLast(stoppedByBolna, "stopped");
    assertThat(stage.journal().dialedCalls())
        .extracting(PlacedCall::executionId)
        .containsExactly(answered, stoppedByBolna);
  }

  @Test
  void endIsToldByTheFirstWebhookThatIsAcknowledged() {
    Instant before = Instant.now();
    String id = stage.place("+919800000004");
    await().until(() -> stage.journal().firstAcknowledgedEnd(id).isPresent());
    assertThat(stage.journal().firstAcknowledgedEnd(id).orElseThrow())
        .isBetween(before, Instant.now());
  }

  @Test
  void endOfWhichNoWebhookCameIsNotTold() {
    stage.simulator().planFaultForNextCall(Fault.WEBHOOK_DROPPED);
    String id = stage.place("+919800000004");
    stage.awaitStatuses(id, List.of("queued", "initiated", "busy"));
    String next = stage.place("+919800000004");
    await().until(() -> stage.journal().firstAcknowledgedEnd(next).isPresent());
    assertThat(stage.journal().firstAcknowledgedEnd(id)).isEmpty();
  }

  @Test
  void requestsAreCountedByEndpointAndKeptWhole() {
    String id = stage.place("+919800000004");
    stage.get("/executions/" + id + "?x=1%202");
    stage.get("/executions/other");
    assertThat(stage.journal().requestCount("GET /executions/{id}")).isEqualTo(2);
    assertThat(stage.journal().requestCounts()).containsEntry("POST /call", 1L);
    assertThat(stage.journal().requestCount("GET /user/me")).isZero();
    RecordedRequest request = stage.journal().requestsTo("GET /executions/{id}").get(0);
    assertThat(request.path()).isEqualTo("/executions/" + id);
    assertThat(request.query()).containsEntry("x", "1 2");
    assertThat(request.headers()).containsKey("authorization");
    assertThat(stage.journal().requests().get(0).body()).contains("+919800000004");
  }

  @Test
  void livePhasesAddUp() {
    IntStream.range(0, 10).forEach(i -> stage.place("+919800000000"));
    Set<CallCounts> seen = ConcurrentHashMap.newKeySet();
    await()
        .pollInterval(Duration.ofMillis(1))
        .until(
            () -> {
              seen.add(stage.journal().calls());
              return stage.journal().calls().ended() == 10;
            });
    assertThat(seen)
        .allMatch(
            counts ->
                counts.placed()
                    == counts.waiting() + counts.ringing() + counts.inProgress() + counts.ended());
    assertThat(seen).anyMatch(counts -> counts.inProgress() > 0);
  }

  @Test
  void manyCallersAtOnceAreAllNoted() {
    List<String> ids =
        IntStream.range(0, 200).parallel().mapToObj(i -> stage.place("+919800000004")).toList();
    assertThat(stage.journal().placedCalls())
        .extracting(PlacedCall::executionId)
        .containsExactlyInAnyOrderElementsOf(ids);
    await().until(() -> stage.journal().webhooks().acknowledged() == 600);
    assertThat(stage.journal().execution(ids.get(0)).orElseThrow().get("status").asText())
        .isEqualTo("busy");
    assertThat(stage.journal().execution("nobody")).isEmpty();
  }
}
