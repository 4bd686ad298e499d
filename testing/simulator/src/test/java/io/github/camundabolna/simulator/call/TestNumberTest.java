package io.github.camundabolna.simulator.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TestNumberTest {
  private static final List<String> ANSWERED =
      List.of("queued", "initiated", "ringing", "in-progress", "call-disconnected", "completed");
  private static final List<String> UNANSWERED =
      List.of("queued", "initiated", "ringing", "no-answer");
  private static final List<String> ENGAGED = List.of("queued", "initiated", "busy");
  private final SimulatorFixture fixture = SimulatorFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  static Stream<Arguments> outcomes() {
    return Stream.of(
        Arguments.of("00", ANSWERED),
        Arguments.of("01", ANSWERED),
        Arguments.of("02", ANSWERED),
        Arguments.of("03", UNANSWERED),
        Arguments.of("04", ENGAGED),
        Arguments.of("05", List.of("queued", "initiated", "failed")),
        Arguments.of("06", List.of("queued", "error")),
        Arguments.of("07", List.of("queued", "balance-low")),
        Arguments.of("08", ANSWERED),
        Arguments.of("09", ANSWERED),
        Arguments.of("14", List.of("queued", "initiated", "canceled")),
        Arguments.of("15", List.of("queued", "stopped")),
        Arguments.of(
            "16", List.of("queued", "initiated", "ringing", "call-disconnected", "completed")),
        Arguments.of("9917", ANSWERED),
        Arguments.of("9918", ANSWERED),
        Arguments.of("9919", ANSWERED),
        Arguments.of("9920", ANSWERED),
        Arguments.of("77", ANSWERED));
  }

  @ParameterizedTest
  @CsvSource({
    "00, answered, answered",
    "01, answered, answered",
    "02, voicemail, voicemail",
    "03, no-answer, no-answer",
    "04, busy, busy",
    "05, failed, failed",
    "06, failed, failed",
    "07, balance-low, balance-low",
    "09, answered, answered",
    "10, answered, answered",
    "11, voicemail, answered",
    "12, busy, answered",
    "13, no-answer, answered",
    "14, canceled, canceled",
    "15, stopped, stopped",
    "16, no-answer, no-answer",
    "9918, no-answer, no-answer",
    "9919, failed, failed",
    "9920, voicemail, voicemail"
  })
  void aNumberHasAnOutcomeForItsFirstCallAndForItsLast(String digits, String first, String last) {
    TestNumber number = TestNumber.of("+9198000000" + digits);
    assertThat(number.firstOutcome()).isEqualTo(first);
    assertThat(number.lastOutcome()).isEqualTo(last);
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void theNumberDecidesTheStatusesAndWebhooksTellThemInOrder(String digits, List<String> statuses) {
    String id = fixture.place("+9198000000" + digits);
    fixture.awaitWebhooks(id, statuses);
    fixture.awaitStatuses(id, statuses);
  }

  @Test
  void confirmedCallExtractsTheDecision() {
    JsonNode end = endOf("+919800000000");
    assertThat(end.at("/extracted_data/Appointment/decision/objective").asText())
        .isEqualTo("confirmed");
    assertThat(end.at("/telephony_data/duration").isTextual()).isTrue();
    assertThat(end.get("total_cost").asDouble()).isPositive();
    assertThat(end.get("transcript").asText()).contains("user: Yes");
  }

  @Test
  void costAndExtractionComeOnlyWithCompleted() {
    String id = fixture.place("+919800000000");
    fixture.awaitLast(id, "completed");
    JsonNode disconnected = fixture.receiver().bodiesOf(id).get(4);
    assertThat(disconnected.get("total_cost").asInt()).isZero();
    assertThat(disconnected.get("extracted_data").isNull()).isTrue();
    assertThat(disconnected.at("/telephony_data/recording_url").asText("null")).isEmpty();
    assertThat(disconnected.get("transcript").asText()).isNotEmpty();
  }

  @Test
  void rescheduleNamesADate() {
    JsonNode extracted = endOf("+919800000001").at("/extracted_data/Appointment");
    assertThat(extracted.at("/decision/objective").asText()).isEqualTo("reschedule");
    assertThat(extracted.at("/requested_date/objective").isNull()).isTrue();
    assertThat(extracted.at("/requested_date/subjective").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
  }

  @Test
  void voicemailIsAFlagOfACompletedCall() {
    assertThat(endOf("+919800000002").get("answered_by_voice_mail").asBoolean()).isTrue();
    assertThat(endOf("+919800000002").get("answered_by_voice_mail").asBoolean()).isTrue();
  }

  @Test
  void silentCallCompletesLate() {
    String id = fixture.place("+919800000008");
    fixture.awaitLast(id, "completed");
    LocalDateTime disconnected = updatedAt(fixture.receiver().bodiesOf(id).get(4));
    LocalDateTime completed = updatedAt(fixture.receiver().bodiesOf(id).get(5));
    assertThat(Duration.between(disconnected, completed))
        .isGreaterThanOrEqualTo(Duration.ofMillis(290));
  }

  @Test
  void bareCallCompletesWithoutTelephonyDataAndContext() {
    JsonNode end = endOf("+919800000009");
    assertThat(end.get("telephony_data").isNull()).isTrue();
    assertThat(end.get("context_details").isNull()).isTrue();
  }

  @Test
  void rejectedCallCompletesWithoutDuration() {
    JsonNode end = endOf("+919800000016");
    assertThat(end.get("conversation_duration").asDouble()).isZero();
    assertThat(end.at("/telephony_data/duration").asText()).isEqualTo("0");
    assertThat(end.at("/telephony_data/hangup_reason").asText())
        .isEqualTo("Call recipient rejected");
  }

  @Test
  void transferredCallHasASecondLeg() {
    JsonNode end = endOf("+919800009917");
    assertThat(end.at("/transfer_call_data/to_number").asText()).isEqualTo("+918000000009");
    assertThat(end.at("/transfer_call_data/termination_reason").asText()).isNotEmpty();
    assertThat(endOf("+919800000000").get("transfer_call_data").isNull()).isTrue();
  }

  @Test
  void silentCallHoldsOneSentenceInPlaceOfEverything() {
    JsonNode end = endOf("+919800009918");
    assertThat(end.get("transcript").asText()).doesNotContain("user:");
    assertThat(end.get("summary").asText()).isEqualTo("No User Turn Detected");
    assertThat(end.at("/extracted_data/Appointment/decision/objective").asText())
        .isEqualTo("No User Turn Detected");
  }

  @Test
  void callThatIsBrokenOffNamesTheError() {
    assertThat(endOf("+919800009919").at("/telephony_data/hangup_reason").asText())
        .isEqualTo("llm_error");
  }

  @Test
  void voicemailCanBeNamedByTheReasonsAlone() {
    JsonNode end = endOf("+919800009920");
    assertThat(end.get("answered_by_voice_mail").isNull()).isTrue();
    assertThat(end.get("termination_reason").asText()).isEqualTo("voicemail_detected");
  }

  @Test
  void costIsSettledOnlyWhenTheCallHasEnded() {
    String id = fixture.place("+919800000000");
    fixture.awaitLast(id, "completed");
    assertThat(fixture.receiver().bodiesOf(id).get(4).get("billing_settled").asBoolean()).isFalse();
    assertThat(fixture.receiver().bodiesOf(id).get(4).get("termination_reason").isNull()).isTrue();
    assertThat(fixture.receiver().bodiesOf(id).getLast().get("billing_settled").asBoolean())
        .isTrue();
  }

  @Test
  void voicemailOnceIsAnsweredTheNextTime() {
    assertThat(endOf("+919800000011").get("answered_by_voice_mail").asBoolean()).isTrue();
    assertThat(endOf("+919800000011").at("/extracted_data/Appointment/decision/objective").asText())
        .isEqualTo("confirmed");
  }

  @Test
  void busyOnceIsAnsweredTheNextTime() {
    fixture.awaitStatuses(fixture.place("+919800000012"), ENGAGED);
    fixture.awaitStatuses(fixture.place("+919800000012"), ANSWERED);
    fixture.awaitStatuses(fixture.place("+919811111112"), ENGAGED);
  }

  @Test
  void noAnswerTwiceIsAnsweredTheThirdTime() {
    fixture.awaitStatuses(fixture.place("+919800000013"), UNANSWERED);
    fixture.awaitStatuses(fixture.place("+919800000013"), UNANSWERED);
    fixture.awaitStatuses(fixture.place("+919800000013"), ANSWERED);
  }

  @Test
  void inboundCallStartsWithItsEnd() {
    String id = fixture.simulator().simulateInboundCall(SimulatorFixture.AGENT, "+919000000001");
    fixture.awaitWebhooks(id, List.of("completed"));
    JsonNode body = fixture.receiver().bodiesOf(id).get(0);
    assertThat(body.at("/telephony_data/call_type").asText()).isEqualTo("inbound");
    assertThat(body.get("user_number").asText()).isEqualTo("+919000000001");
    assertThat(fixture.journal().placedCalls()).isEmpty();
  }

  private static LocalDateTime updatedAt(JsonNode body) {
    return LocalDateTime.parse(body.get("updated_at").asText());
  }

  private JsonNode endOf(String number) {
    String id = fixture.place(number);
    fixture.awaitLast(id, "completed");
    return fixture.receiver().bodiesOf(id).getLast();
  }
}
