package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.SimulatorFixture;
import io.github.camundabolna.simulator.number.PhoneNumbers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboundEndpointsTest {
  private static final String NUMBER = PhoneNumbers.FIRST.toString();

  private final SimulatorFixture fixture = SimulatorFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void numberIsLinkedOnceAndUnlinkedOnce() {
    assertThat(setUp(SimulatorFixture.AGENT).body())
        .contains("\"id\":\"" + NUMBER.replace("-", "") + "\"");
    assertThat(setUp(SimulatorFixture.AGENT).statusCode()).isEqualTo(200);
    assertThat(unlink(NUMBER).statusCode()).isEqualTo(200);
    assertThat(unlink(NUMBER).statusCode()).isEqualTo(400);
  }

  @Test
  void linkedAgentIsListedWithItsNumber() {
    setUp(SimulatorFixture.AGENT);
    assertThat(fixture.getJson("/phone-numbers/all").get(0).get("agent_id").asText())
        .isEqualTo(SimulatorFixture.AGENT);
    unlink(NUMBER);
    assertThat(fixture.getJson("/phone-numbers/all").get(0).has("agent_id")).isFalse();
  }

  @Test
  void numberMustBeOfTheAccount() {
    fixture.send("DELETE", "/phone-numbers/" + NUMBER, "");
    assertThat(setUp(SimulatorFixture.AGENT).statusCode()).isEqualTo(400);
  }

  @Test
  void agentMustExist() {
    fixture.send("DELETE", "/v2/agent/" + SimulatorFixture.AGENT, "");
    assertThat(setUp(SimulatorFixture.AGENT).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "3c90c3cc0d444b5088888dd25736052a"})
  void idMustBeAUuid(String id) {
    assertThat(unlink(id).statusCode()).isEqualTo(422);
  }

  private HttpResponse<String> setUp(String agent) {
    return fixture.post(
        "/inbound/setup",
        "{\"agent_id\":\"%s\",\"phone_number_id\":\"%s\"}".formatted(agent, NUMBER));
  }

  private HttpResponse<String> unlink(String id) {
    return fixture.post("/inbound/unlink", "{\"phone_number_id\":\"%s\"}".formatted(id));
  }
}
