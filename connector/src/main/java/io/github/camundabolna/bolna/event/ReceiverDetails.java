package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.inbound.InboundConnectorDefinition;
import io.github.camundabolna.bolna.sweep.SweepPlan;
import java.util.LinkedHashMap;
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
    return details;
  }
}
