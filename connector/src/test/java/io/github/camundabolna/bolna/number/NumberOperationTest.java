package io.github.camundabolna.bolna.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation from the variables of a job to what its result expression sees. */
class NumberOperationTest {

  private static final String ID = "133b9a7d-59b1-49c4-b62a-c4924503e38b";

  @AutoClose private final NumberConnectorFixture runtime = new NumberConnectorFixture();

  @Test
  void listNumbersGivesAFullNumberAndOneWithTheLeast() {
    runtime.api.planReads(
        TestResponses.json(
            200,
            """
            [{"id": "133b9a7d59b149c4b62ac4924503e38b", "phone_number": "+14155550100",
              "telephony_provider": "twilio", "agent_id": "a1", "price": "$5.0", "rented": true,
              "renewal_at": "17th Dec, 2026", "created_at": "2026-11-17T05:14:37Z"},
             {"id": "n2", "phone_number": "+918035739300"}]\
            """));

    assertThat(result("{'type': 'listNumbers'}"))
        .isEqualTo(
            TestJson.of(
                """
                {'numbers': [
                  {'phoneNumberId': '133b9a7d-59b1-49c4-b62a-c4924503e38b',
                   'phoneNumber': '+14155550100', 'provider': 'twilio', 'agentId': 'a1',
                   'monthlyPrice': 5, 'rented': true, 'renewsOn': '17th Dec, 2026',
                   'createdAt': '2026-11-17T05:14:37Z'},
                  {'phoneNumberId': 'n2', 'phoneNumber': '+918035739300', 'provider': null,
                   'agentId': null, 'monthlyPrice': null, 'rented': null, 'renewsOn': null,
                   'createdAt': null}],
                 'total': 2, 'shortened': false}\
                """));
  }

  @Test
  void searchNumbersSendsWhatIsFilledIn() {
    runtime.api.planReads(
        TestResponses.json(
            200,
            """
            [{"region": "San Francisco", "friendly_name": null, "locality": null,
              "phone_number": "+14155550100", "provider": "twilio", "price": 5}]\
            """));

    assertThat(
            result(
                "{'type': 'searchNumbers', 'country': 'US', 'pattern': '415',"
                    + " 'provider': 'twilio'}"))
        .isEqualTo(
            TestJson.of(
                """
                {'numbers': [{'phoneNumber': '+14155550100', 'provider': 'twilio',
                   'monthlyPrice': 5, 'region': 'San Francisco', 'locality': null,
                   'friendlyName': null}],
                 'total': 1, 'shortened': false}\
                """));
    assertLine("GET /phone-numbers/search?country=US&pattern=415&provider=twilio HTTP/1.1");
  }

  @Test
  void emptyFieldsOfASearchAreOmitted() {
    result("{'type': 'searchNumbers', 'country': 'IN', 'pattern': ' ', 'provider': 'any'}");

    assertLine("GET /phone-numbers/search?country=IN HTTP/1.1");
  }

  @ParameterizedTest
  @CsvSource({"+14155550100, US", "+918035739300, IN"})
  void countryFollowsFromTheNumberToBuy(String number, String country) {
    runtime.run(
        runtime.fresh(
            "{'type': 'buyNumber', 'phoneNumber': '%s', 'provider': 'plivo'}".formatted(number)));

    assertThat(TestJson.of(runtime.api.requests().get(1).getBody().utf8()))
        .isEqualTo(
            TestJson.of(
                "{'country': '%s', 'phone_number': '%s', 'provider': 'plivo'}"
                    .formatted(country, number)));
  }

  @Test
  void buyNumberReturnsTheNumberAndItsPrice() {
    runtime.api.respondAfterPurchase(
        TestResponses.json(
            200,
            """
            {"id": "133b9a7d-59b1-49c4-b62a-c4924503e38b", "phone_number": "+14155550100",
             "price": 500, "telephony_provider": "twilio", "created_at": "2026-08-21T05:05:00"}\
            """));

    assertThat(result("{'type': 'buyNumber', 'phoneNumber': '+14155550100', 'provider': ''}"))
        .isEqualTo(
            TestJson.of(
                """
                {'phoneNumberId': '133b9a7d-59b1-49c4-b62a-c4924503e38b',
                 'phoneNumber': '+14155550100', 'provider': 'twilio', 'monthlyPrice': 5,
                 'alreadyOwned': false}\
                """));
  }

