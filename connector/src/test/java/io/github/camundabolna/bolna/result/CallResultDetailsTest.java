package io.github.camundabolna.bolna.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.testing.SampleBodies;
import io.github.camundabolna.testing.TestDocuments;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process learns of a call beside its outcome. */
class CallResultDetailsTest {

  private final TestDocuments documents = new TestDocuments();

  @Test
  void transferIsAContextOfItsOwn() {
    assertThat(TestJson.of(result(SampleBodies.json("transferred")).get("transfer").toString()))
        .isEqualTo(
            TestJson.of(
                """
                {'toNumber': '+918000000009', 'fromNumber': '+918000000001',
                 'status': 'completed', 'durationSeconds': 42, 'cost': 1.4,
                 'recordingUrl': 'https://example.com/leg2.mp3', 'hangupBy': 'Caller',
                 'hangupReason': 'Normal Hangup', 'terminationReason': 'callee_hangup',
                 'providerCallId': 'leg-2'}\
                """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "[]", "'none'", "7", "true"})
  void callThatWasNotTransferredHasNone(String data) {
    JsonNode call = result("'transfer_call_data': " + data);

    assertThat(call.has("transfer")).isTrue();
    assertThat(call.get("transfer").isNull()).isTrue();
  }

  @Test
  void transferOfWhichLittleIsKnownHasEveryKey() {
    JsonNode transfer = result("'transfer_call_data': {'to_number': '+911'}").get("transfer");

    assertThat(transfer.get("toNumber").asText()).isEqualTo("+911");
    assertThat(transfer).hasSize(10);
  }

  @Test
  void timeToWhichTheCallWasMovedIsKnown() {
    assertThat(result(SampleBodies.json("rescheduled")).get("rescheduledAt").asText())
        .isEqualTo("2026-11-21T03:30:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'billing_settled': true | true", "'billing_settled': 'false' | false",
        "'billing_settled': null | null", "'a': 1 | null"
      })
  void costSaysWhetherItIsSettled(String field, String settled) {
    JsonNode call = result(field);

    assertThat(call.has("billingSettled")).isTrue();
    assertThat(call.get("billingSettled")).hasToString(settled);
  }

  @Test
  void terminationReasonIsHandedOnAsBolnaWroteIt() {
    assertThat(result("'termination_reason': 'Callee_Hangup'").get("terminationReason").asText())
        .isEqualTo("Callee_Hangup");
    assertThat(result("'a': 1").get("terminationReason").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Callee, Call recipient hungup, 4000, person",
        "Caller, Normal Hangup, 4000, person",
        "Callee, Call recipient rejected, 3020, person",
        "Carrier, Call recipient rejected, 3020, person",
        "Carrier, Call recipient was busy, 3010, carrier",
        "Carrier, Call recipient didn't answer, 3000, carrier",
        "Carrier, No answer, 3000, carrier",
        "Carrier, Carrier Internal Error, -, carrier",
        "Carrier, Network Congestion From Carrier, -, carrier",
        "Carrier, Call recipient number invalid, 2000, number",
        "Plivo, inactivity_timeout, -, agent",
        "Plivo, voicemail_detected, -, agent",
        "Plivo, llm_prompted_hangup, -, agent",
        "Plivo, end_call_tool, -, agent",
        "Plivo, End of inputs from Bolna, 4010, agent",
        "API Request, -, 4000, agent",
        "-, web_call_max_duration_reached, -, agent",
        "Plivo, llm_error, -, platform",
        "Plivo, transcriber_connection_error, -, platform",
        "-, Bolna Error, -, platform",
        "Error, -, 8011, platform",
        "Plivo, -, 6000, carrier",
        "-, -, 3010, carrier",
        "-, -, 4000, -",
        "Unknown, Unknown, 0, -",
        "-, -, -, -"
      })
  void partyThatHungUpHasACategory(String by, String reason, String code, String category) {
    JsonNode call =
        result(
            "'telephony_data': {'hangup_by': %s, 'hangup_reason': %s, 'hangup_provider_code': %s}"
                .formatted(json(by), json(reason), code));

    assertThat(call.has("hangupCategory")).isTrue();
    assertThat(call.get("hangupCategory").asText(null)).isEqualTo(category);
  }

  @Test
  void errorOfThePlatformShowsInTheCategoryOfACallThatWasAnswered() {
    JsonNode call = result(SampleBodies.json("platform-error-after-talk"));

    assertThat(call.get("outcome").asText()).isEqualTo("answered");
    assertThat(call.get("hangupCategory").asText()).isEqualTo("platform");
    assertThat(result("'termination_reason': 'llm_error'").get("hangupCategory").asText())
        .isEqualTo("platform");
  }

  private static String json(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  private JsonNode result(String fields) {
    return result(TestJson.of("{'id': 'x', 'status': 'completed', " + fields + "}"));
  }

  private JsonNode result(JsonNode body) {
    return ConnectorsObjectMapperSupplier.getCopy()
        .valueToTree(CallResult.of(Execution.read(body).orElseThrow(), documents));
  }
}
