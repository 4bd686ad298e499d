package io.github.camundabolna.simulator;

import io.github.camundabolna.simulator.call.Execution;
import io.github.camundabolna.simulator.call.ExecutionBodyWriter;
import io.github.camundabolna.simulator.call.SampleExecution;
import io.github.camundabolna.simulator.page.TestEvents;
import io.github.camundabolna.simulator.webhook.Webhook;
import io.github.camundabolna.simulator.webhook.WebhookAddresses;
import io.github.camundabolna.simulator.webhook.WebhookDispatcher;
import io.github.camundabolna.simulator.webhook.WebhookListener;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Test events as Bolna sends them. */
record BolnaTestEvents(
    WebhookAddresses addresses,
    ExecutionBodyWriter bodies,
    WebhookDispatcher dispatcher,
    Clock clock)
    implements TestEvents {

  @Override
  public List<Destination> destinations() {
    return Stream.concat(
            addresses.urlWithoutAgent().stream()
                .map(url -> new Destination(Kind.EVERY_AGENT, "", url)),
            addresses.byAgent().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(agent -> new Destination(Kind.AGENT, agent.getKey(), agent.getValue())))
        .toList();
  }

  @Override
  public String send(Destination destination) {
    String agentId =
        destination.kind() == Kind.AGENT ? destination.id() : UUID.randomUUID().toString();
    Execution call = SampleExecution.completed(agentId, clock.instant());
    Webhook webhook =
        Webhook.of(
            call.id(),
            call.status().wire(),
            destination.address(),
            () -> bodies.full(call).toString(),
            WebhookListener.NONE);
    dispatcher.sendTest(webhook);
    return webhook.id();
  }
}
