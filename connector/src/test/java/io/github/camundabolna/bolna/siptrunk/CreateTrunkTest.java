package io.github.camundabolna.bolna.siptrunk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One job creates one trunk, however often it comes. */
class CreateTrunkTest {

  private static final String NONE = "[]";

  @AutoClose private final SipTrunkConnectorFixture runtime = new SipTrunkConnectorFixture();
  private final TestJob job = runtime.freshCreate();

  @Test
  void everyFieldIsSent() {
    runtime.bolna.enqueue(200, NONE).enqueue(201, "{\"id\":\"t1\"}");

    runtime.run(
        job.field("inbound", "true")
            .field(
                "gateways",
                "[{'gateway_address': 'sip.zadarma.com', 'port': 5060, 'priority': 1, 'new': 'x'},"
                    + " 'sip2.zadarma.com']")
            .field(
                "settings",
                "{'transport': 'transport-tls', 'media_encryption': 'sdes',"
                    + " 'unknown': [1], 'allow': null}"));

    runtime.bolna.takeRequest();
    assertThat(TestJson.of(runtime.bolna.takeRequest().getBody().utf8()))
        .isEqualTo(
            TestJson.of(
                """
                {'name': 'Zadarma', 'provider': 'zadarma', 'auth_type': 'userpass',
                 'gateways': [
                   {'gateway_address': 'sip.zadarma.com', 'port': 5060, 'priority': 1, 'new': 'x'},
                   {'gateway_address': 'sip2.zadarma.com'}],
                 'inbound_enabled': true, 'transport': 'transport-tls',
                 'media_encryption': 'sdes', 'unknown': [1], 'auth_username': '4711',
                 'auth_password': 'tell-nobody-this'}\
                """));
  }

  @Test
  void ipBasedTrunkHasAddressesAndNoPassword() {
    runtime.bolna.enqueue(200, NONE).enqueue(201, "{\"id\":\"t1\"}");

    runtime.run(
        job.field("authType", "'ip-based'")
            .field("ipAddresses", "['15.207.90.192/31', '2001:db8::1']")
            .field("gateways", "'21467306465797919.zt.plivo.com'"));

    runtime.bolna.takeRequest();
    assertThat(TestJson.of(runtime.bolna.takeRequest().getBody().utf8()))
        .isEqualTo(
            TestJson.of(
                """
                {'name': 'Zadarma', 'provider': 'zadarma', 'auth_type': 'ip-based',
                 'gateways': [{'gateway_address': '21467306465797919.zt.plivo.com'}],
                 'inbound_enabled': false,
                 'ip_identifiers': [{'ip_address': '15.207.90.192/31'},
                   {'ip_address': '2001:db8::1'}]}\
                """));
  }

  @Test
  void repeatedJobSendsNothingInTheSameRuntime() {
    runtime.bolna.enqueue(200, NONE).enqueue(201, "{\"id\":\"t1\"}");

    JsonNode first = runtime.run(job);

    assertThat(runtime.run(job)).isEqualTo(first);
    assertThat(runtime.bolna.requestCount()).isEqualTo(2);
  }

  @Test
  void anotherRuntimeFindsWhatAKilledOneCreated() {
    runtime.bolna.enqueue(200, NONE).enqueue(201, "{\"id\":\"t1\"}");
    runtime.run(job);
    runtime.bolna.clock.advance(Duration.ofMinutes(5));
    runtime.bolna.enqueue(200, listed(TestClock.START.plusSeconds(1)));

    JsonNode again = runtime.run(runtime.newConnector(), job);

    assertThat(again.path("trunkId").asText()).isEqualTo("t1");
    assertThat(runtime.bolna.requestCount()).isEqualTo(3);
  }

  @Test
  void lostResponseIsFoundAtOnce() {
    runtime.bolna.enqueue(200, NONE);
    runtime.bolna.enqueue(TestResponses.cutAfterReading());
    runtime.bolna.enqueue(200, listed(TestClock.START));

    assertThat(runtime.run(job).path("trunkId").asText()).isEqualTo("t1");
  }

