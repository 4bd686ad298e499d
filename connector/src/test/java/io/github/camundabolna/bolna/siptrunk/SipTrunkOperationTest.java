package io.github.camundabolna.bolna.siptrunk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation from the variables of a job to what its result expression sees. */
class SipTrunkOperationTest {

  private static final String TRUNK =
      """
      {"id": "t1", "name": "Zadarma", "provider": "zadarma", "description": "Main",
       "auth_type": "userpass", "auth_username": "4711",
       "gateways": [{"gateway_address": "sip.zadarma.com", "port": 5060, "priority": 1},
         {"gateway_address": "sip2.zadarma.com"}],
       "ip_identifiers": [{"ip_address": "15.207.90.192/31"}],
       "phone_numbers": [{"id": "n1", "phone_number": "919876543210"}],
       "allow": "ulaw,alaw", "disallow": "all", "transport": "transport-udp",
       "direct_media": false, "rtp_symmetric": true, "force_rport": true,
       "media_encryption": "no", "media_encryption_optimistic": false, "qualify_frequency": 60,
       "inbound_enabled": true, "outbound_leading_plus_enabled": true, "is_active": true,
       "created_at": "2026-11-17T05:14:37Z", "updated_at": "2026-11-18T05:14:37Z"}\
      """;

  @AutoClose private final SipTrunkConnectorFixture runtime = new SipTrunkConnectorFixture();

  @Test
  void getTrunkGivesAllButThePassword() {
    runtime.bolna.enqueue(200, TRUNK);

    JsonNode result = run("{'type': 'getTrunk', 'trunkId': 't1'}");

    assertThat(result.path("trunk"))
        .isEqualTo(
            TestJson.of(
                """
                {'trunkId': 't1', 'name': 'Zadarma', 'provider': 'zadarma',
                 'authType': 'userpass', 'username': '4711',
                 'gateways': [
                   {'gateway_address': 'sip.zadarma.com', 'port': 5060, 'priority': 1},
                   {'gateway_address': 'sip2.zadarma.com'}],
                 'ipAddresses': ['15.207.90.192/31'],
                 'numbers': [{'phoneNumberId': 'n1', 'phoneNumber': '919876543210', 'name': null,
                   'createdAt': null}],
                 'numbersShortened': false, 'inboundEnabled': true, 'active': true,
                 'settings': {'description': 'Main', 'allow': 'ulaw,alaw', 'disallow': 'all',
                   'transport': 'transport-udp', 'direct_media': false, 'rtp_symmetric': true,
                   'force_rport': true, 'media_encryption': 'no',
                   'media_encryption_optimistic': false, 'qualify_frequency': 60,
                   'outbound_leading_plus_enabled': true},
                 'createdAt': '2026-11-17T05:14:37Z', 'updatedAt': '2026-11-18T05:14:37Z'}\
                """));
    assertLine("GET /sip-trunks/trunks/t1 HTTP/1.1");
  }

  @Test
  void trunkThatIsReadCanBeWrittenAsItIs() {
    runtime.bolna.enqueue(200, TRUNK).enqueue(200, TRUNK);
    JsonNode trunk = run("{'type': 'getTrunk', 'trunkId': 't1'}").path("trunk");

    runtime.run(
        runtime
            .fresh("{'type': 'updateTrunk', 'trunkId': 't1'}")
            .field("gateways", trunk.path("gateways").toString())
            .field("ipAddresses", trunk.path("ipAddresses").toString())
            .field("settings", trunk.path("settings").toString()));

    runtime.bolna.takeRequest();
    JsonNode sent = TestJson.of(runtime.bolna.takeRequest().getBody().utf8());
    assertThat(sent.path("gateways")).isEqualTo(TestJson.of(TRUNK).path("gateways"));
    assertThat(sent.path("ip_identifiers")).isEqualTo(TestJson.of(TRUNK).path("ip_identifiers"));
    assertThat(sent.path("qualify_frequency").asInt()).isEqualTo(60);
  }

  @ParameterizedTest
  @CsvSource({
    "'', GET /sip-trunks/trunks HTTP/1.1",
    "any, GET /sip-trunks/trunks HTTP/1.1",
    "true, GET /sip-trunks/trunks?is_active=true HTTP/1.1"
  })
  void listTrunksFiltersByActivity(String active, String line) {
    runtime.bolna.enqueue(200, "[{\"id\":\"t1\"}]");

    JsonNode result = run("{'type': 'listTrunks', 'active': '" + active + "'}");

    assertThat(result.at("/trunks/0/trunkId").asText()).isEqualTo("t1");
    assertThat(result.at("/trunks/0/name").isNull()).isTrue();
    assertThat(result.path("total").asInt()).isOne();
    assertLine(line);
  }

