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
  private final SimulatorFixture fixture =
      SimulatorFixture.open(
          settings -> settings.withConcurrency(1000).withStep(Duration.ofMillis(50)));

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void everyDialIsNotedInOrder() {
    ObjectNode call = fixture.callTo("+919800000001");
    call.putObject("user_data").put("key", "k-1");
    String first = fixture.place(call);
    String second = fixture.place("+919800000002");
    assertThat(fixture.journal().placedCalls())
        .extracting(PlacedCall::executionId)
        .containsExactly(first, second);
    PlacedCall dial = fixture.journal().placedCallsTo("+919800000001").get(0);
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
    String answered = fixture.place("+919800000000");
    String stoppedByBolna = fixture.place("+919800000015");
    fixture.awaitLast(answered, "completed");
    fixture.awaitLast(stoppedByBolna, "stopped");
    assertThat(fixture.journal().dialedCalls())
        .extracting(PlacedCall::executionId)
        .containsExactly(answered, stoppedByBolna);
  }

  @Test
  void endIsToldByTheFirstWebhookThatIsAcknowledged() {
    Instant before = Instant.now();
    String id = fixture.place("+919800000004");
    await().until(() -> fixture.journal().firstAcknowledgedEnd(id).isPresent());
    assertThat(fixture.journal().firstAcknowledgedEnd(id).orElseThrow())
        .isBetween(before, Instant.now());
  }

  @Test
  void endOfWhichNoWebhookCameIsNotTold() {
    fixture.simulator().planFaultForNextCall(Fault.WEBHOOK_DROPPED);
    String id = fixture.place("+919800000004");
    fixture.awaitStatuses(id, List.of("queued", "initiated", "busy"));
    String next = fixture.place("+919800000004");
    await().until(() -> fixture.journal().firstAcknowledgedEnd(next).isPresent());
    assertThat(fixture.journal().firstAcknowledgedEnd(id)).isEmpty();
  }

  @Test
  void requestsAreCountedByEndpointAndKeptWhole() {
    String id = fixture.place("+919800000004");
    fixture.get("/executions/" + id + "?x=1%202");
    fixture.get("/executions/other");
    assertThat(fixture.journal().requestCount("GET /executions/{id}")).isEqualTo(2);
    assertThat(fixture.journal().requestCounts()).containsEntry("POST /call", 1L);
    assertThat(fixture.journal().requestCount("GET /user/me")).isZero();
    RecordedRequest request = fixture.journal().requestsTo("GET /executions/{id}").get(0);
    assertThat(request.path()).isEqualTo("/executions/" + id);
    assertThat(request.query()).containsEntry("x", "1 2");
    assertThat(request.headers()).containsKey("authorization");
    assertThat(fixture.journal().requests().get(0).body()).contains("+919800000004");
  }

  @Test
  void livePhasesAddUp() {
    IntStream.range(0, 10).forEach(i -> fixture.place("+919800000000"));
    Set<CallCounts> seen = ConcurrentHashMap.newKeySet();
    await()
        .pollInterval(Duration.ofMillis(1))
        .until(
            () -> {
              seen.add(fixture.journal().calls());
              return fixture.journal().calls().ended() == 10;
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
        IntStream.range(0, 200).parallel().mapToObj(i -> fixture.place("+919800000004")).toList();
    assertThat(fixture.journal().placedCalls())
        .extracting(PlacedCall::executionId)
        .containsExactlyInAnyOrderElementsOf(ids);
    await().until(() -> fixture.journal().webhooks().acknowledged() == 600);
    assertThat(fixture.journal().execution(ids.get(0)).orElseThrow().get("status").asText())
        .isEqualTo("busy");
    assertThat(fixture.journal().execution("nobody")).isEmpty();
  }
}
