package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.ContractTestBase;
import io.github.camundabolna.simulator.SimulatorFixture;
import io.github.camundabolna.simulator.number.PhoneNumbers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgentEndpointsContractTest extends ContractTestBase {
  private static final String PATH = "/v2/agent/{agent_id}";

  @Test
  void createAndGetAndList() {
    String body = AgentEndpointsTest.configuration("Alfred");
    contract.check(fixture.parse(body), "AgentRequestV2");
    JsonNode created = fixture.parse(fixture.post("/v2/agent", body).body());
    contract.check(created, "post", "/v2/agent", 201);
    String id = created.path("agent_id").asText();
    contract.check(fixture.getJson("/v2/agent/" + id), "get", PATH, 200);
    contract.check(fixture.getJson("/v2/agent/all"), "get", "/v2/agent/all", 200);
  }

  @Test
  void update() {
    String body = AgentEndpointsTest.configuration("Bruce");
    HttpResponse<String> answer = fixture.send("PUT", path(), body);
    contract.check(fixture.parse(answer.body()), "put", PATH, answer.statusCode());
  }

  @Test
  void patch() {
    String body = "{\"agent_config\":{\"webhook_url\":\"https://host.example/hook\"}}";
    contract.check(fixture.parse(body), "AgentPatchRequest");
    HttpResponse<String> answer = fixture.send("PATCH", path(), body);
    assertThat(fixture.parse(answer.body()))
        .isEqualTo(contract.example("patch", PATH, answer.statusCode()));
    contract.check(fixture.getJson(path()), "get", PATH, 200);
  }

  @Test
  void delete() {
    HttpResponse<String> answer = fixture.send("DELETE", "/v2/agent/" + UUID.randomUUID(), "");
    assertThat(fixture.parse(answer.body()))
        .isEqualTo(contract.example("delete", PATH, answer.statusCode()));
  }

  @Test
  void rejection() {
    contract.check(fixture.getJson("/v2/agent/nobody"), "get", PATH, 400);
  }

  @Test
  void inboundCalls() {
    String number = PhoneNumbers.FIRST.toString();
    String body =
        "{\"agent_id\":\"%s\",\"phone_number_id\":\"%s\"}"
            .formatted(SimulatorFixture.AGENT, number);
    JsonNode linked = fixture.parse(fixture.post("/inbound/setup", body).body());
    contract.check(linked, "post", "/inbound/setup", 200);
    JsonNode unlinked = fixture.parse(fixture.post("/inbound/unlink", body).body());
    assertThat(unlinked.path("url").isNull()).isTrue();
    contract.check(unlinked, "post", "/inbound/unlink", 200);
  }

  private static String path() {
    return "/v2/agent/" + SimulatorFixture.AGENT;
  }
}