  @Test
  void updateTrunkSendsOnlyWhatIsFilledIn() {
    runtime.bolna.enqueue(200, TRUNK);

    run(
        """
        {'type': 'updateTrunk', 'trunkId': 't1', 'name': '', 'active': 'false',
         'inbound': 'unchanged', 'username': null, 'password': 'tell-nobody-this',
         'gateways': [null],
         'settings': {'qualify_frequency': 0, 'media_encryption': 'sdes'}}\
        """);

    RecordedRequest request = runtime.bolna.takeRequest();
    assertThat(request.getRequestLine()).isEqualTo("PATCH /sip-trunks/trunks/t1 HTTP/1.1");
    assertThat(TestJson.of(request.getBody().utf8()))
        .isEqualTo(
            TestJson.of(
                "{'is_active': false, 'qualify_frequency': 0, 'media_encryption': 'sdes',"
                    + " 'auth_password': 'tell-nobody-this'}"));
  }

  @Test
  void updateWithoutAChangeIsRefused() {
    ConnectorException failure =
        runtime.failureOf(
            runtime.fresh("{'type': 'updateTrunk', 'trunkId': 't1', 'active': 'unchanged'}"));

    assertThat(failure).hasMessage("There is nothing to change. Fill in at least one field");
    assertThat(runtime.bolna.requestCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"deleteTrunk, deleted, alreadyDeleted", "removeTrunkNumber, removed, alreadyRemoved"})
  void removingTwiceSucceedsTwice(String operation, String status, String already) {
    String job = "{'type': '%s', 'trunkId': 't1', 'phoneNumberId': 'n1'}".formatted(operation);
    runtime.bolna.enqueue(200, "{\"message\":\"done\"}");
    runtime.bolna.enqueue(404, "{\"error\":404,\"message\":\"not found\"}").enqueue(200, "[]");

    JsonNode first = run(job);
    JsonNode second = run(job);

    assertThat(first.path("status").asText()).isEqualTo(status);
    assertThat(first.path(already).asBoolean()).isFalse();
    assertThat(second.path("status").asText()).isEqualTo(status);
    assertThat(second.path(already).asBoolean()).isTrue();
  }

  /** A gateway in front of Bolna may say that of everything. */
  @ParameterizedTest
  @ValueSource(strings = {"deleteTrunk", "removeTrunkNumber"})
  void pageThatIsNotBolnasSaysNothingAboutATrunk(String operation) {
    runtime.bolna.enqueue(TestResponses.text(404, "no such page"));
    runtime.bolna.enqueue(TestResponses.text(404, "no such page"));

    ConnectorException failure =
        runtime.failureOf(
            runtime.fresh(
                "{'type': '%s', 'trunkId': 't1', 'phoneNumberId': 'n1'}".formatted(operation)));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_REJECTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deleteTrunk", "removeTrunkNumber"})
  void absenceOfWhatBolnaListsIsARefusal(String operation) {
    runtime.bolna.enqueue(404, "{\"error\":404,\"message\":\"not found\"}");
    runtime.bolna.enqueue(
        200, "[{\"id\":\"t1\",\"phone_numbers\":[{\"id\":\"n1\",\"phone_number\":\"91\"}]}]");

    ConnectorException failure =
        runtime.failureOf(
            runtime.fresh(
                "{'type': '%s', 'trunkId': 't1', 'phoneNumberId': 'n1'}".formatted(operation)));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_REJECTED");
  }

  @Test
  void listTrunkNumbersGivesEachNumber() {
    runtime.bolna.enqueue(
        200,
        """
        [{"id": "n1", "phone_number": "919876543210", "name": "Mumbai", "byot_trunk_id": "t1",
          "telephony_provider": "sip-trunk", "created_at": "2026-11-17T05:14:37Z"}]\
        """);

    assertThat(run("{'type': 'listTrunkNumbers', 'trunkId': 't1'}"))
        .isEqualTo(
            TestJson.of(
                """
                {'numbers': [{'phoneNumberId': 'n1', 'phoneNumber': '919876543210',
                   'name': 'Mumbai', 'createdAt': '2026-11-17T05:14:37Z'}],
                 'total': 1, 'shortened': false}\
                """));
    assertLine("GET /sip-trunks/trunks/t1/numbers HTTP/1.1");
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void anIdThatChangesThePathIsRefusedByName(String id) {
    for (String operation : new String[] {"getTrunk", "updateTrunk", "deleteTrunk"}) {
      assertRefused(runtime.fresh("{'type': '" + operation + "'}"), "trunkId", id);
    }
    for (String operation :
        new String[] {"addTrunkNumber", "listTrunkNumbers", "removeTrunkNumber"}) {
      String job =
          "{'type': '%s', 'phoneNumberId': 'n1', 'phoneNumber': '911'}".formatted(operation);
      assertRefused(runtime.fresh(job), "trunkId", id);
    }
    assertRefused(
        runtime.fresh("{'type': 'removeTrunkNumber', 'trunkId': 't1'}"), "phoneNumberId", id);
  }

  private void assertRefused(TestJob job, String field, String id) {
    assertThat(runtime.failureOf(job.field(field, TestJson.text(id))).getMessage())
        .startsWith(field + " ")
        .hasSizeLessThan(400);
    assertThat(runtime.bolna.requestCount()).isZero();
  }

  private JsonNode run(String operation) {
    return runtime.run(runtime.fresh(operation));
  }

  private void assertLine(String line) {
    assertThat(runtime.bolna.takeRequest().getRequestLine()).isEqualTo(line);
  }
}
