package io.github.camundabolna.callingbox.agent;

import io.github.camundabolna.callingbox.client.agent.CallingBoxAgent;
import io.github.camundabolna.callingbox.result.CallingBoxNumberRow;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.outcome.BoundedRecord;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An agent as a process sees it: every key exists, null if unknown, and none has a secret. */
final class CallingBoxAgentDetails {

  static final String EXAMPLE =
      "{\"agentId\": \"b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f\", \"name\": \"Reminders\", \"type\":"
          + " \"outbound\", \"language\": \"en\", \"voice\": null, \"primaryNumberId\":"
          + " \"3c90c3cc-0d44-4b50-8888-8dd25736052a\", \"archived\": false, \"createdAt\":"
          + " \"2026-11-07T05:31:56Z\", \"updatedAt\": \"2026-11-07T05:31:56Z\", \"instructions\":"
          + " \"Confirm the appointment.\", \"persona\": null, \"returns\": {\"confirmed\":"
          + " \"boolean\"}, \"voicemailAction\": \"hangup\", \"webhookUrl\":"
          + " \"https://camunda.example.com/inbound/callingbox\", \"numbers\": []}";

  /** Together with the rest of a process, it stays below the engine's limit. */
  private static final int MAX_BYTES = 500_000;

  private CallingBoxAgentDetails() {}

  /** Returns the fields that a list has for each agent. */
  static Map<String, Object> row(CallingBoxAgent agent) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("agentId", agent.id());
    put(row, "name", agent.name());
    put(row, "type", agent.type());
    put(row, "language", agent.language());
    put(row, "voice", agent.voice());
    put(row, "primaryNumberId", agent.primaryNumberId());
    row.put("archived", agent.archivedAt().isPresent());
    put(row, "createdAt", agent.createdAt().map(Instant::toString));
    put(row, "updatedAt", agent.updatedAt().map(Instant::toString));
    return row;
  }

  /** Returns all fields; the longest are null if all would exceed 500,000 bytes. */
  static Map<String, Object> of(CallingBoxAgent agent) {
    Map<String, Object> all = row(agent);
    put(all, "instructions", agent.instructions());
    put(all, "persona", new LenientJson(agent.body()).text("persona"));
    put(all, "returns", agent.returns());
    put(all, "voicemailAction", agent.voicemailAction());
    put(all, "webhookUrl", agent.webhookUrl().map(WebhookUrl::withoutSecrets));
    all.put("numbers", agent.numbers().stream().map(CallingBoxNumberRow::of).toList());
    return BoundedRecord.fit(all, "The agent " + agent.id(), MAX_BYTES);
  }

  private static void put(Map<String, Object> row, String name, Optional<?> value) {
    row.put(name, value.orElse(null));
  }
}
