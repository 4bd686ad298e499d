package io.github.camundabolna.simulator.callingbox.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.callingbox.CallingBoxFixture;
import io.github.camundabolna.simulator.journal.CallCounts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallingBoxJournalTest {
  private final CallingBoxFixture fixture = CallingBoxFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void placedCallsAreInOrderWithTheirMetadata() {
    ObjectNode order = fixture.callTo("+14155552600");
    order.putObject("metadata").put("key", "k-1");
    fixture.place(order);
    fixture.place("+14155552601");
    List<DialedCall> placed = fixture.journal().placedCalls();
    assertThat(placed)
        .extracting(DialedCall::number)
        .containsExactly("+14155552600", "+14155552601");
    assertThat(placed.getFirst().metadata().path("key").asText()).isEqualTo("k-1");
    assertThat(placed.getFirst().at()).isBeforeOrEqualTo(placed.getLast().at());
  }

  @Test
  void callsAreCountedByPhase() {
    String id = fixture.place("+14155552604");
    fixture.awaitEnd(id);
    assertThat(fixture.journal().calls()).isEqualTo(new CallCounts(1, 0, 0, 0, 1));
    try (CallingBoxFixture waiting =
        CallingBoxFixture.open(settings -> settings.withStep(Duration.ofMinutes(1)))) {
      waiting.place("+14155552600");
      assertThat(waiting.journal().calls()).isEqualTo(new CallCounts(1, 1, 0, 0, 0));
    }
  }

  @Test
  void callIsAsItWouldBeAnsweredNow() {
    String id = fixture.place("+14155552604");
    fixture.awaitStatuses(id, List.of("queued", "initiated", "ringing", "busy"));
    await()
        .until(
            () ->
                fixture.get("/v1/calls/" + id).path("webhook_status").asText().equals("delivered"));
    assertThat(fixture.journal().call(id)).contains(fixture.get("/v1/calls/" + id));
    assertThat(fixture.journal().call("nobody")).isEmpty();
    assertThat(fixture.journal().statuses("nobody")).isEmpty();
  }

  @Test
  void requestsToUnknownPathsAreCountedTogether() {
    fixture.caller().get("/v1/nothing");
    fixture.caller().get("/v2/calls");
    assertThat(fixture.journal().requestCounts()).containsEntry("GET (unknown)", 2L);
    assertThat(fixture.journal().requestCount("GET /v1/calls")).isZero();
  }
}
