package io.github.camundabolna.event;

import io.camunda.connector.api.inbound.InboundConnectorDefinition;
import io.camunda.connector.api.inbound.ProcessElement;
import io.github.camundabolna.sweep.SweepPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the health of a receiver that works shows of how it is set up. */
final class ReceiverDetails {

  private static final String DEFAULT_TENANT = "<default>";

  private ReceiverDetails() {}

  static Map<String, Object> of(
      ReceiverProperties properties,
      Optional<SweepPlan> plan,
      InboundConnectorDefinition definition) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("path", properties.inbound().context());
    plan.ifPresent(it -> details.put("sweep", it.agents().size() + " agents, " + it.interval()));
    Optional.ofNullable(definition.tenantId())
        .filter(tenant -> !tenant.equals(DEFAULT_TENANT))
        .ifPresent(
            tenant -> details.put("tenant", tenant + ": waits of other tenants are not reached"));
    versions(definition.elements()).ifPresent(sentence -> details.put("versions", sentence));
    return details;
  }

  /** Runtimes of 8.9 keep older versions with waiting instances, and do not say how they differ. */
  private static Optional<String> versions(List<? extends ProcessElement> elements) {
    List<Integer> versions =
        elements.stream().map(ProcessElement::version).distinct().sorted().toList();
    return Optional.of(versions)
        .filter(several -> several.size() > 1)
        .map(
            several ->
                ("versions %s share this receiver: if their result expression, message TTL,"
                        + " message id or correlation key differ, every event is answered 422; keep"
                        + " the receiver in a process of its own")
                    .formatted(several));
  }
}
