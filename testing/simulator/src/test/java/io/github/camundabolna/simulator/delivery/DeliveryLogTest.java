package io.github.camundabolna.simulator.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.delivery.DeliveryHistory.State;
import io.github.camundabolna.simulator.delivery.LoggedDelivery.LoggedEvent;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryLogTest {

  private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
  private static final String SECRET = "quiet-simulator-8091";

  private final List<String> calls = new ArrayList<>();
  private final DeliveryLog log =
      new DeliveryLog(
          2,
          new DeliveryLog.Listener() {
            @Override
            public void changed(String deliveryId) {
              calls.add("changed " + deliveryId);
            }

            @Override
            public void forgotten(String deliveryId) {
              calls.add("forgotten " + deliveryId);
            }
          });

  @Test
  void onlyTheNewestAreKept() {
    add("a");
    add("b");
    add("c");
    log.dropped("a");

    assertThat(log.newestFirst()).extracting(LoggedDelivery::id).containsExactly("c", "b");
    assertThat(log.find("a")).isEmpty();
    assertThat(calls).containsExactly("changed a", "changed b", "changed c", "forgotten a");
  }

  @Test
  void stateFollowsTheLatestAttemptAndThePlans() {
    add("a");
    assertThat(state()).isEqualTo(State.WAITING);
    log.answered("a", failed(), Optional.of(NOW.plusSeconds(5)));
    assertThat(state()).isEqualTo(State.PLANNED);
    log.due("a", NOW.plusSeconds(5));
    log.answered("a", failed(), Optional.empty());
    assertThat(state()).isEqualTo(State.FAILED);
    log.answered("a", acknowledged(""), Optional.empty());
    assertThat(state()).isEqualTo(State.DELIVERED);
    log.planned("a", NOW.plusSeconds(30));
    assertThat(state()).isEqualTo(State.DELIVERED);
    assertThat(history().planned()).containsExactly(NOW.plusSeconds(30));
  }

  @Test
  void droppedDeliveryIsDroppedUntilItIsSentAfterAll() {
    add("a");
    log.dropped("a");
    assertThat(state()).isEqualTo(State.DROPPED);
    log.planned("a", NOW.plusSeconds(30));
    assertThat(state()).isEqualTo(State.PLANNED);
    log.due("a", NOW.plusSeconds(30));
    log.answered("a", acknowledged(""), Optional.empty());
    assertThat(state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void sameTimePlannedTwiceStaysPlannedOnce() {
    add("a");
    log.planned("a", NOW);
    log.planned("a", NOW);
    log.due("a", NOW);

    assertThat(history().planned()).containsExactly(NOW);
  }

  @Test
  void onlyTheLatestAttemptsAreKept() {
    add("a");
    for (int i = 1; i <= 21; i++) {
      log.answered("a", acknowledged("answer " + i), Optional.empty());
    }

    assertThat(history().attempts()).hasSize(20);
    assertThat(history().attempts().getFirst().response()).isEqualTo("answer 2");
    assertThat(history().attempts().getLast().response()).isEqualTo("answer 21");
  }

  @Test
  void nothingThatIsKeptHasTheSecret() {
    add("a");
    log.sent("a", List.of(Map.entry("X-Api-Key", SECRET)));
    log.answered("a", acknowledged("You sent " + SECRET), Optional.empty());

    assertThat(history().toString())
        .contains("X-Api-Key", "You sent quie•••")
        .doesNotContain(SECRET);
    assertThat(log.find("a").orElseThrow().body()).isEqualTo("{\"key\":\"quie•••\"}");
  }

  private void add(String id) {
    log.add(
        new LoggedDelivery(
            new LoggedEvent(id, "c-1", "completed", () -> "{\"key\":\"" + SECRET + "\"}"),
            URI.create("http://localhost/hook"),
            Map.of("X-Api-Key", SECRET),
            () -> true,
            NOW));
  }

  private DeliveryHistory history() {
    return log.find("a").orElseThrow().history();
  }

  private State state() {
    return history().state();
  }

  private static LoggedAttempt failed() {
    return new LoggedAttempt(NOW, Optional.of(503), "", Optional.of("HTTP 503"));
  }

  private static LoggedAttempt acknowledged(String response) {
    return new LoggedAttempt(NOW, Optional.of(200), response, Optional.empty());
  }
}
