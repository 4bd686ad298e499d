package io.github.camundabolna.simulator.http;

import static io.github.camundabolna.simulator.JsonKeys.sameKeys;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.ContractTestBase;
import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class CallEndpointsContractTest extends ContractTestBase {

  @Test
  void makeCall() {
    HttpResponse<String> answer = fixture.post("/call", fixture.callTo("+919800000000").toString());
    contract.check(fixture.parse(answer.body()), "post", "/call", 200);
    sameKeys(fixture.parse(answer.body()), contract.recorded("api/make_call_200.json"));
  }

  @Test
  void stopCall() {
    String later = OffsetDateTime.now().plusDays(30).toString();
    String id = fixture.place(fixture.callTo("+919800000000").put("scheduled_at", later));
    JsonNode answer = fixture.parse(fixture.post("/call/" + id + "/stop", "").body());
    ObjectNode recorded = (ObjectNode) contract.recorded("api/stop_call_200.json");
    assertThat(answer).isEqualTo(recorded.put("execution_id", id));
  }

  @Test
  void stopAgent() {
    JsonNode answer =
        fixture.parse(fixture.post("/v2/agent/" + SimulatorFixture.AGENT + "/stop", "").body());
    sameKeys(answer, contract.recorded("api/stop_agent_200.json"));
  }

  @Test
  void log() {
    String id = fixture.place("+919800000000");
    fixture.awaitLast(id, "completed");
    JsonNode log = fixture.getJson("/executions/" + id + "/log");
    contract.check(log, "get", "/executions/{execution_id}/log", 200);
    sameKeys(log.at("/data/0"), contract.recorded("api/execution_log_200.json").at("/data/0"));
  }

  @Test
  void listing() {
    fixture.awaitLast(fixture.place("+919800000000"), "completed");
    Instant now = Instant.now();
    JsonNode page =
        fixture.getJson(
            "/v2/agent/%s/executions?from=%s&to=%s"
                .formatted(SimulatorFixture.AGENT, now.minusSeconds(60), now.plusSeconds(60)));
    JsonNode recorded = contract.recorded("api/list_executions_envelope_200.json");
    contract.check(page, "get", "/v2/agent/{agent_id}/executions", 200);
    sameKeys(page, recorded);
    sameKeys(page.at("/data/0"), recorded.at("/data/0"));
    sameKeys(page.at("/data/0/telephony_data"), recorded.at("/data/0/telephony_data"));
  }

  @Test
  void user() {
    JsonNode user = fixture.getJson("/user/me");
    contract.check(user, "get", "/user/me", 200);
    sameKeys(user, contract.recorded("api/user_me_200.json"));
  }

  @Test
  void rejections() {
    JsonNode missingAgent = fixture.parse(fixture.post("/call", "{}").body());
    contract.check(missingAgent, "post", "/call", 400);
    assertThat(missingAgent).isEqualTo(contract.recorded("api/error_400_documented.json"));
    String noNumber = "{\"agent_id\":\"%s\"}".formatted(SimulatorFixture.AGENT);
    assertThat(fixture.parse(fixture.post("/call", noNumber).body()))
        .isEqualTo(contract.recorded("api/error_422_fastapi_style.json"));
  }
}
