package io.github.camundabolna.simulator.webhook;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows where each agent's webhooks go. */
public final class WebhookAddresses {
  private final Optional<URI> defaultUrl;
  private final Map<String, URI> byAgent = new ConcurrentHashMap<>();

  public WebhookAddresses(Optional<URI> defaultUrl) {
    this.defaultUrl = defaultUrl;
  }

  public void set(String agentId, URI url) {
    byAgent.put(agentId, url);
  }

  /** Removes the agent's own address. */
  public void clear(String agentId) {
    byAgent.remove(agentId);
  }

  /** Returns where the webhooks of a call without an agent go. */
  public Optional<URI> urlWithoutAgent() {
    return defaultUrl;
  }

  /** Returns the agents' own addresses. */
  public Map<String, URI> byAgent() {
    return Map.copyOf(byAgent);
  }

  public Optional<URI> urlFor(String agentId) {
    return Optional.ofNullable(byAgent.get(agentId)).or(() -> defaultUrl);
  }
}
