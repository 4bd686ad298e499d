package io.github.camundabolna.bolna.client.agent;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import java.time.Instant;
import java.util.Optional;

/**
 * What an agent is called, and when it was created and changed.
 *
 * @param status {@code seeding} or {@code processed}, or as Bolna spells an unknown one
 */
public record AgentSummary(
    String id,
    Optional<String> name,
    Optional<String> type,
    Optional<String> status,
    Optional<Instant> createdAt,
    Optional<Instant> updatedAt) {

  /** Reads an agent; empty if it has no ID. */
  public static Optional<AgentSummary> read(JsonNode body) {
    LenientJson agent = new LenientJson(body);
    return agent
        .text("id")
        .or(() -> agent.text("agent_id"))
        .map(
            id ->
                new AgentSummary(
                    id,
                    agent.text("agent_name").or(() -> agent.at("agent_config").text("agent_name")),
                    agent.text("agent_type"),
                    agent.text("agent_status"),
                    agent.text("created_at").flatMap(Timestamp::read),
                    agent.text("updated_at").flatMap(Timestamp::read)));
  }
}
