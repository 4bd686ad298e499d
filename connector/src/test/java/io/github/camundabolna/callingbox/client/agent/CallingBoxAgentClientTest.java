package io.github.camundabolna.callingbox.client.agent;

import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.callingbox.client.VoicemailAction;
import io.github.camundabolna.callingbox.client.number.CallingBoxNumber;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.testing.CallingBoxError;
import io.github.camundabolna.testing.MockCallingBox;
import io.github.camundabolna.testing.TestJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingBoxAgentClientTest {

  private static final String ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
  private static final String NUMBER = "7d44c3cc-0d44-4b50-8888-8dd25736052b";
  private static final String PATH = "/v1/agents/" + ID;
  private static final WebhookUrl URL =
      new WebhookUrl("https://host.example/inbound/box?token=a-long-secret");

  private static final String COMPLETE =
      """
      {'id': '3c90c3cc-0d44-4b50-8888-8dd25736052a', 'org_id': 'o1', 'user_id': 'u1',
       'name': 'Reminders', 'type': 'outbound', 'persona': 'Clerk', 'instructions': 'Remind.',
       'voice': 'v1', 'language': 'en-US', 'returns': {'confirmed': 'boolean'}, 'tools': [{}],
       'webhook_url': 'https://host.example/box', 'voicemail_action': 'hangup',
       'primary_number_id': 'n1', 'archived_at': '2023-11-09T05:31:56Z',
       'created_at': '2023-11-07T05:31:56Z', 'updated_at': '2023-11-08T05:31:56Z',
       'numbers': [{'id': 'n1', 'e164': '+15551234567'}, {'id': 'n2'}]}\
      """;

  private static final AgentBehavior EVERYTHING =
      new AgentBehavior(
          Optional.of("Clerk"),
          Optional.of("Remind."),
          Optional.of("v1"),
          Optional.of("en-US"),
          Map.of("confirmed", "boolean"),
          List.of(Map.of("type", "transfer")),
          Optional.of(URL),
          Optional.of(VoicemailAction.HANGUP));

  private static final NewAgent SMALLEST =
      new NewAgent("Desk", AgentType.INBOUND, AgentBehavior.DEFAULT, List.of(), Optional.empty());

  @AutoClose private final MockCallingBox box = new MockCallingBox();

  @Test
  void completeAgentIsRead() {
    assertThat(box.enqueue(200, COMPLETE).agents().agent(ID))
        .isEqualTo(
            new CallingBoxAgent(
                ID,
                Optional.of("Reminders"),
                Optional.of("outbound"),
                Optional.of("Remind."),
                Optional.of("v1"),
                Optional.of("en-US"),
                Optional.of(TestJson.of("{'confirmed': 'boolean'}")),
                Optional.of("hangup"),
                Optional.of(new WebhookUrl("https://host.example/box")),
                Optional.of("n1"),
                List.of(
                    CallingBoxNumber.read(TestJson.of("{'id': 'n1', 'e164': '+15551234567'}"))
                        .orElseThrow()),
                Optional.of(Instant.parse("2023-11-09T05:31:56Z")),
                Optional.of(Instant.parse("2023-11-07T05:31:56Z")),
                Optional.of(Instant.parse("2023-11-08T05:31:56Z")),
                TestJson.of(COMPLETE)));
    box.assertSent("GET " + PATH);
  }

  @Test
  void agentNeedsOnlyItsId() {
    CallingBoxAgent agent = box.enqueue(200, "{'id': 'a1'}").agents().agent(ID);

    assertThat(agent.id()).isEqualTo("a1");
    assertThat(agent.name()).isEmpty();
    assertThat(agent.numbers()).isEmpty();
    assertThat(agent.archivedAt()).isEmpty();
    assertThat(agent).hasToString("CallingBoxAgent[id=a1, name=]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'data': [{'id': 'a1'}, {'name': 'no ID'}, {'id': 'a2'}]}",
        "[{'id': 'a1'}, null, {'id': 'a2'}]"
      })
  void listIsReadInAnEnvelopeAndWithoutOne(String body) {
    box.enqueue(200, body);

    assertThat(box.agents().agents()).extracting(CallingBoxAgent::id).containsExactly("a1", "a2");
    box.assertSent("GET /v1/agents");
  }

  @Test
  void smallestAgentHasNameAndType() {
    assertThat(box.enqueue(201, "{'id': 'a1'}").agents().create(SMALLEST).id()).isEqualTo("a1");

    box.assertSent("POST /v1/agents", "{'name': 'Desk', 'type': 'inbound'}");
  }

  @Test
  void everyFieldOfAnAgentIsSent() {
    box.enqueue(201, COMPLETE)
        .agents()
        .create(
            new NewAgent(
                "Reminders",
                AgentType.OUTBOUND,
                EVERYTHING,
                List.of("n1", "n2"),
                Optional.of("n1")));

    box.assertSent(
        "POST /v1/agents",
        """
        {'name': 'Reminders', 'type': 'outbound', 'persona': 'Clerk', 'instructions': 'Remind.',
         'voice': 'v1', 'language': 'en-US', 'returns': {'confirmed': 'boolean'},
         'tools': [{'type': 'transfer'}],
         'webhook_url': 'https://host.example/inbound/box?token=a-long-secret',
         'voicemail_action': 'hangup', 'number_ids': ['n1', 'n2'], 'primary_number_id': 'n1'}\
        """);
  }

  @Test
  void updateSendsOnlyTheChanges() {
    box.enqueue(200, "{'id': 'a1'}").enqueue(200, "{'id': 'a1'}");

    box.agents().update(ID, new AgentPatch(Optional.of("Desk 2"), AgentBehavior.DEFAULT));
    box.agents().update(ID, new AgentPatch(Optional.empty(), EVERYTHING));

    box.assertSent("PATCH " + PATH, "{'name': 'Desk 2'}");
    box.assertSent(
        "PATCH " + PATH,
        """
        {'persona': 'Clerk', 'instructions': 'Remind.', 'voice': 'v1', 'language': 'en-US',
         'returns': {'confirmed': 'boolean'}, 'tools': [{'type': 'transfer'}],
         'webhook_url': 'https://host.example/inbound/box?token=a-long-secret',
         'voicemail_action': 'hangup'}\
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{'id': 'a1'}"})
  void archivingNeedsNothingInTheAnswer(String body) {
    box.enqueue(200, body).agents().archive(ID);

    box.assertSent("DELETE " + PATH);
  }

  @Test
  void numberIsAttachedDetachedAndMadePrimary() {
    box.enqueue(200, COMPLETE).enqueue(200, COMPLETE).enqueue(200, COMPLETE);

    assertThat(box.agents().attachNumber(ID, NUMBER).numbers()).hasSize(1);
    box.agents().setPrimaryNumber(ID, NUMBER);
    box.agents().detachNumber(ID, NUMBER);

    box.assertSent("POST " + PATH + "/numbers", "{'number_id': '" + NUMBER + "'}");
    box.assertSent("PUT " + PATH + "/primary-number", "{'number_id': '" + NUMBER + "'}");
    box.assertSent("DELETE " + PATH + "/numbers/" + NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]"})
  void answerWithoutAnIdIsNoAgent(String body) {
    box.enqueue(201, body).enqueue(200, body);

    assertThat(failure(() -> box.agents().create(SMALLEST)).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(failure(() -> box.agents().agent(ID)).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @ParameterizedTest
  @EnumSource
  void errorHasItsKindAndTheSentence(CallingBoxError error) {
    AgentPatch changes = new AgentPatch(Optional.of("Desk"), AgentBehavior.DEFAULT);

    error.assertFailsOnce(box, "POST /v1/agents", () -> box.agents().create(SMALLEST));
    error.assertFails(box, "GET /v1/agents", () -> box.agents().agents());
    error.assertFails(box, "GET " + PATH, () -> box.agents().agent(ID));
    error.assertFails(box, "PATCH " + PATH, () -> box.agents().update(ID, changes));
    error.assertFails(box, "DELETE " + PATH, () -> box.agents().archive(ID));
    error.assertFails(
        box, "POST " + PATH + "/numbers", () -> box.agents().attachNumber(ID, NUMBER));
    error.assertFails(
        box, "DELETE " + PATH + "/numbers/" + NUMBER, () -> box.agents().detachNumber(ID, NUMBER));
    error.assertFails(
        box, "PUT " + PATH + "/primary-number", () -> box.agents().setPrimaryNumber(ID, NUMBER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad header tell-nobody-this",
        "bad body tell: nobody\u2026",
        "bad value obody-this"
      })
  void textOfAToolIsInNoFailure(String said) {
    AgentBehavior behavior = withTool("tell-nobody-this");
    box.enqueue(400, "{'error': '" + said + "'}").enqueue(400, "{'error': '" + said + "'}");

    for (ApiException failure :
        List.of(
            failure(() -> box.agents().update(ID, new AgentPatch(Optional.empty(), behavior))),
            failure(
                () ->
                    box.agents()
                        .create(
                            new NewAgent(
                                "a",
                                AgentType.OUTBOUND,
                                behavior,
                                List.of(),
                                Optional.empty()))))) {
      assertThat(failure).hasMessageContaining("withheld");
      assertThat(failure + " " + failure.vendorMessage()).doesNotContain("obody");
    }
  }

  @Test
  void shortTextOfAToolWithholdsNoMessage() {
    box.enqueue(400, "{'error': 'POST is no method'}");

    assertThat(
            failure(
                () -> box.agents().update(ID, new AgentPatch(Optional.empty(), withTool("POST")))))
        .hasMessageContaining("POST is no method");
  }

  private static AgentBehavior withTool(String text) {
    return new AgentBehavior(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of(Map.of("http", Map.of("headers", List.of(Map.of("X-Mine", text)), "port", 443))),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void secretOfTheWebhookUrlIsInNoFailureAndInNoLog() {
    box.enqueue(400, "{'error': 'bad " + URL.value() + "'}");

    ApiException failure =
        failure(() -> box.agents().update(ID, new AgentPatch(Optional.empty(), EVERYTHING)));

    assertThat(failure).hasMessageContaining("https://host.example/inbound/box?***");
    assertThat(failure + " " + failure.vendorMessage() + EVERYTHING)
        .doesNotContain("a-long-secret");
  }
}
