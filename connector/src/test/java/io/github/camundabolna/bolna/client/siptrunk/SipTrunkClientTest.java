package io.github.camundabolna.bolna.client.siptrunk;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.SecretValue;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SipTrunkClientTest {

  private static final String PASSWORD = "tell-nobody-this";
  private static final TrunkNumber NUMBER =
      new TrunkNumber(
          "n1",
          "919876543210",
          Optional.of("Mumbai Support Line"),
          Optional.of("t1"),
          Optional.of(Instant.parse("2026-11-17T05:14:38Z")));
  private static final String NUMBER_BODY =
      """
      {"id": "n1", "phone_number": "919876543210", "name": "Mumbai Support Line",
       "byot_trunk_id": "t1", "telephony_provider": "sip-trunk", "deleted": false,
       "created_at": "2026-11-17T05:14:38Z", "updated_at": "2026-11-17T05:14:38Z"}\
      """;
  private static final String FULL =
      """
      {"id": "t1", "name": "Zadarma Production", "provider": "zadarma", "description": "Main",
       "auth_type": "userpass", "auth_username": "4711", "auth_password": "tell-nobody-this",
       "gateways": [{"gateway_address": "sip.zadarma.com", "port": 5060, "priority": 1},
         {"gateway_address": "sip2.zadarma.com"}, {"port": 1}],
       "ip_identifiers": [{"ip_address": "15.207.90.192/31"}],
       "phone_numbers": [%s], "allow": "ulaw,alaw", "disallow": "all",
       "transport": "transport-tls", "direct_media": false, "rtp_symmetric": true,
       "force_rport": true, "media_encryption": "sdes", "media_encryption_optimistic": false,
       "qualify_frequency": 60, "inbound_enabled": true, "outbound_leading_plus_enabled": true,
       "is_active": true, "created_at": "2026-11-17T05:14:37Z",
       "updated_at": "2026-11-18T05:14:37Z"}\
      """
          .formatted(NUMBER_BODY);

  @AutoClose private final MockApiServer bolna = new MockApiServer();
  private final BolnaClient any = bolna.client();
  private final SipTrunkClient trunks = new SipTrunkClient(any.http(), any.caller());

  @Test
  void trunkIsReadWithoutItsPassword() {
    bolna.enqueue(200, FULL);

    SipTrunk trunk = trunks.trunk("t1");

    assertThat(trunk)
        .isEqualTo(
            new SipTrunk(
                "t1",
                Optional.of("Zadarma Production"),
                Optional.of("zadarma"),
                Optional.of("Main"),
                Optional.of("userpass"),
                Optional.of("4711"),
                List.of(
                    new SipGateway("sip.zadarma.com", Optional.of(5060), Optional.of(1)),
                    new SipGateway("sip2.zadarma.com", Optional.empty(), Optional.empty())),
                List.of("15.207.90.192/31"),
                List.of(NUMBER),
                new TrunkMedia(
                    Optional.of("ulaw,alaw"),
                    Optional.of("all"),
                    Optional.of("transport-tls"),
                    Optional.of(false),
                    Optional.of(true),
                    Optional.of(true),
                    Optional.of("sdes"),
                    Optional.of(false),
                    Optional.of(60)),
                Optional.of(true),
                Optional.of(true),
                Optional.of(true),
                Optional.of(Instant.parse("2026-11-17T05:14:37Z")),
                Optional.of(Instant.parse("2026-11-18T05:14:37Z"))));
    assertThat(trunk.toString()).doesNotContain(PASSWORD);
    assertLine(bolna.takeRequest(), "GET /sip-trunks/trunks/t1 HTTP/1.1");
  }

  @Test
  void trunkNeedsOnlyItsId() {
    bolna.enqueue(200, "{\"id\": \"t1\", \"gateways\": null, \"phone_numbers\": \"none\"}");

    SipTrunk trunk = trunks.trunk("t1");

    assertThat(trunk.gateways()).isEmpty();
    assertThat(trunk.numbers()).isEmpty();
    assertThat(trunk.active()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "true, GET /sip-trunks/trunks?is_active=true HTTP/1.1",
    "false, GET /sip-trunks/trunks?is_active=false HTTP/1.1",
    ", GET /sip-trunks/trunks HTTP/1.1"
  })
  void listIsFilteredByActivity(Boolean active, String line) {
    bolna.enqueue(200, "[{\"id\": \"t1\"}, {\"name\": \"no ID\"}, {\"id\": \"t2\"}]");

    assertThat(trunks.trunks(Optional.ofNullable(active)))
        .extracting(SipTrunk::id)
        .containsExactly("t1", "t2");
    assertLine(bolna.takeRequest(), line);
  }

  @Test
  void createSendsTheSettingsAndThePassword() {
    bolna.enqueue(201, "{\"id\": \"t1\"}");

    assertThat(trunks.create(request()).id()).isEqualTo("t1");

    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /sip-trunks/trunks HTTP/1.1");
    assertThat(TestJson.of(request.getBody().utf8()))
        .isEqualTo(((ObjectNode) TestJson.of(RequestSamples.TRUNK)).put("auth_password", PASSWORD));
  }

  @Test
  void updateSendsOnlyWhatChanges() {
    bolna.enqueue(200, "{\"id\": \"t1\"}");

    trunks.update(
        "t1", new TrunkRequest((ObjectNode) TestJson.of("{'is_active': false}"), Optional.empty()));

    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "PATCH /sip-trunks/trunks/t1 HTTP/1.1");
    assertThat(request.getBody().utf8()).isEqualTo("{\"is_active\":false}");
  }

  @Test
  void numberIsAdded() {
    bolna.enqueue(201, NUMBER_BODY);

    assertThat(
            trunks.addNumber(
                "t1",
                new TrunkNumberRequest("919876543210", Optional.of("Mumbai Support Line"), true)))
        .isEqualTo(NUMBER);
    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /sip-trunks/trunks/t1/numbers HTTP/1.1");
    assertThat(TestJson.of(request.getBody().utf8()))
        .isEqualTo(
            TestJson.of(
                "{'phone_number': '919876543210', 'name': 'Mumbai Support Line',"
                    + " 'e164_check_enabled': true}"));
  }

  @Test
  void numberNeedsNoName() {
    bolna.enqueue(201, "{\"id\": \"n1\", \"phone_number\": \"+911\"}");

    trunks.addNumber("t1", new TrunkNumberRequest("+911", Optional.empty(), false));

    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /sip-trunks/trunks/t1/numbers HTTP/1.1");
    assertThat(request.getBody().utf8())
        .isEqualTo("{\"phone_number\":\"+911\",\"e164_check_enabled\":false}");
  }

  @Test
  void numbersAreListedAndRemoved() {
    bolna.enqueue(
        200, "[" + NUMBER_BODY + ", {\"id\": \"n2\", \"phone_number\": \"1\", \"deleted\": true}]");
    bolna.enqueue(200, "{\"message\": \"Phone number removed successfully\"}");

    assertThat(trunks.numbers("t1")).containsExactly(NUMBER);
    trunks.removeNumber("t1", "n1");

    assertLine(bolna.takeRequest(), "GET /sip-trunks/trunks/t1/numbers HTTP/1.1");
    assertLine(bolna.takeRequest(), "DELETE /sip-trunks/trunks/t1/numbers/n1 HTTP/1.1");
  }

  @Test
  void trunkIsDeleted() {
    bolna.enqueue(200, "{\"message\": \"Trunk deleted successfully.\"}");

    trunks.delete("t1");

    assertLine(bolna.takeRequest(), "DELETE /sip-trunks/trunks/t1 HTTP/1.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\": \"auth_password tell-nobody-this is too weak\"}",
        "{\"detail\": [{\"loc\": [\"body\", \"auth_password\"], \"msg\": \"tell-nobody-th\"}]}",
        "<html>tell-nobody-this</html>"
      })
  void refusalNeverShowsThePassword(String body) {
    bolna.enqueue(400, body).enqueue(400, body);

    for (ApiException failure :
        List.of(
            failure(() -> trunks.create(request())),
            failure(() -> trunks.update("t1", request())))) {
      assertThat(failure.kind()).isEqualTo(Kind.REJECTED);
      assertThat(failure + " " + failure.vendorMessage()).doesNotContain("nobody");
    }
  }

  @Test
  void requestShowsOnlyTheNamesOfItsSettings() {
    assertThat(request()).hasToString("TrunkRequest[name, provider, auth_type, gateways]");
  }

  @ParameterizedTest
  @CsvSource({"500, UNKNOWN_OUTCOME", "400, REJECTED", "401, UNAUTHORIZED"})
  void failedCreateIsReportedByItsKind(int status, Kind kind) {
    bolna.enqueue(status, "{}");

    assertThat(failure(() -> trunks.create(request())).kind()).isEqualTo(kind);
  }

  @Test
  void changesAndRemovalsMayBeRepeated() {
    bolna.enqueue(500, "{}").enqueue(500, "{}").enqueue(500, "{}");

    assertThat(failure(() -> trunks.update("t1", request())).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(failure(() -> trunks.delete("t1")).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(failure(() -> trunks.removeNumber("t1", "n1")).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  private static TrunkRequest request() {
    return new TrunkRequest(
        (ObjectNode) TestJson.of(RequestSamples.TRUNK), Optional.of(new SecretValue(PASSWORD)));
  }
}
