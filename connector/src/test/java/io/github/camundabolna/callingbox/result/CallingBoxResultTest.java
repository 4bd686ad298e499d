package io.github.camundabolna.callingbox.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.client.call.CallingBoxStatus;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.testing.TestDocuments;
import io.github.camundabolna.testing.TestJson;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one record that a process gets of a call. */
class CallingBoxResultTest {

  private static final String PENDING =
      "'status': 'completed', 'returns': {'rating': 'integer'}, 'result_status': 'pending'";

  private static final String LEAST =
      """
      {'callId': 'c1', 'agentId': null, 'status': 'ringing', 'ended': false, 'outcome': null,
       'answered': false, 'voicemail': false, 'phoneNumber': null, 'durationSeconds': null,
       'cost': null, 'costUnit': 'US cents', 'billingSettled': null, 'createdAt': null,
       'updatedAt': null, 'direction': null, 'result': null, 'resultStatus': null,
       'metadata': null, 'transcript': null, 'transcriptDocument': null, 'callType': null,
       'fromNumber': null, 'toNumber': null, 'resultError': null, 'webhookStatus': null,
       'webhookError': null, 'context': null, 'persona': null, 'startedAt': null,
       'answeredAt': null, 'endedAt': null, 'billedSeconds': null, 'hangupReason': null,
       'hangupCause': null, 'errorCode': null, 'errorMessage': null, 'answeredBy': null,
       'hangupCategory': null, 'gaveUp': null}\
      """;

  private final TestDocuments documents = new TestDocuments();

  @Test
  void everyKeyIsAlwaysThere() {
    assertThat(json(of("'status': 'ringing'"))).isEqualTo(TestJson.of(LEAST));
  }

  @Test
  void everyFieldFromCallingBoxIsPassedOn() {
    CallingBoxCall call =
        call(
            """
            'agent_id': 'a1', 'to_number': '+15551234567', 'from_number': '+15557654321',
            'status': 'completed', 'direction': 'outbound', 'persona': 'Clerk',
            'context': {'patient': 'Zoe'}, 'returns': {'rating': 'integer'},
            'result': {'rating': 4}, 'result_status': 'completed', 'result_error': 'none',
            'webhook_status': 'delivered', 'webhook_error': 'late',
            'created_at': '2026-04-15T14:30:00Z', 'started_at': '2026-04-15T14:30:01Z',
            'answered_at': '2026-04-15T14:30:09Z', 'ended_at': '2026-04-15T14:30:50Z',
            'duration_seconds': 41, 'billed_duration_seconds': 42,
            'billing_amount_milli_cents': 12345, 'reservation_status': 'settled',
            'error_code': 'E1', 'error_message': 'oops', 'hangup_cause': 'normal_clearing',
            'answered_by': 'human', 'updated_at': '2026-04-15T14:31:00Z',
            'metadata': {'camunda_element_instance_key': '7', 'crm': 'x'}\
            """);

    assertThat(json(CallingBoxResult.of(call, Optional.of(transcript("Yes.")), documents)))
        .isEqualTo(
            TestJson.of(
                """
                {'callId': 'c1', 'agentId': 'a1', 'status': 'completed', 'ended': true,
                 'outcome': 'answered', 'answered': true, 'voicemail': false,
                 'phoneNumber': '+15551234567', 'durationSeconds': 41, 'cost': 12.345,
                 'costUnit': 'US cents', 'billingSettled': true,
                 'createdAt': '2026-04-15T14:30:00Z', 'updatedAt': '2026-04-15T14:31:00Z',
                 'direction': 'outbound', 'result': {'rating': 4}, 'resultStatus': 'completed',
                 'metadata': {'crm': 'x'}, 'transcript': 'user: Yes.', 'transcriptDocument': null,
                 'callType': 'outbound', 'fromNumber': '+15557654321',
                 'toNumber': '+15551234567', 'resultError': 'none', 'webhookStatus': 'delivered',
                 'webhookError': 'late', 'context': {'patient': 'Zoe'}, 'persona': 'Clerk',
                 'startedAt': '2026-04-15T14:30:01Z', 'answeredAt': '2026-04-15T14:30:09Z',
                 'endedAt': '2026-04-15T14:30:50Z', 'billedSeconds': 42,
                 'hangupReason': 'normal_clearing', 'hangupCause': 'normal_clearing',
                 'errorCode': 'E1', 'errorMessage': 'oops', 'answeredBy': 'human',
                 'hangupCategory': null, 'gaveUp': null}\
                """));
  }

  @Test
  void voicemailIsNotAnswered() {
    assertThat(of("'status': 'no_answer', 'answered_by': 'machine'"))
        .containsEntry("status", "no_answer")
        .containsEntry("outcome", "voicemail")
        .containsEntry("voicemail", true)
        .containsEntry("answered", false);
  }

  @Test
  void failedExtractionHasItsErrorAndFieldsThatAreNull() {
    Map<String, Object> result =
        of(
            "'status': 'completed', 'returns': {'rating': 'integer'}, 'result': {'rating': null},"
                + " 'result_status': 'failed', 'result_error': 'empty transcript'");

    assertThat(result)
        .containsEntry("ended", true)
        .containsEntry("resultStatus", "failed")
        .containsEntry("resultError", "empty transcript")
        .containsEntry("result", TestJson.of("{'rating': null}"));
  }

