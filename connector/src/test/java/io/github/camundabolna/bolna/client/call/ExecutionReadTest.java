package io.github.camundabolna.bolna.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.camundabolna.testing.TestJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which an execution has been seen to differ from its contract. */
class ExecutionReadTest {

  @Test
  void idComesUnderTwoNamesAndAsANumber() {
    assertThat(read("'id': 'a', 'execution_id': 'b'").id()).isEqualTo("a");
    assertThat(Execution.read(TestJson.of("{'execution_id': 'b', 'status': 'busy'}")).get().id())
        .isEqualTo("b");
    assertThat(read("'id': 7432382142914").id()).isEqualTo("7432382142914");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id': 'a'}",
        "{'id': 'a', 'status': null}",
        "{'id': 'a', 'status': ' '}",
        "{'status': 'busy'}",
        "{'id': null, 'status': 'busy'}",
        "{'id': '', 'status': 'busy'}",
        "{'id': {}, 'status': 'busy'}",
        "[]",
        "null",
        "'text'",
        "{}"
      })
  void whatHasNoIdOrNoStatusIsNoExecution(String body) {
    assertThat(Execution.read(TestJson.of(body))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "completed, COMPLETED",
    "BUSY, BUSY",
    "no_answer, NO_ANSWER",
    "balance_low, BALANCE_LOW",
    "cancelled, CANCELED",
    "canceled, CANCELED",
    "' in progress ', IN_PROGRESS",
    "call-disconnected, CALL_DISCONNECTED",
    "levitating, UNKNOWN",
    "unknown, UNKNOWN"
  })
  void aStatusIsReadInEverySpelling(String text, CallStatus status) {
    Execution execution =
        Execution.read(TestJson.of("{'id': 'a', 'status': '" + text + "'}")).orElseThrow();

    assertThat(execution.status()).isEqualTo(status);
    assertThat(execution.statusText().strip()).isEqualTo(text.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'conversation_duration': 12.5 | 12.5",
        "'conversation_duration': '12.5' | 12.5",
        "'conversation_duration': 0, 'conversation_time': 9 | 0",
        "'conversation_time': 9 | 9",
        "'conversation_duration': null, 'conversation_time': ' 9 ' | 9",
        "'conversation_duration': 'long' | 0",
        "'a': 1 | 0"
      })
  void aDurationIsATextOrANumberUnderTwoNames(String fields, BigDecimal seconds) {
    assertThat(read(fields).conversationSeconds()).isEqualByComparingTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'a': 1",
        "'telephony_data': null, 'context_details': null",
        "'telephony_data': [], 'context_details': 'none'",
        "'telephony_data': {}, 'context_details': {'recipient_data': null}",
        "'telephony_data': {'duration': null, 'recording_url': ''}",
        "'context_details': {'recipient_data': {}}"
      })
  void telephonyAndContextMayBeMissing(String fields) {
    Execution execution = read(fields);

    assertThat(execution.telephony().durationSeconds()).isEmpty();
    assertThat(execution.telephony().recordingUrl()).isEmpty();
    assertThat(execution.recipientData()).isEmpty();
    assertThat(execution.personNumber()).isEmpty();
    assertThat(execution.inbound()).isFalse();
  }

  @Test
  void telephonyIsReadWhateverItsTypes() {
    CallLeg line =
        read("""
        'telephony_data': {'to_number': '+911', 'from_number': '+912', 'duration': '28',
          'ring_duration': 3, 'provider': 'plivo', 'provider_call_id': 5,
          'call_type': 'outbound', 'recording_url': 'https://example.com/r',
          'hangup_by': 'Carrier', 'hangup_reason': 'busy', 'hangup_provider_code': 4000}\
        """)
            .telephony();

    assertThat(line)
        .isEqualTo(
            new CallLeg(
                Optional.of("+911"),
                Optional.of("+912"),
                Optional.of("outbound"),
                Optional.of("plivo"),
                Optional.of("5"),
                Optional.of(BigDecimal.valueOf(28)),
                Optional.of(BigDecimal.valueOf(3)),
                Optional.of("https://example.com/r"),
                Optional.of("Carrier"),
                Optional.of("busy"),
                Optional.of("4000"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'user_number': '+911', 'telephony_data': {'to_number': '+912'} | +911",
        "'telephony_data': {'to_number': '+912', 'from_number': '+913'} | +912",
        "'telephony_data': {'call_type': 'Inbound', 'to_number': '+912', 'from_number': '+913'}"
            + " | +913",
        "'context_details': {'recipient_phone_number': '+914'} | +914"
      })
  void thePersonIsWhoIsCalledOrWhoCalls(String fields, String number) {
    assertThat(read(fields).personNumber()).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-08-21T05:05:00.5", "2026-08-21T05:05:00.500000+00:00", "2026-08-21T05:05:00.5Z",
        "2026-08-21 05:05:00.500000", "2026-08-21T10:35:00.5+05:30", " 2026-08-21T05:05:00.5 "
      })
  void aTimestampHasThreeForms(String text) {
    assertThat(read("'created_at': '" + text + "'").createdAt())
        .contains(Instant.parse("2026-08-21T05:05:00.500Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "null", "'yesterday'", "1755752700", "'2026-13-01T00:00:00'", "{}"})
  void anUnreadableTimestampIsNone(String value) {
    assertThat(read("'created_at': " + value).createdAt()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'extracted_data': {'a': 1}, 'agent_extraction': {'b': 2} | {'a': 1}",
        "'extracted_data': {'General': {'Mood': {'subjective': 'good'}}}"
            + " | {'General': {'Mood': {'subjective': 'good'}}}",
        "'extracted_data': null, 'agent_extraction': {'b': 2} | {'b': 2}",
        "'extracted_data': {}, 'agent_extraction': '{\\\"b\\\": 2}' | {'b': 2}",
        "'custom_extractions': {'c': 3} | {'c': 3}"
      })
  void extractedDataIsFoundWhereverItIs(String fields, String data) {
    assertThat(read(fields).extractedData()).contains(TestJson.of(data));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "''", "'no json'", "'7'", "7", "[]", "{}"})
  void anExtractionThatIsNoneIsNone(String value) {
    assertThat(read("'agent_extraction': " + value).extractedData()).isEmpty();
  }

  @Test
  void unknownKeysAtAnyLevelChangeNothing() {
    Execution plain = read("'telephony_data': {'to_number': '+911'}");
    Execution more = read("'telephony_data': {'to_number': '+911', 'x': {'y': [1]}}, 'z': {}");

    assertThat(more.telephony()).isEqualTo(plain.telephony());
    assertThat(more.body().path("z").isObject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999"})
  void aNumberOfNoUseCostsNoTime(String number) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatCode(
                    () ->
                        read(
                            "'retry_count': '%s', 'conversation_duration': '%s'"
                                .formatted(number, number)))
                .doesNotThrowAnyException());
  }

  /** The fields of a call that is busy; an id among them wins. */
  private static Execution read(String fields) {
    String id = fields.startsWith("'id'") ? "" : "'id': 'x', ";
    return Execution.read(TestJson.of("{" + id + "'status': 'busy', " + fields + "}"))
        .orElseThrow();
  }
}
