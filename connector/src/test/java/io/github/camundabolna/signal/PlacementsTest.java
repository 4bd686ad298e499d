package io.github.camundabolna.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.signal.Placements.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Three calls of a process are several; one call whose job came three times is not. */
class PlacementsTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  private final Placements placements = new Placements();

  @Test
  void callThatARepeatedJobFindsAgainCountsOnce() {
    for (int i = 0; i < 3; i++) {
      placements.add(Kind.CALL, "same", "<default>", 1, NOW);
    }

    assertThat(placements.severalSince(Kind.CALL, 1)).isEmpty();
  }

  @Test
  void threeCallsAreSeveral() {
    for (String id : new String[] {"a", "b", "c"}) {
      placements.add(Kind.CALL, id, "<default>", 1, NOW);
    }

    assertThat(placements.severalSince(Kind.CALL, 1)).contains(NOW);
  }
}
