package io.github.camundabolna.callingbox.client.agent;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.callingbox.client.number.CallingBoxNumber;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import io.github.camundabolna.http.WebhookUrl;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An agent, as in the list of agents and in the response to each change.
 *
 * @param type {@code inbound} or {@code outbound}, or as CallingBox spells an unknown one
 * @param returns fields that are extracted from each transcript, with their types
 * @param archivedAt empty unless the agent was archived
 * @param numbers attached phone numbers; CallingBox can omit them in a list
 * @param body the whole agent as CallingBox sent it
 */
public record CallingBoxAgent(
    String id,
    Optional<String> name,
    Optional<String> type,
    Optional<String> instructions,
    Optional<String> voice,
    Optional<String> language,
    Optional<JsonNode> returns,
    Optional<String> voicemailAction,
    Optional<WebhookUrl> webhookUrl,
    Optional<String> primaryNumberId,
    List<CallingBoxNumber> numbers,
    Optional<Instant> archivedAt,
    Optional<Instant> createdAt,
    Optional<Instant> updatedAt,
    JsonNode body) {

  /** Reads an agent; empty if it has no ID. */
  static Optional<CallingBoxAgent> read(JsonNode body) {
    LenientJson agent = new LenientJson(body);
    return agent.text("id").map(id -> read(id, agent));
  }

  private static CallingBoxAgent read(String id, LenientJson agent) {
    return new CallingBoxAgent(
        id,
        agent.text("name"),
        agent.text("type"),
        agent.text("instructions"),
        agent.text("voice"),
        agent.text("language"),
        agent.structure("returns"),
        agent.text("voicemail_action"),
        agent.text("webhook_url").map(WebhookUrl::new),
        agent.text("primary_number_id"),
        numbers(agent),
        agent.text("archived_at").flatMap(Timestamp::read),
        agent.text("created_at").flatMap(Timestamp::read),
        agent.text("updated_at").flatMap(Timestamp::read),
        agent.node());
  }

  private static List<CallingBoxNumber> numbers(LenientJson agent) {
    return agent.at("numbers").items().orElse(List.of()).stream()
        .flatMap(number -> CallingBoxNumber.read(number.node()).stream())
        .toList();
  }

  /** Omits texts, and the body, which can contain secrets. */
  @Override
  public String toString() {
    return "CallingBoxAgent[id=%s, name=%s]".formatted(id, name.orElse(""));
  }
}
