package io.github.camundabolna.callingbox.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.testing.FakeCallingBox;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation from the variables of a job to what its result expression sees. */
class CallingBoxCallOperationTest {

  private static final String ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

  private static final String ANSWERED =
      "{'id': '%s', 'status': 'completed', 'answered_at': '2026-08-21T05:04:00Z', 'x': 1}"
          .formatted(ID);

  private static final String SEGMENTS =
      """
      {'segments': [
        {'sequence_no': 2, 'role': 'user', 'text': 'Hi.'},
        {'sequence_no': 1, 'role': 'agent', 'text': 'Hello.', 'started_at': '2026-08-21T05:04:01Z',
         'ended_at': '2026-08-21T05:04:02Z', 'duration_ms': 1234, 'source': 'tts'}]}\
      """;

  @AutoClose private final CallingBoxCallFixture runtime = new CallingBoxCallFixture();

  @Test
  void placeCallByAnAgentSendsEveryField() {
    Object result =
        runtime.run(
            runtime
                .freshCall()
                .withKey(4711)
                .field(
                    "script",
                    "{'form': 'agent', 'agentId': '%s', 'instructions': 'Confirm it.'}"
                        .formatted(FakeCallingBox.AGENT))
                .field("fromNumber", "'+14155550100'")
                .field("context", "{'name': 'Zoe', 'n': [1, {'a': ''}]}")
                .field("metadata", "{'orderId': 7, 'none': null}")
                .field("webhookUrl", "'https://camunda.example.com/inbound/callingbox'"));

    assertThat(result).isEqualTo(new PlaceCall.Result("placed-1", "queued", FakeCallingBox.NUMBER));
    assertThat(runtime.box.sent())
        .isEqualTo(
            TestJson.of(
                """
                {'agent_id': '0a1b2c3d-0000-4000-8000-00000000000a', 'to': '+14155550123',
                 'instructions': 'Confirm it.', 'from_number': '+14155550100',
                 'context': {'name': 'Zoe', 'n': [1, {'a': ''}]},
                 'metadata': {'orderId': 7, 'none': null, 'camunda_element_instance_key': '4711'},
                 'webhook_url': 'https://camunda.example.com/inbound/callingbox'}\
                """));
  }

  /** What the panel hides can still be in the diagram. */
  @Test
  void placeCallByAPromptSendsOnlyItsFields() {
    runtime.run(
        runtime
            .freshCall()
            .withKey(4711)
            .field(
                "script",
                """
                {'form': 'prompt', 'agentId': '0a1b2c3d-0000-4000-8000-00000000000a',
                 'instructions': 'Confirm it.', 'prompt': 'Ask for a rating.',
                 'returns': {'rating': 'integer'}, 'language': 'es',
                 'voicemailAction': 'leave_message'}\
                """)
            .field("fromNumber", "'+14155550100'"));

    assertThat(runtime.box.sent())
        .isEqualTo(
            TestJson.of(
                """
                {'to': '+14155550123', 'prompt': 'Ask for a rating.',
                 'returns': {'rating': 'integer'}, 'language': 'es',
                 'voicemail_action': 'leave_message',
                 'metadata': {'camunda_element_instance_key': '4711'}}\
                """));
  }

  @Test
  void emptyFieldsOfThePanelAreOmitted() {
    runtime.run(
        runtime
            .freshCall()
            .withKey(1)
            .field(
                "script",
                "{'prompt': 'Ask.', 'form': 'prompt', 'returns': null, 'language': 'any',"
                    + " 'voicemailAction': 'any'}")
            .field("fromNumber", "''")
            .field("context", "null")
            .field("metadata", "null")
            .field("webhookUrl", "' '"));

    assertThat(runtime.box.sent())
        .isEqualTo(
            TestJson.of(
                """
                {'to': '+14155550123', 'prompt': 'Ask.',
                 'metadata': {'camunda_element_instance_key': '1'}}\
                """));
  }

