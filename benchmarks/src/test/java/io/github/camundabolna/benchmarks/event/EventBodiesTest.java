package io.github.camundabolna.benchmarks.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventBodiesTest {

  /** The transcript grows by whole turns. */
  private static final int TURN = 200;

  @ParameterizedTest
  @EnumSource
  void aBodyHasItsSize(EventSize size) {
    byte[] body = EventBodies.of(EventKind.FINAL, size).body(UUID.randomUUID());

    assertThat(body.length).isBetween(size.bytes() - TURN, size.bytes());
  }

  @ParameterizedTest
  @EnumSource
  void bodiesDifferInTheirIdOnly(EventKind kind) throws IOException {
    EventBodies bodies = EventBodies.of(kind, EventSize.SMALL);
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();

    JsonNode body = new ObjectMapper().readTree(bodies.body(first));

    assertThat(body.path("id").asText()).isEqualTo(first.toString());
    assertThat(body.path("status").asText()).isEqualTo(kind.status());
    assertThat(new String(bodies.body(second)).replace(second.toString(), first.toString()))
        .isEqualTo(new String(bodies.body(first)));
  }
}
