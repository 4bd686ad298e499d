package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipTrunkEndpointsTest {
  private static final String TRUNKS = "/sip-trunks/trunks";
  private static final String TRUNK =
      """
      {"name": "Zadarma", "provider": "zadarma", "auth_type": "userpass",
       "auth_username": "4711", "auth_password": "tell-nobody",
       "gateways": [{"gateway_address": "sip.zadarma.com", "port": 5060, "priority": 1}]}\
      """;

  @AutoClose private final SimulatorFixture fixture = SimulatorFixture.open();

  @Test
  void createdTrunkIsListedWithDefaultsAndWithoutItsPassword() {
    String id = create();

    HttpResponse<String> list = fixture.get(TRUNKS);

    assertThat(list.body()).doesNotContain("tell-nobody").doesNotContain("auth_password");
    JsonNode trunk = fixture.parse(list.body()).get(0);
    assertThat(trunk).isEqualTo(fixture.getJson(TRUNKS + "/" + id));
    assertThat(trunk.get("transport").asText()).isEqualTo("transport-udp");
    assertThat(trunk.get("is_active").asBoolean()).isTrue();
  }

  @Test
  void nameIsUnique() {
    create();

    HttpResponse<String> second = fixture.post(TRUNKS, TRUNK);

    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(fixture.getJson(TRUNKS)).hasSize(1);
  }

  @Test
  void updateChangesOnlyWhatItContains() {
    String path = TRUNKS + "/" + create();
    JsonNode before = fixture.getJson(path);

    JsonNode after = fixture.parse(fixture.send("PATCH", path, "{\"is_active\":false}").body());

    assertThat(after.get("is_active").asBoolean()).isFalse();
    assertThat(after.get("gateways")).isEqualTo(before.get("gateways"));
    assertThat(fixture.getJson(TRUNKS + "?is_active=true")).isEmpty();
    assertThat(fixture.getJson(TRUNKS + "?is_active=false")).hasSize(1);
    assertThat(fixture.get(TRUNKS + "?is_active=x").statusCode()).isEqualTo(400);
  }

  @Test
  void numbersAreAddedListedAndRemoved() {
    String path = TRUNKS + "/" + create() + "/numbers";
    String id =
        fixture
            .parse(fixture.post(path, "{\"phone_number\":\"919876543210\"}").body())
            .get("id")
            .asText();

    assertThat(fixture.getJson(path).findValuesAsText("phone_number"))
        .containsExactly("919876543210");
    assertThat(fixture.send("DELETE", path + "/" + id, "").statusCode()).isEqualTo(200);
    assertThat(fixture.send("DELETE", path + "/" + id, "").statusCode()).isEqualTo(404);
    assertThat(fixture.getJson(path)).isEmpty();
    assertThat(fixture.post(path, "{}").statusCode()).isEqualTo(400);
    assertThat(
            fixture
                .post(path, "{\"phone_number\":\"91987\",\"e164_check_enabled\":true}")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void deletedTrunkIsGone() {
    String path = TRUNKS + "/" + create();

    assertThat(fixture.send("DELETE", path, "").statusCode()).isEqualTo(200);

    assertThat(fixture.get(path).statusCode()).isEqualTo(404);
    assertThat(fixture.get(path + "/numbers").statusCode()).isEqualTo(404);
    assertThat(fixture.send("PATCH", path, "{}").statusCode()).isEqualTo(404);
    assertThat(fixture.send("DELETE", path, "").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"name\": \"Zadarma\",', '', name",
    "'\"provider\": \"zadarma\",', '', provider",
    "userpass, password, auth_type",
    "'\"auth_username\": \"4711\",', '', auth_username",
    "'\"auth_password\": \"tell-nobody\",', '', auth_password",
    "userpass, ip-based, ip_identifiers",
    "gateway_address, address, gateway_address",
    "'\"provider\"', '\"transport\": \"udp\", \"provider\"', transport",
    "'\"provider\"', '\"media_encryption\": \"sdes\", \"provider\"', transport-tls",
    "'\"provider\"', '\"force_rport\": \"yes\", \"provider\"', force_rport"
  })
  void createRefusesWhatTheContractDoes(String part, String instead, String named) {
    HttpResponse<String> answer = fixture.post(TRUNKS, TRUNK.replace(part, instead));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(named).doesNotContain("tell-nobody");
    assertThat(fixture.getJson(TRUNKS)).isEmpty();
  }

  private String create() {
    HttpResponse<String> answer = fixture.post(TRUNKS, TRUNK);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return fixture.parse(answer.body()).get("id").asText();
  }
}
