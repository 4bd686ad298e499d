package io.github.camundabolna.simulator.callingbox;

import io.github.camundabolna.simulator.callingbox.call.CallEvent;
import io.github.camundabolna.simulator.callingbox.call.SampleEvent;
import io.github.camundabolna.simulator.callingbox.http.CallingBoxState;
import io.github.camundabolna.simulator.callingbox.webhook.WebhookEndpoint;
import io.github.camundabolna.simulator.page.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Test events as CallingBox sends them. */
record CallingBoxTestEvents(CallingBoxState state) implements TestEvents {

  @Override
  public List<Destination> destinations() {
    return Stream.of(
            state.addresses().urlWithoutAgent().stream()
                .map(url -> new Destination(Kind.EVERY_AGENT, "", url)),
            state.addresses().byAgent().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(agent -> new Destination(Kind.AGENT, agent.getKey(), agent.getValue())),
            state.endpoints().all().stream()
                .filter(endpoint -> endpoint.state().enabled())
                .map(each -> new Destination(Kind.ENDPOINT, each.id(), each.url())))
        .flatMap(some -> some)
        .toList();
  }

  @Override
  public String send(Destination destination) {
    String agentId =
        destination.kind() == Kind.AGENT ? destination.id() : UUID.randomUUID().toString();
    String number = state.numbers().owned().getFirst().e164();
    CallEvent event = SampleEvent.completed(agentId, number, state.clock().instant());
    Optional<WebhookEndpoint> endpoint = state.endpoints().find(destination.id());
    return endpoint
        .map(each -> state.eventSender().sendTest(event, each))
        .orElseGet(() -> state.eventSender().sendTest(event, destination.address()));
  }
}
