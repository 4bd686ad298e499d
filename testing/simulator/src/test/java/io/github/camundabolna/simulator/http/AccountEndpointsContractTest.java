package io.github.camundabolna.simulator.http;

import static io.github.camundabolna.simulator.JsonKeys.sameKeys;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.ContractTestBase;
import io.github.camundabolna.simulator.MultipartFormBody;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Provider keys, voices, custom models, violations, and sub-accounts. */
class AccountEndpointsContractTest extends ContractTestBase {
  private static final String TTS = "/api/v1/voice-config/tts";
  private static final String SUB_ACCOUNT =
      "{\"name\":\"alpha-007\",\"min_concurrency\":5,\"max_concurrency\":20}";

  @Test
  void providers() {
    String key = "{\"provider_name\":\"OPENAI_API_KEY\",\"provider_value\":\"sk-0123456789az\"}";
    contract.check(fixture.parse(key), "ProviderRequest");
    contract.check(body(fixture.post("/providers", key)), "post", "/providers", 200);
    JsonNode list = fixture.getJson("/providers");
    contract.check(list, "get", "/providers", 200);
    assertThat(list.at("/0/provider_value").asText()).isEqualTo("xxxxxxxaz");
    HttpResponse<String> removed = fixture.send("DELETE", "/providers/OPENAI_API_KEY", "");
    contract.check(body(removed), "delete", "/providers/{provider_key_name}", 200);
  }

  @Test
  void voices() {
    contract.check(fixture.getJson(TTS + "?language=hi"), "get", TTS, 200);
    JsonNode voices = fixture.getJson(TTS + "/voices?" + model());
    JsonNode example = contract.example("get", TTS + "/voices", 200);
    sameKeys(voices.at("/items/0"), example.at("/items/0"));
    sameKeys(voices.at("/items/3"), example.at("/items/1"));
    contract.check(voices, "get", TTS + "/voices", 200);
    JsonNode refusal = fixture.getJson(TTS + "/voices");
    contract.check(refusal, "get", TTS + "/voices", 400);
  }

  private static String model() {
    return "provider_id=" + VoiceEndpoints.PROVIDER + "&model_id=" + VoiceEndpoints.MODEL;
  }

  @Test
  void customModel() {
    String model = "{\"custom_model_name\":\"m\",\"custom_model_url\":\"https://llm.example/v1\"}";
    contract.check(
        body(fixture.post("/user/model/custom", model)), "post", "/user/model/custom", 200);
  }

  @Test
  void violations() {
    JsonNode list = fixture.getJson("/violations/list?status=pending&page_size=1");
    contract.check(list, "get", "/violations/list", 200);
    HttpResponse<String> submitted =
        fixture.send(
            new MultipartFormBody()
                .text("violation_id", ViolationEndpoints.FIRST)
                .file("violation_file", "consent.png", "PNG")
                .postTo(fixture.request("/violations/submit")));
    assertThat(body(submitted)).isEqualTo(contract.example("post", "/violations/submit", 200));
    JsonNode after = fixture.getJson("/violations/list?status=submitted");
    contract.check(after, "get", "/violations/list", 200);
  }

  @Test
  void subAccounts() {
    contract.check(fixture.parse(SUB_ACCOUNT), "SubAccountRequest");
    JsonNode created = body(fixture.post("/sub-accounts/create", SUB_ACCOUNT));
    contract.check(created, "post", "/sub-accounts/create", 200);
    contract.check(fixture.getJson("/sub-accounts/all"), "get", "/sub-accounts/all", 200);
    String path = "/sub-accounts/" + created.get("id").asText();
    String changes = "{\"name\":\"b\",\"max_concurrency\":6}";
    contract.check(fixture.parse(changes), "SubAccountPatch");
    assertThat(body(fixture.send("PATCH", path, changes)))
        .isEqualTo(contract.example("patch", "/sub-accounts/{sub_account_id}", 200));
    assertThat(body(fixture.send("DELETE", path, "")))
        .isEqualTo(contract.example("delete", "/sub-accounts/{sub_account_id}", 200));
  }

  @Test
  void usage() {
    String id = body(fixture.post("/sub-accounts/create", SUB_ACCOUNT)).get("id").asText();
    JsonNode usage = fixture.getJson("/sub-accounts/" + id + "/usage");
    JsonNode ofAll = fixture.getJson("/sub-accounts/all/usage").get(0);
    ObjectNode withoutAccount =
        ((ObjectNode) ofAll).remove(List.of("sub_account_id", "sub_account_name"));
    assertThat((JsonNode) withoutAccount).isEqualTo(usage);
    contract.check(usage, "SubAccountUsage");
  }

  private JsonNode body(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return fixture.parse(answer.body());
  }
}
