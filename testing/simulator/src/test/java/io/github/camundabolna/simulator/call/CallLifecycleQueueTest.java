package io.github.camundabolna.simulator.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallLifecycleQueueTest {
  private final SimulatorFixture fixture =
      SimulatorFixture.open(
          settings -> settings.withConcurrency(2).withStep(Duration.ofMillis(40)));

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void callsBeyondTheConcurrencyWaitInTheQueue() {
    List<String> ids =
        IntStream.range(0, 6).mapToObj(i -> fixture.place("+91980000000" + i)).toList();
    await()
        .pollInterval(Duration.ofMillis(1))
        .until(
            () ->
                concurrency().get("current").asInt() == 2
                    && fixture.journal().calls().waiting() > 0);
    ids.forEach(id -> await().until(() -> ended(id)));
    assertThat(concurrency().get("max").asInt()).isEqualTo(2);
    await().until(() -> concurrency().get("current").asInt() == 0);
  }

  @Test
  void manyErrorsInTheQueueAreWorkedOff() {
    IntStream.range(0, 300).forEach(i -> fixture.place("+919800000006"));
    await().until(() -> fixture.journal().calls().ended() == 300);
  }

  @Test
  void scheduledCallWaitsForItsCompressedTime() {
    String inTenHours = OffsetDateTime.now().plusHours(10).toString();
    String id = fixture.place(fixture.callTo("+919800000003").put("scheduled_at", inTenHours));
    assertThat(fixture.journal().statuses(id)).containsExactly("scheduled");
    assertThat(fixture.journal().calls().waiting()).isEqualTo(1);
    fixture.awaitStatuses(id, List.of("scheduled", "queued", "initiated", "ringing", "no-answer"));
  }

  @Test
  void aTimeThatHasPassedMeansNow() {
    String before = OffsetDateTime.now().minusHours(1).toString();
    String id = fixture.place(fixture.callTo("+919800000004").put("scheduled_at", before));
    fixture.awaitStatuses(id, List.of("queued", "initiated", "busy"));
  }

  private JsonNode concurrency() {
    return fixture.getJson("/user/me").get("concurrency");
  }

  private boolean ended(String id) {
    return List.of("completed", "no-answer", "busy", "failed")
        .contains(fixture.journal().statuses(id).getLast());
  }
}
