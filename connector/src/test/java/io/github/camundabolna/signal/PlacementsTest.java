package io.github.camundabolna.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.signal.Placements.Kind;
import io.github.camundabolna.signal.Placements.Source;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three calls of a process are several; one call whose job came three times is not. */
class PlacementsTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  private static final Source CALLS = new Source(Bolna.VENDOR, Kind.CALL, 1);

  private final Placements placements = new Placements();

  @Test
  void callThatARepeatedJobFindsAgainCountsOnce() {
    for (int i = 0; i < 3; i++) {
      placements.add(CALLS, "same", "<default>", NOW);
    }

    assertThat(placements.severalSince(CALLS)).isEmpty();
  }

  @Test
  void threeCallsAreSeveral() {
    for (String id : new String[] {"a", "b", "c"}) {
      placements.add(CALLS, id, "<default>", NOW);
    }

    assertThat(placements.severalSince(CALLS)).contains(NOW);
  }

  @ParameterizedTest
  @MethodSource
  void otherVendorsKindsAndProcessesAreCountedApart(Source other) {
    for (String id : new String[] {"a", "b", "c"}) {
      placements.add(other, id, "<default>", NOW);
    }

    assertThat(placements.severalSince(CALLS)).isEmpty();
  }

  static Stream<Source> otherVendorsKindsAndProcessesAreCountedApart() {
    return Stream.of(
        new Source(CallingBox.VENDOR, Kind.CALL, 1),
        new Source(Bolna.VENDOR, Kind.BATCH, 1),
        new Source(Bolna.VENDOR, Kind.CALL, 2));
  }
}
