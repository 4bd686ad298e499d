package io.github.camundabolna.bolna.client.agent;

import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.WebhookUrl;
import java.util.Optional;

/**
 * The webhook of an agent.
 *
 * @param told whether the agent shows its webhook; Bolna's contract doesn't guarantee it
 * @param url empty if there is none
 */
public record AgentWebhook(boolean told, Optional<WebhookUrl> url) {

  private static final String FIELD = "webhook_url";

  /** Reads the field next to the agent's name or, as Bolna writes it, in {@code agent_config}. */
  static AgentWebhook read(LenientJson agent) {
    LenientJson config = agent.at("agent_config");
    return new AgentWebhook(
        !agent.at(FIELD).node().isMissingNode() || !config.at(FIELD).node().isMissingNode(),
        agent.text(FIELD).or(() -> config.text(FIELD)).map(WebhookUrl::new));
  }
}
