package io.github.camundabolna.simulator.webhook;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where each agent's webhooks go. */
public final class WebhookAddresses {
  private final Optional<URI> everyone;
  private final Map<String, URI> byAgent = new ConcurrentHashMap<>();

  public WebhookAddresses(Optional<URI> everyone) {
    this.everyone = everyone;
  }

  public void set(String agentId, URI url) {
    byAgent.put(agentId, url);
  }

  /** Forgets the agent's own address. */
  public void clear(String agentId) {
    byAgent.remove(agentId);
  }

  public Optional<URI> of(String agentId) {
    return Optional.ofNullable(byAgent.get(agentId)).or(() -> everyone);
  }
}