  @Test
  void lostResponseOfATrunkThatIsListedLateIsFoundByTheNextAttempt() {
    runtime.bolna.enqueue(200, NONE).enqueue(502, "{}").enqueue(200, NONE);
    ConnectorRetryException failure = (ConnectorRetryException) runtime.failureOf(job);
    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    runtime.bolna.clock.advance(failure.getBackoffDuration());
    runtime.bolna.enqueue(200, listed(TestClock.START));

    JsonNode result = runtime.run(TestEngine.after(failure, job));

    assertThat(result.path("trunkId").asText()).isEqualTo("t1");
    assertThat(runtime.bolna.requestCount()).isEqualTo(4);
  }

  @Test
  void nameThatATrunkHadBeforeIsRefusedAndNothingIsCreated() {
    runtime.bolna.enqueue(200, listed(TestClock.START.minusSeconds(600)));

    ConnectorException failure = runtime.failureOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    assertThat(failure)
        .hasMessage("name must be unique, but trunk t1 already has the name \"Zadarma\"");
    assertThat(runtime.bolna.requestCount()).isOne();
  }

  @Test
  void nameThatAnotherProcessHasJustUsedIsRefused() {
    runtime
        .bolna
        .enqueue(200, NONE)
        .enqueue(400, "{\"message\":\"name must be unique\"}")
        .enqueue(200, listed(TestClock.START.plusSeconds(1)));

    assertThat(runtime.failureOf(job))
        .hasMessage("name must be unique, but trunk t1 already has the name \"Zadarma\"");
  }

  @Test
  void trunkOfAnotherNameIsNoObstacle() {
    runtime
        .bolna
        .enqueue(200, "[{\"id\":\"t9\",\"name\":\"Plivo\"}]")
        .enqueue(201, "{\"id\":\"t1\"}");

    assertThat(runtime.run(job).path("trunkId").asText()).isEqualTo("t1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name | ' ' | name is missing. Enter a name that no other trunk has",
        "provider | null | provider is missing. Enter a name like zadarma, or custom",
        "authType | null | authType is missing. Enter userpass or ip-based",
        "authType | 'none' | authType must be userpass or ip-based, but was \"none\"",
        "authType | 'ip-based' | ipAddresses is missing. Enter a list of addresses",
        "username | '' | username is missing. Enter the SIP user name",
        "password | ' ' | password is missing. Reference the secret that holds it",
        "gateways | [] | gateways is missing. Enter a list of addresses",
        "gateways | ['', null] | gateways is missing. Enter a list of addresses",
        "gateways | [{'port': 5060}] | gateways[0].gateway_address is missing",
        "gateways | ['a', {'gateway_address': 'b', 'port': 70000}] | gateways[1].port must be a"
            + " whole number from 1 to 65535, but was 70000",
        "settings | {'auth_password': 'tell-nobody-this'} | settings.auth_password is not allowed."
            + " Use the field SIP password",
        "settings | {'transport': 'tls'} | settings.transport must be one of transport-udp,"
            + " transport-tcp, transport-tls, but was \"tls\"",
        "settings | {'force_rport': 'tell-nobody-this'} | settings.force_rport must be true or"
            + " false, but was a text",
        "settings | {'media_encryption': 'sdes'} |"
            + " settings.media_encryption must be no, or settings.transport must be transport-tls",
        "settings | {'media_encryption': 'sdes', 'transport': 'transport-udp'} |"
            + " settings.media_encryption must be no, or settings.transport must be transport-tls"
      })
  void eachMistakeHasAMessageAndNothingIsSent(String field, String value, String sentence) {
    ConnectorException failure = runtime.failureOf(job.field(field, value));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    assertThat(failure).hasMessage(sentence);
    assertThat(runtime.bolna.requestCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"sip.example.com", "15.207.90", "15.207.90.192/311", "1.2.3.4 or so"})
  void addressThatIsNoneIsRefused(String address) {
    ConnectorException failure =
        runtime.failureOf(
            job.field("authType", "'ip-based'").field("ipAddresses", "['" + address + "']"));

    assertThat(failure)
        .hasMessage(
            "ipAddresses must be IP addresses, or ranges like 15.207.90.192/31, but one was \""
                + address
                + "\"");
  }

  private static String listed(Instant createdAt) {
    return "[{\"id\":\"t1\",\"name\":\"Zadarma\",\"created_at\":\"" + createdAt + "\"}]";
  }
}
