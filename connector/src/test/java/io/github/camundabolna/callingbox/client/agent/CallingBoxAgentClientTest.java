package io.github.camundabolna.callingbox.client.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.callingbox.client.number.CallingBoxNumber;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.testing.TestJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallingBoxAgentClientTest extends CallingBoxAgentClientFixture {

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
}
