package io.github.camundabolna.bolna.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.outcome.Transcript;
import io.github.camundabolna.testing.TestDocuments;
import io.github.camundabolna.testing.TestJson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one record that a process gets of a call. */
class CallResultTest {

  private static final String[] KEYS = {
    "executionId",
    "agentId",
    "batchId",
    "status",
    "ended",
    "outcome",
    "answered",
    "voicemail",
    "phoneNumber",
    "durationSeconds",
    "cost",
    "costUnit",
    "billingSettled",
    "terminationReason",
    "createdAt",
    "updatedAt",
    "scheduledAt",
    "transcript",
    "transcriptDocument",
    "summary",
    "extractedData",
    "extracted",
    "recipientData",
    "errorMessage",
    "transfer",
    "rescheduledAt",
    "hangupCategory",
    "callType",
    "fromNumber",
    "toNumber",
    "lineSeconds",
    "ringSeconds",
    "recordingUrl",
    "hangupBy",
    "hangupReason",
    "hangupCode",
    "provider",
    "providerCallId",
    "gaveUp"
  };

  private final TestDocuments documents = new TestDocuments();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id': 'x', 'status': 'ringing'}",
        "{'id': 'x', 'status': 'busy', 'telephony_data': null, 'context_details': null}",
        "{'id': 'x', 'status': 'completed', 'transcript': 'a', 'summary': 'b', 'total_cost': 1,"
            + " 'telephony_data': {'to_number': '+911'}}"
      })
  void everyKeyIsAlwaysThere(String body) {
    assertThat(CallResult.of(execution(body), documents)).containsOnlyKeys(KEYS);
  }

  @Test
  void everyFieldFromBolnaIsPassedOn() {
    Execution call =
        execution(
            """
            {'id': 'x', 'agent_id': 'a', 'batch_id': 'b', 'status': 'completed',
             'conversation_duration': '16.5', 'total_cost': 3.23, 'transcript': 't',
             'summary': 's', 'extracted_data': {'e': {'f': 1}}, 'error_message': 'm',
             'created_at': '2026-08-21T05:05:00.5', 'updated_at': '2026-08-21T10:35:00+05:30',
             'scheduled_at': '2026-08-21T05:05:00Z', 'billing_settled': true,
             'termination_reason': 'w', 'rescheduled_at': '2026-08-22T09:00:00+05:30',
             'context_details': {'recipient_data': {'r': 2}},
             'telephony_data': {'to_number': '+911', 'from_number': '+912', 'duration': 17,
               'call_type': 'outbound', 'ring_duration': 3, 'recording_url': 'https://r',
               'hangup_by': 'Carrier', 'hangup_reason': 'i', 'hangup_provider_code': 4,
               'provider': 'plivo', 'provider_call_id': 'p'}}\
            """);

    JsonNode result =
        ConnectorsObjectMapperSupplier.getCopy().valueToTree(CallResult.of(call, documents));

    assertThat(TestJson.of(result.toString()))
        .isEqualTo(
            TestJson.of(
                """
                {'executionId': 'x', 'agentId': 'a', 'batchId': 'b', 'status': 'completed',
                 'ended': true, 'outcome': 'answered', 'answered': true, 'voicemail': false,
                 'phoneNumber': '+911', 'durationSeconds': 16.5, 'cost': 3.23,
                 'costUnit': 'US cents',
                 'createdAt': '2026-08-21T05:05:00.500Z', 'updatedAt': '2026-08-21T05:05:00Z',
                 'scheduledAt': '2026-08-21T05:05:00Z', 'transcript': 't',
                 'transcriptDocument': null, 'summary': 's', 'extractedData': {'e': {'f': 1}},
                 'extracted': {'e': {'f': 1}}, 'billingSettled': true,
                 'terminationReason': 'w', 'transfer': null,
                 'rescheduledAt': '2026-08-22T03:30:00Z', 'hangupCategory': 'carrier',
                 'recipientData': {'r': 2}, 'errorMessage': 'm', 'callType': 'outbound',
                 'fromNumber': '+912', 'toNumber': '+911', 'lineSeconds': 17, 'ringSeconds': 3,
                 'recordingUrl': 'https://r', 'hangupBy': 'Carrier', 'hangupReason': 'i',
                 'hangupCode': '4', 'provider': 'plivo', 'providerCallId': 'p', 'gaveUp': null}\
                """));
  }

  @Test
  void aVoicemailIsNotAnswered() {
    Map<String, Object> result =
        CallResult.of(
            execution(
                "{'id': 'x', 'status': 'completed', 'conversation_duration': 5,"
                    + " 'answered_by_voice_mail': true}"),
            documents);

    assertThat(result)
        .containsEntry("outcome", "voicemail")
        .containsEntry("answered", false)
        .containsEntry("voicemail", true);
  }

  @Test
  void aTranscriptAtTheLimitIsKeptAsItIs() {
    Map<String, Object> result = withTranscript(Transcript.MAX_CHARACTERS);

    assertThat((String) result.get("transcript")).hasSize(Transcript.MAX_CHARACTERS);
    assertThat(result.get("transcriptDocument")).isNull();
  }

  @Test
  void aLongerTranscriptIsShortenedAndKeptInADocument() {
    Map<String, Object> result = withTranscript(Transcript.MAX_CHARACTERS + 1);

    assertThat((String) result.get("transcript")).hasSize(Transcript.MAX_CHARACTERS);
    Document document = (Document) result.get("transcriptDocument");
    assertThat(document.asByteArray()).hasSize(Transcript.MAX_CHARACTERS + 1);
    assertThat(document.metadata().getFileName()).isEqualTo("transcript-x.txt");
  }

  @Test
  void aDocumentStoreThatFailsDoesNotHideTheEndOfTheCall() {
    documents.outOfOrder();

    Map<String, Object> result = withTranscript(Transcript.MAX_CHARACTERS + 1);

    assertThat((String) result.get("transcript")).hasSize(Transcript.MAX_CHARACTERS);
    assertThat(result).containsEntry("transcriptDocument", null).containsEntry("ended", true);
  }

  @Test
  void aCutDoesNotHalveACharacter() {
    String text = "x".repeat(Transcript.MAX_CHARACTERS - 1) + "😀😀";

    String kept =
        (String)
            CallResult.of(
                    execution("{'id':'x','status':'completed','transcript':'" + text + "'}"),
                    documents)
                .get("transcript");

    assertThat(Character.isHighSurrogate(kept.charAt(kept.length() - 1))).isFalse();
  }

  @Test
  void fieldsThatAreTooLargeForAProcessAreTruncatedOrOmitted() throws Exception {
    String muchText = "x".repeat(1_000_000);
    Execution call =
        execution(
            ("{'id':'x','status':'completed','summary':'%1$s','error_message':'%1$s',"
                    + "'extracted_data':{'a':'%1$s','b':1},'agent_id':'%1$s',"
                    + "'context_details':{'recipient_data':{'a':'%1$s'}},"
                    + "'transfer_call_data':{'to_number':'%1$s'},"
                    + "'telephony_data':{'hangup_reason':'%1$s'}}")
                .formatted(muchText));

    Map<String, Object> result = CallResult.of(call, documents);

    byte[] json = ConnectorsObjectMapperSupplier.getCopy().writeValueAsBytes(result);
    assertThat(json.length).isLessThan(1_000_000);
    assertThat(result).containsEntry("extractedData", null).containsEntry("outcome", "no-answer");
    assertThat(TestJson.text(result.get("extracted"))).isEqualTo("{\"b\":1}");
  }

  private Map<String, Object> withTranscript(int length) {
    return CallResult.of(
        execution("{'id':'x','status':'completed','transcript':'" + "t".repeat(length) + "'}"),
        documents);
  }

  private static Execution execution(String body) {
    return Execution.read(TestJson.of(body)).orElseThrow();
  }
}