  @Test
  void getCallGivesTheRecordTheTranscriptAndTheRawAnswer() {
    respond(ANSWERED, SEGMENTS);

    JsonNode result = runtime.resultOf(runtime.job(read("getCallingBoxCall")));

    assertThat(result.at("/call/outcome").asText()).isEqualTo("answered");
    assertThat(result.at("/call/ended").asBoolean()).isTrue();
    assertThat(result.at("/call/transcript").asText()).isEqualTo("agent: Hello.\nuser: Hi.");
    assertThat(result.at("/raw/x").asInt()).isOne();
    assertThat(lines())
        .containsExactly("GET /v1/calls/" + ID, "GET /v1/calls/" + ID + "/transcript");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'status': 'ringing'",
        "'status': 'no_answer', 'answered_at': '2026-08-21T05:04:00Z', 'answered_by': 'machine'"
      })
  void getCallReadsNoTranscriptIfNobodyAnswered(String fields) {
    respond("{'id': '" + ID + "', " + fields + "}");

    JsonNode result = runtime.resultOf(runtime.job(read("getCallingBoxCall")));

    assertThat(result.at("/call/transcript").isNull()).isTrue();
    assertThat(lines()).hasSize(1);
  }

  @Test
  void getCallDoesWithoutATranscriptThatDoesNotExistYet() {
    runtime.box.respondToReads(json(200, ANSWERED), json(404, "{'error': 'no transcript'}"));

    JsonNode result = runtime.resultOf(runtime.job(read("getCallingBoxCall")));

    assertThat(result.at("/call/transcript").isNull()).isTrue();
  }

  @Test
  void getCallIsRepeatedIfTheTranscriptCannotBeReadNow() {
    runtime.box.respondToReads(json(200, ANSWERED), json(500, "{'error': 'busy'}"));

    assertThat(runtime.retryOf(runtime.job(read("getCallingBoxCall"))).getErrorCode())
        .isEqualTo("CALLINGBOX_UNAVAILABLE");
  }

  @Test
  void getCallKeepsTheTranscriptOutOfVariablesIfWanted() {
    respond(ANSWERED, SEGMENTS);

    JsonNode result =
        runtime.resultOf(
            runtime
                .job(read("getCallingBoxCall"))
                .with("documentReturnFormat", TestJson.of("{'choice': 'DOCUMENT'}")));

    assertThat(result.at("/call/transcript").isNull()).isTrue();
    assertThat(result.at("/call/transcriptDocument").isObject()).isTrue();
  }

  @Test
  void getTranscriptGivesTextAndSegmentsInSequence() {
    respond(SEGMENTS);

    JsonNode result = runtime.resultOf(runtime.job(read("getTranscript")));

    assertThat(TestJson.of(result.toString()))
        .isEqualTo(
            TestJson.of(
                """
                {'transcript': 'agent: Hello.\\nuser: Hi.', 'transcriptDocument': null,
                 'segments': [
                   {'sequenceNo': 1, 'role': 'agent', 'text': 'Hello.',
                    'startedAt': '2026-08-21T05:04:01Z', 'endedAt': '2026-08-21T05:04:02Z',
                    'durationMs': 1234, 'source': 'tts'},
                   {'sequenceNo': 2, 'role': 'user', 'text': 'Hi.', 'startedAt': null,
                    'endedAt': null, 'durationMs': null, 'source': null}],
                 'shortened': false}\
                """));
  }

  @Test
  void getTranscriptGivesADocumentIfWanted() {
    respond(SEGMENTS);

    JsonNode result =
        runtime.resultOf(
            runtime
                .job(read("getTranscript"))
                .with("documentReturnFormat", TestJson.of("{'choice': 'DOCUMENT'}")));

    assertThat(result.path("transcript").isNull()).isTrue();
    assertThat(result.path("transcriptDocument").isObject()).isTrue();
    assertThat(result.path("segments")).isEmpty();
  }

  @Test
  void longTranscriptIsShortenedAndStored() {
    String long1 = "a".repeat(300_000);
    respond("{'segments': [{'sequence_no': 1, 'text': '" + long1 + "'}]}");

    JsonNode result = runtime.resultOf(runtime.job(read("getTranscript")));

    assertThat(result.path("transcript").asText()).hasSize(200_000);
    assertThat(result.path("transcriptDocument").isObject()).isTrue();
  }

  @Test
  void emptyTranscriptIsNull() {
    respond("{'segments': []}");

    assertThat(runtime.resultOf(runtime.job(read("getTranscript"))).path("transcript").isNull())
        .isTrue();
  }

  private static String read(String type) {
    return "{'type': '" + type + "', 'callId': '" + ID + "'}";
  }

  private void respond(String... bodies) {
    for (String body : bodies) {
      runtime.box.respondToReads(json(200, body));
    }
  }

  private static MockResponse json(int status, String body) {
    return TestResponses.json(status, TestJson.of(body).toString());
  }

  private List<String> lines() {
    return runtime.box.requests().stream()
        .map(request -> request.getRequestLine().replace(" HTTP/1.1", ""))
        .toList();
  }
}
