package io.github.camundabolna.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BolnaSimulatorOutageTest {
  private final SimulatorFixture stage = SimulatorFixture.open();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void apiThatIsAwayRefusesConnectionsAndCallsGoOn() {
    String id = stage.place("+919800000000");
    stage.simulator().stopListening();
    assertThatThrownBy(() -> stage.get("/user/me")).hasCauseInstanceOf(ConnectException.class);
    stage.awaitLast(id, "completed");
  }

  @Test
  void apiThatHasComeBackAnswersAtTheSameAddress() {
    String id = stage.place("+919800000000");
    stage.simulator().stopListening();
    stage.simulator().resumeListening();
    assertThat(stage.getJson("/executions/" + id).get("id").asText()).isEqualTo(id);
  }
}
