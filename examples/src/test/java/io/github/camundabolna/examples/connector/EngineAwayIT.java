package io.github.camundabolna.examples.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineAwayIT {

  @Test
  void eventThatCannotBeToldIsAnswered503SoThatItComesAgain() {
    try (World world = new World()) {
      world.receiveOn("away");
      world.engine.close();

      assertThat(world.post("away", Events.of("some-call", "busy")).statusCode()).isEqualTo(503);
    }
  }
}
