package io.github.camundabolna.bolna.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentCallTest {

  private static final String WANTED = "+919876543210";
  private static final Instant TIME = Instant.parse("2026-08-21T05:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"+919876543210", "919876543210", "+91 98765 43210", "09876543210"})
  void aNumberIsTheSameHoweverItIsWritten(String listed) {
    assertThat(to(Optional.of(listed)).mayBeTo(WANTED)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+919876543211", "43210", ""})
  void anotherNumberIsAnotherPerson(String listed) {
    assertThat(to(Optional.of(listed)).mayBeTo(WANTED)).isFalse();
  }

  @Test
  void aCallWhoseNumberIsNotListedMayBeToAnybody() {
    assertThat(to(Optional.empty()).mayBeTo(WANTED)).isTrue();
  }

  @Test
  void everyRuntimeTakesTheSameCallForTheOldest() {
    AgentCall first = call("b", Optional.of(TIME));
    AgentCall sameTime = call("c", Optional.of(TIME));
    AgentCall later = call("a", Optional.of(TIME.plusMillis(1)));
    AgentCall unknown = call("0", Optional.empty());

    assertThat(Stream.of(unknown, later, sameTime, first).sorted(AgentCall.OLDEST_FIRST))
        .containsExactly(first, sameTime, later, unknown);
  }

  private static AgentCall to(Optional<String> number) {
    return new AgentCall(new PlacedCall("id", CallStatus.QUEUED), number, Optional.of(TIME));
  }

  private static AgentCall call(String id, Optional<Instant> createdAt) {
    return new AgentCall(new PlacedCall(id, CallStatus.QUEUED), Optional.of(WANTED), createdAt);
  }
}
