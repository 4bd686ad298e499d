package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.ContractTestBase;
import org.junit.jupiter.api.Test;

class SipTrunkEndpointsContractTest extends ContractTestBase {

  private static final String TRUNKS = "/sip-trunks/trunks";
  private static final String TRUNK = TRUNKS + "/{trunk_id}";
  private static final String NUMBERS = TRUNK + "/numbers";
  private static final String IP_BASED =
      """
      {"name": "Plivo Elastic Trunk", "provider": "plivo", "auth_type": "ip-based",
       "gateways": [{"gateway_address": "21467306465797919.zt.plivo.com", "port": 5060}],
       "ip_identifiers": [{"ip_address": "15.207.90.192/31"}], "inbound_enabled": true,
       "phone_numbers": [{"phone_number": "919876543210", "name": "Mumbai Support Line"}]}\
      """;

  @Test
  void trunks() {
    contract.check(fixture.parse(IP_BASED), "SIPTrunkCreateRequest");
    JsonNode created = fixture.parse(fixture.post(TRUNKS, IP_BASED).body());
    contract.check(created, "post", TRUNKS, 201);
    contract.check(fixture.parse(fixture.post(TRUNKS, IP_BASED).body()), "post", TRUNKS, 400);
    contract.check(fixture.getJson(TRUNKS), "get", TRUNKS, 200);
    contract.check(fixture.getJson(TRUNKS + "?is_active=x"), "get", TRUNKS, 400);
    String path = TRUNKS + "/" + created.get("id").asText();
    contract.check(fixture.getJson(path), "get", TRUNK, 200);
    contract.check(patch(path, "{\"is_active\":false}"), "patch", TRUNK, 200);
    contract.check(patch(path, "{\"transport\":\"x\"}"), "patch", TRUNK, 400);
    assertThat(fixture.parse(fixture.send("DELETE", path, "").body()).get("message").asText())
        .isEqualTo(
            contract
                .example("delete", TRUNK, 200)
                .get("message")
                .asText()
                .replace("3 phone", "1 phone"));
    contract.check(fixture.parse(fixture.send("DELETE", path, "").body()), "delete", TRUNK, 404);
    contract.check(fixture.getJson(path), "get", TRUNK, 404);
  }

  @Test
  void numbers() {
    String trunk = fixture.parse(fixture.post(TRUNKS, IP_BASED).body()).get("id").asText();
    String path = TRUNKS + "/" + trunk + "/numbers";
    JsonNode added = fixture.parse(fixture.post(path, "{\"phone_number\":\"911\"}").body());
    contract.check(added, "post", NUMBERS, 201);
    contract.check(fixture.parse(fixture.post(path, "{}").body()), "post", NUMBERS, 400);
    contract.check(fixture.getJson(path), "get", NUMBERS, 200);
    contract.check(fixture.getJson(TRUNKS + "/x/numbers"), "get", NUMBERS, 404);
    String number = path + "/" + added.get("id").asText();
    assertThat(fixture.parse(fixture.send("DELETE", number, "").body()))
        .isEqualTo(contract.example("delete", NUMBERS + "/{phone_number_id}", 200));
    contract.check(
        fixture.parse(fixture.send("DELETE", number, "").body()),
        "delete",
        NUMBERS + "/{phone_number_id}",
        404);
  }

  private JsonNode patch(String path, String body) {
    return fixture.parse(fixture.send("PATCH", path, body).body());
  }
}
