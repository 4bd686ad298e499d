package io.github.camundabolna.callingbox.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.testing.OperationFixture;
import io.github.camundabolna.testing.TestJson;
import java.util.Collections;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each operation from the variables of a job to what its result expression sees. */
class CallingBoxNumberOperationTest {

  private static final String AVAILABLE = "GET /v1/numbers/available";

  @AutoClose
  private final OperationFixture runtime =
      new OperationFixture(CallingBox.VENDOR, CallingBoxNumberFunction::new);

  @Test
  void listGivesAFullNumberAndOneWithTheLeast() {
    runtime.api.on(
        "GET /v1/numbers",
        200,
        """
        [{"id": "n1", "e164": "+14155550123", "friendly_name": "Desk", "country_code": "US",
          "number_type": "local", "status": "active", "monthly_cost_cents": 100,
          "purchased_at": "2026-11-07T05:31:56Z", "inbound_agent_id": "a1",
          "outbound_agent_ids": ["a2"]},
         {"id": "n2", "e164": "+14155550124"}, {"id": "n3"}]\
        """);

    assertThat(resultOf("{'type': 'listCallingBoxNumbers'}"))
        .isEqualTo(
            TestJson.of(
                """
                {'numbers': [
                  {'phoneNumberId': 'n1', 'phoneNumber': '+14155550123', 'friendlyName': 'Desk',
                   'country': 'US', 'type': 'local', 'status': 'active', 'monthlyPrice': 1,
                   'purchasedAt': '2026-11-07T05:31:56Z', 'inboundAgentId': 'a1',
                   'outboundAgentIds': ['a2']},
                  {'phoneNumberId': 'n2', 'phoneNumber': '+14155550124', 'friendlyName': null,
                   'country': null, 'type': null, 'status': null, 'monthlyPrice': null,
                   'purchasedAt': null, 'inboundAgentId': null, 'outboundAgentIds': []}],
                 'total': 2, 'shortened': false}\
                """));
    assertThat(runtime.lines()).containsExactly("GET /v1/numbers");
  }

  @Test
  void searchSendsWhatIsFilledIn() {
    runtime.api.on(
        AVAILABLE,
        200,
        """
        [{"phone_number": "+14155551234", "country_code": "US", "number_type": "local",
          "state": "CA", "locality": "San Francisco", "monthly_cost_cents": 100,
          "upfront_cost_cents": 50, "currency": "USD"}, {"phone_number": "+14155551235"}]\
        """);

    assertThat(
            resultOf(
                "{'type': 'searchCallingBoxNumbers', 'areaCode': '415', 'numberType': 'local',"
                    + " 'atMost': 5}"))
        .isEqualTo(
            TestJson.of(
                """
                {'numbers': [
                  {'phoneNumber': '+14155551234', 'type': 'local', 'state': 'CA',
                   'locality': 'San Francisco', 'monthlyPrice': 1, 'upfrontPrice': 0.5,
                   'currency': 'USD'},
                  {'phoneNumber': '+14155551235', 'type': null, 'state': null, 'locality': null,
                   'monthlyPrice': null, 'upfrontPrice': null, 'currency': null}],
                 'total': 2, 'shortened': false}\
                """));
    assertThat(runtime.lines())
        .containsExactly(AVAILABLE + "?area_code=415&number_type=local&limit=5");
  }

  @Test
  void emptyFieldsOfASearchAreOmitted() {
    runtime.api.on(AVAILABLE, 200, "[]");

    runtime.run(
        runtime.fresh("{'type': 'searchCallingBoxNumbers', 'areaCode': ' ', 'numberType': 'any'}"));

    assertThat(runtime.lines()).containsExactly(AVAILABLE + "?limit=20");
  }

  @Test
  void maximumCountsEvenIfCallingBoxIgnoresIt() {
    runtime.api.on(
        AVAILABLE, 200, Collections.nCopies(30, "{\"phone_number\":\"+14155551234\"}").toString());

    JsonNode result = resultOf("{'type': 'searchCallingBoxNumbers'}");

    assertThat(result.path("numbers")).hasSize(20);
    assertThat(result.path("total").asInt()).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type': 'searchCallingBoxNumbers', 'areaCode': '41'} | areaCode must be three digits,"
            + " like 415, but was \"41\"",
        "{'type': 'searchCallingBoxNumbers', 'numberType': 'x'} | numberType must be any, local,"
            + " or toll_free, but was \"x\"",
        "{'type': 'searchCallingBoxNumbers', 'atMost': 101} | atMost must be a whole number from 1"
            + " to 100, but was \"101\"",
        "{'type': 'buyCallingBoxNumber'} | phoneNumber is missing. Enter a number like"
            + " +14155550123",
        "{'type': 'buyCallingBoxNumber', 'phoneNumber': '555'} | phoneNumber must be +1 and ten"
            + " digits, like +14155550123, but was \"555\""
      })
  void eachMistakeHasAMessage(String operation, String sentence) {
    assertThat(runtime.inputErrorOf(runtime.fresh(operation))).isEqualTo(sentence);
  }

  private JsonNode resultOf(String operation) {
    return TestJson.of(runtime.resultOf(runtime.fresh(operation)).toString());
  }
}