  @Test
  void deletingTwiceSucceedsTwice() {
    String id = runtime.api.add("+14155550100", Optional.empty());
    String deletion = "{'type': 'deleteNumber', 'phoneNumberId': '" + id + "'}";

    assertThat(result(deletion)).isEqualTo(deleted(id, false));
    assertThat(result(deletion)).isEqualTo(deleted(id, true));
    assertThat(runtime.api.numbers()).isEmpty();
  }

  @Test
  void idWithoutHyphensIsTheSameNumber() {
    String id = runtime.api.add("+14155550100", Optional.empty());

    assertThat(result("{'type': 'deleteNumber', 'phoneNumberId': '" + id.replace("-", "") + "'}"))
        .isEqualTo(deleted(id, false));
  }

  @Test
  void numberThatBolnaKeepsIsNotReportedAsDeleted() {
    runtime.api.add("+14155550100", Optional.empty());
    runtime.api.planReads(
        TestResponses.json(200, "[{\"id\":\"" + ID + "\",\"phone_number\":\"+14155550100\"}]"));

    ConnectorException failure =
        runtime.failureOf(runtime.fresh("{'type': 'deleteNumber', 'phoneNumberId': '" + ID + "'}"));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_REJECTED");
    assertThat(failure).hasMessageContaining("Phone number not found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type': 'searchNumbers'} | country is missing. Enter US or IN",
        "{'type': 'searchNumbers', 'country': 'GB'} | country must be US or IN, but was \"GB\"",
        "{'type': 'searchNumbers', 'country': 'US', 'pattern': '41'} | pattern must be three"
            + " digits, like 415, but was \"41\"",
        "{'type': 'searchNumbers', 'country': 'US', 'provider': 'exotel'} | provider must be one of"
            + " twilio, plivo, vobiz, any, but was \"exotel\"",
        "{'type': 'buyNumber'} | phoneNumber is missing. Enter a number like +14155550100",
        "{'type': 'buyNumber', 'phoneNumber': '+442079460000'} | phoneNumber must be a US (+1) or"
            + " Indian (+91) number, because Bolna sells no others, but was \"+442079460000\"",
        "{'type': 'buyNumber', 'phoneNumber': '+14155550100', 'provider': 'x'} | provider must be"
            + " twilio, plivo, or vobiz, but was \"x\"",
        "{'type': 'deleteNumber'} | phoneNumberId is missing. Enter the ID that \"Buy phone"
            + " number\" returned"
      })
  void eachMistakeHasAMessage(String operation, String sentence) {
    ConnectorException failure = runtime.failureOf(runtime.fresh(operation));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    assertThat(failure).hasMessage(sentence);
    assertThat(runtime.api.requestCount()).isZero();
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  @ValueSource(strings = {"n1", "133b9a7d-59b1-49c4-b62a"})
  void anIdThatIsNoneIsRefusedByName(String id) {
    TestJob job = TestJob.of("{'type': 'deleteNumber'}").field("phoneNumberId", TestJson.text(id));

    assertThat(runtime.failureOf(job).getMessage()).startsWith("phoneNumberId ");
    assertThat(runtime.api.requestCount()).isZero();
  }

  private JsonNode result(String operation) {
    return TestJson.of(TestJson.text(runtime.run(runtime.fresh(operation))));
  }

  private static JsonNode deleted(String id, boolean already) {
    return TestJson.of(
        "{'phoneNumberId': '%s', 'status': 'deleted', 'alreadyDeleted': %s}"
            .formatted(id, already));
  }

  private void assertLine(String line) {
    assertThat(runtime.api.requests().get(0).getRequestLine()).isEqualTo(line);
  }
}