  @Test
  void callWithAPendingResultGoesOnUnlessAnEventEndsIt() {
    assertThat(of(PENDING))
        .containsEntry("ended", false)
        .containsEntry("outcome", null)
        .containsEntry("resultStatus", "pending");
    assertThat(
            CallingBoxResult.of(
                call(PENDING).endedAs(CallingBoxStatus.COMPLETED), Optional.empty(), documents))
        .containsEntry("ended", true)
        .containsEntry("outcome", "answered")
        .containsEntry("resultStatus", "pending");
  }

  @Test
  void unknownResultStatusKeepsItsSpelling() {
    assertThat(of("'status': 'completed', 'result_status': 'Extracting'"))
        .containsEntry("resultStatus", "Extracting");
  }

  @ParameterizedTest
  @CsvSource({"reserved, false", "settled, true", "Released, true", "frozen,", "'',"})
  void costIsFinalOnceItsReservationIsSettledOrReleased(String reservation, Boolean settled) {
    assertThat(of("'status': 'busy', 'reservation_status': '" + reservation + "'"))
        .containsEntry("billingSettled", settled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'camunda_element_instance_key': '7'}", "{}", "null", "'x'"})
  void metadataHasOnlyWhatTheModelerAdded(String metadata) {
    assertThat(of("'status': 'busy', 'metadata': " + metadata)).containsEntry("metadata", null);
  }

  @Test
  void secretOfTheWebhookUrlIsNotInTheErrorOfTheWebhook() {
    Map<String, Object> result =
        of(
            "'status': 'busy', 'webhook_url': 'https://h.example/box?token=a-long-secret',"
                + " 'webhook_error': 'POST https://h.example/box?token=a-long-secret: 503'");

    assertThat(result.get("webhookError")).asString().startsWith("POST https://h.example/box?***");
    assertThat(json(result).toString()).doesNotContain("a-long-secret");
  }

  @Test
  void rowOfAListHasNoTranscript() {
    Map<String, Object> row = CallingBoxResult.summary(call("'status': 'busy'"));

    assertThat(row).containsKeys("callId", "outcome", "costUnit", "resultStatus", "metadata");
    assertThat(row).doesNotContainKeys("transcript", "context", "gaveUp");
  }

  @Test
  void longTranscriptAndResultStayWithinTheLimit() {
    String text = "x".repeat(300_000);
    Map<String, Object> result =
        CallingBoxResult.of(
            call("'status': 'completed', 'result': {'x': '" + "y".repeat(700_000) + "'}"),
            Optional.of(transcript(text)),
            documents);

    assertThat(result.get("result")).isNull();
    assertThat(result.get("transcript")).asString().hasSize(200_000);
    assertThat(result.get("transcriptDocument")).isInstanceOf(Document.class);
  }

  @Test
  void wantedDocumentHasEvenAShortTranscript() {
    Map<String, Object> result =
        CallingBoxResult.of(
            call("'status': 'completed'"), Optional.of(transcript("Yes.")), documents, true);

    assertThat(result.get("transcript")).isNull();
    assertThat(((Document) result.get("transcriptDocument")).asByteArray())
        .asString()
        .isEqualTo("user: Yes.");
  }

  @Test
  void unknownCallHasItsIdAndTheReason() {
    assertThat(CallingBoxResult.notFound("c9", documents))
        .containsEntry("callId", "c9")
        .containsEntry("status", "not-found")
        .containsEntry("ended", false)
        .containsEntry("outcome", null)
        .containsEntry("gaveUp", "not-found");
  }

  @Test
  void callWhoseResultNeverComesEndsWithItsOutcome() {
    assertThat(givenUp(PENDING, GiveUpReason.RESULT_NOT_READY))
        .containsEntry("ended", true)
        .containsEntry("outcome", "answered")
        .containsEntry("resultStatus", "pending")
        .containsEntry("gaveUp", "result-not-ready");
  }

  @Test
  void callThatStaysAsItIsHasNoOutcome() {
    assertThat(givenUp("'status': 'ringing'", GiveUpReason.NO_PROGRESS))
        .containsEntry("ended", false)
        .containsEntry("outcome", null)
        .containsEntry("gaveUp", "no-progress");
  }

  private Map<String, Object> of(String fields) {
    return CallingBoxResult.of(call(fields), Optional.empty(), documents);
  }

  private Map<String, Object> givenUp(String fields, GiveUpReason reason) {
    return CallingBoxResult.givenUp(call(fields), Optional.empty(), reason, documents);
  }

  private static CallingBoxCall call(String fields) {
    return CallingBoxCall.read(TestJson.of("{'id': 'c1', " + fields + "}")).orElseThrow();
  }

  private static CallTranscript transcript(String text) {
    return CallTranscript.read(
            TestJson.of("{'segments': [{'role': 'user', 'text': '" + text + "'}]}"))
        .orElseThrow();
  }

  private static JsonNode json(Map<String, Object> result) {
    return TestJson.of(ConnectorsObjectMapperSupplier.getCopy().valueToTree(result).toString());
  }
}
