package io.github.camundabolna.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BolnaSimulatorOutageTest {
  private final SimulatorFixture fixture = SimulatorFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void apiThatIsAwayRefusesConnectionsAndCallsGoOn() {
    String id = fixture.place("+919800000000");
    fixture.simulator().stopListening();
    assertThatThrownBy(() -> fixture.get("/user/me")).hasCauseInstanceOf(ConnectException.class);
    fixture.awaitLast(id, "completed");
  }

  @Test
  void apiThatHasComeBackAnswersAtTheSameAddress() {
    String id = fixture.place("+919800000000");
    fixture.simulator().stopListening();
    fixture.simulator().resumeListening();
    assertThat(fixture.getJson("/executions/" + id).get("id").asText()).isEqualTo(id);
  }
}
