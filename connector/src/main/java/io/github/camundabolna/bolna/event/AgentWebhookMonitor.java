package io.github.camundabolna.bolna.event;

import io.github.camundabolna.bolna.client.agent.AgentClient;
import io.github.camundabolna.bolna.client.agent.AgentWebhook;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks hourly whether the agents send their events to this receiver's path. It can't compare the
 * host, because a runtime doesn't know its external address.
 */
final class AgentWebhookMonitor {

  private static final Duration INTERVAL = Duration.ofHours(1);

  /** Enough for a person to read. */
  private static final int MAX_NAMED = 5;

  private final AgentClient client;
  private final List<String> agents;
  private final String path;
  private final Clock clock;
  private Instant next = Instant.MIN;

  /**
   * Creates a monitor.
   *
   * @param path of this receiver, after {@code /inbound/}
   */
  AgentWebhookMonitor(AgentClient client, List<String> agents, String path, Clock clock) {
    this.client = client;
    this.agents = agents;
    this.path = path;
    this.clock = clock;
  }

  /**
   * Checks if it's time to.
   *
   * @return a sentence for operators; empty if it isn't time yet, or Bolna can't be reached
   */
  Optional<String> check() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return Optional.empty();
    }
    next = now.plus(INTERVAL);
    try {
      return Optional.of(sentence());
    } catch (ApiException e) {
      return Optional.empty();
    }
  }

  private String sentence() {
    List<String> elsewhere =
        agents.stream()
            .flatMap(agent -> problem(agent).map(text -> "agent " + agent + " " + text).stream())
            .toList();
    if (elsewhere.isEmpty()) {
      return "all agents send events to /inbound/" + path;
    }
    return "%d of %d agents don't seem to send events to /inbound/%s: "
            .formatted(elsewhere.size(), agents.size(), path)
        + elsewhere.stream().limit(MAX_NAMED).collect(Collectors.joining("; "))
        + (elsewhere.size() > MAX_NAMED ? "; and more" : "");
  }

  /** An agent that Bolna doesn't return doesn't affect the others. */
  private Optional<String> problem(String agent) {
    try {
      return problem(client.webhook(agent));
    } catch (ApiException e) {
      if (e.kind() == Kind.REJECTED) {
        return Optional.of("can't be read at Bolna");
      }
      throw e;
    }
  }

  private Optional<String> problem(AgentWebhook webhook) {
    if (!webhook.told()) {
      return Optional.of("doesn't show its webhook URL");
    }
    return webhook.url().isEmpty()
        ? Optional.of("has no webhook URL")
        : webhook.url().filter(url -> !url.leadsTo("/" + path)).map(url -> "sends to " + url);
  }
}
