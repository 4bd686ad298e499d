package io.github.camundabolna.bolna.siptrunk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One job adds one number, however often it comes. */
class AddTrunkNumberTest {

  @AutoClose private final SipTrunkConnectorFixture runtime = new SipTrunkConnectorFixture();

  @Test
  void addTrunkNumberLooksFirst() {
    runtime.bolna.enqueue(200, "[]");
    runtime.bolna.enqueue(201, "{\"id\":\"n1\",\"phone_number\":\"919876543210\"}");

    assertThat(
            run(
                "{'type': 'addTrunkNumber', 'trunkId': 't1', 'phoneNumber': '919876543210',"
                    + " 'name': 'Mumbai', 'checkFormat': true}"))
        .isEqualTo(
            TestJson.of(
                "{'phoneNumberId': 'n1', 'phoneNumber': '919876543210', 'alreadyAdded': false}"));
    assertLine("GET /sip-trunks/trunks/t1/numbers HTTP/1.1");
    assertThat(TestJson.of(runtime.bolna.takeRequest().getBody().utf8()))
        .isEqualTo(
            TestJson.of(
                "{'phone_number': '919876543210', 'name': 'Mumbai', 'e164_check_enabled': true}"));
  }

  @Test
  void numberThatTheTrunkHasInAnotherNotationIsNotAddedAgain() {
    runtime.bolna.enqueue(200, "[{\"id\":\"n1\",\"phone_number\":\"+91 98765 43210\"}]");

    JsonNode result =
        run("{'type': 'addTrunkNumber', 'trunkId': 't1', 'phoneNumber': '919876543210'}");

    assertThat(result.path("alreadyAdded").asBoolean()).isTrue();
    assertThat(runtime.bolna.requestCount()).isOne();
  }

  @Test
  void anotherRuntimeFindsTheNumberThatAKilledOneAdded() {
    TestJob job =
        runtime.fresh("{'type': 'addTrunkNumber', 'trunkId': 't1', 'phoneNumber': '911'}");
    runtime.bolna.clock.advance(Duration.ofMinutes(6));
    runtime.bolna.enqueue(
        200,
        "[{\"id\":\"n1\",\"phone_number\":\"911\",\"created_at\":\""
            + TestClock.START.plusSeconds(1)
            + "\"}]");

    JsonNode result = runtime.run(runtime.newConnector(), job);

    assertThat(result.path("phoneNumberId").asText()).isEqualTo("n1");
    assertThat(result.path("alreadyAdded").asBoolean()).isFalse();
    assertThat(runtime.bolna.requestCount()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'91 98'", "'phone'", "'91'", "'+1234567890123456'"})
  void numberThatIsNoneIsRefused(String number) {
    ConnectorException failure =
        runtime.failureOf(
            runtime.fresh(
                "{'type': 'addTrunkNumber', 'trunkId': 't1', 'phoneNumber': " + number + "}"));

    assertThat(failure.getMessage())
        .startsWith("phoneNumber must be 3 to 15 digits, with or without a +, but was ");
  }

  private JsonNode run(String operation) {
    return runtime.run(runtime.fresh(operation));
  }

  private void assertLine(String line) {
    assertThat(runtime.bolna.takeRequest().getRequestLine()).isEqualTo(line);
  }
}
