package io.github.camundabolna.callingbox.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent's phone numbers, and the refusals that count as success. */
class CallingBoxAgentOperationNumberTest extends CallingBoxAgentFixture {

  private static final String NUMBERS = PATH + "/numbers";

  @Test
  void numberIsAttached() {
    runtime.api.on("POST " + NUMBERS, 200, COMPLETE);

    assertThat(agentOf(number("attachNumber"))).isEqualTo(DETAILS);
    assertThat(runtime.sent()).isEqualTo(TestJson.of("{'number_id': 'n1'}"));
    assertThat(runtime.lines()).containsExactly("POST " + NUMBERS);
  }

  @Test
  void numberIsDetached() {
    runtime.api.on("DELETE " + NUMBERS + "/n1", 200, COMPLETE);

    assertThat(agentOf(number("detachNumber"))).isEqualTo(DETAILS);
    assertThat(runtime.lines()).containsExactly("DELETE " + NUMBERS + "/n1");
  }

  @Test
  void primaryNumberIsSet() {
    runtime.api.on("PUT " + PATH + "/primary-number", 200, COMPLETE);

    assertThat(agentOf(number("setPrimaryNumber"))).isEqualTo(DETAILS);
    assertThat(runtime.sent()).isEqualTo(TestJson.of("{'number_id': 'n1'}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 409})
  void numberThatIsAttachedAlreadyCountsAsAttached(int status) {
    runtime.api.on("POST " + NUMBERS, status, "{}").on("GET " + PATH, 200, COMPLETE);

    assertThat(agentOf(number("attachNumber"))).isEqualTo(DETAILS);
  }

  @Test
  void numberThatIsNotAttachedCountsAsDetached() {
    runtime.api.on("DELETE " + NUMBERS + "/n1", 404, "{}");
    runtime.api.on(
        "GET " + PATH, 200, "{\"id\":\"a1\",\"numbers\":[{\"id\":\"n2\",\"e164\":\"+1\"}]}");

    assertThat(agentOf(number("detachNumber")).path("numbers")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "attachNumber | POST /v1/agents/" + ID + "/numbers | {\"id\":\"a1\"}",
        "detachNumber | DELETE /v1/agents/"
            + ID
            + "/numbers/n1 | "
            + "{\"id\":\"a1\",\"numbers\":[{\"id\":\"N1\",\"e164\":\"+1\"}]}"
      })
  void refusalIsReportedUnlessTheAgentIsAsWanted(String type, String request, String agent) {
    runtime.api.on(request, 400, "{\"error\":\"not now\"}").on("GET " + PATH, 200, agent);

    assertThat(runtime.failureOf(runtime.fresh(number(type)))).hasMessageEndingWith("not now");
  }

  @Test
  void refusalIsReportedIfTheAgentCannotBeRead() {
    runtime.api.on("POST " + NUMBERS, 400, "{\"error\":\"not now\"}").on("GET " + PATH, 503, "{}");

    ConnectorException failure = runtime.failureOf(runtime.fresh(number("attachNumber")));

    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_REJECTED");
    assertThat(failure).hasMessageEndingWith("not now");
  }

  private static String number(String type) {
    return "{'type': '%s', 'agentId': '%s', 'phoneNumberId': 'n1'}".formatted(type, ID);
  }
}
