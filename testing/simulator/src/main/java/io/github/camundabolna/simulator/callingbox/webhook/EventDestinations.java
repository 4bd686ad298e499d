package io.github.camundabolna.simulator.callingbox.webhook;

import io.github.camundabolna.simulator.callingbox.call.CallEvent;
import io.github.camundabolna.simulator.callingbox.call.CallOrder;
import io.github.camundabolna.simulator.webhook.WebhookAddresses;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where an event goes: to its call's URL, otherwise to its agent's, and to endpoints. */
public final class EventDestinations {
  private final WebhookAddresses agents;
  private final WebhookEndpoints endpoints;
  private final String defaultSecret;

  /** Creates destinations; {@code defaultSecret} signs what goes to agents' and calls' URLs. */
  public EventDestinations(
      WebhookAddresses agents, WebhookEndpoints endpoints, String defaultSecret) {
    this.agents = agents;
    this.endpoints = endpoints;
    this.defaultSecret = defaultSecret;
  }

  List<EventDestination> of(CallEvent event) {
    CallOrder order = event.call().order();
    Stream<EventDestination> inline =
        order.webhookUrl().or(() -> agentUrl(order)).stream().map(this::inline);
    Stream<EventDestination> account =
        endpoints.all().stream()
            .filter(endpoint -> endpoint.receives(event.type()))
            .map(EventDestination::of);
    return Stream.concat(inline, account).toList();
  }

  /** Returns the URL of a call or an agent. */
  EventDestination inline(URI url) {
    return EventDestination.inline(url, defaultSecret);
  }

  private Optional<URI> agentUrl(CallOrder order) {
    return order.agentId().map(agents::urlFor).orElseGet(agents::urlWithoutAgent);
  }
}
