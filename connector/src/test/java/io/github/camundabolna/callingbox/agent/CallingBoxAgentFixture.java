package io.github.camundabolna.callingbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.testing.OperationFixture;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.AutoClose;

/** A connector for agents of CallingBox, and an agent that has every field. */
abstract class CallingBoxAgentFixture {

  static final String ID = "b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f";
  static final String PATH = "/v1/agents/" + ID;

  static final String COMPLETE =
      """
      {"id": "b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f", "org_id": "o1", "name": "Reminders",
       "type": "outbound", "persona": "Friendly.", "instructions": "Confirm.", "voice": "v1",
       "language": "en", "returns": {"confirmed": "boolean"}, "tools": [{"key": "tool-secret"}],
       "webhook_url": "https://host.example/box?token=long-secret", "voicemail_action": "hangup",
       "primary_number_id": "n1", "archived_at": null, "created_at": "2026-11-07T05:31:56Z",
       "updated_at": "2026-11-08T05:31:56Z",
       "numbers": [{"id": "n1", "e164": "+14155550123", "monthly_cost_cents": 115}]}\
      """;

  static final JsonNode DETAILS =
      TestJson.of(
          """
          {'agentId': 'b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f', 'name': 'Reminders',
           'type': 'outbound', 'language': 'en', 'voice': 'v1', 'primaryNumberId': 'n1',
           'archived': false, 'createdAt': '2026-11-07T05:31:56Z',
           'updatedAt': '2026-11-08T05:31:56Z', 'instructions': 'Confirm.',
           'persona': 'Friendly.', 'returns': {'confirmed': 'boolean'},
           'voicemailAction': 'hangup', 'webhookUrl': 'https://host.example/box',
           'numbers': [{'phoneNumberId': 'n1', 'phoneNumber': '+14155550123',
             'friendlyName': null, 'country': null, 'type': null, 'status': null,
             'monthlyPrice': 1.15, 'purchasedAt': null, 'inboundAgentId': null,
             'outboundAgentIds': []}]}\
          """);

  @AutoClose
  final OperationFixture runtime =
      new OperationFixture(CallingBox.VENDOR, CallingBoxAgentFunction::new);

  JsonNode agentOf(String operation) {
    return TestJson.of(runtime.resultOf(runtime.fresh(operation)).path("agent").toString());
  }
}
