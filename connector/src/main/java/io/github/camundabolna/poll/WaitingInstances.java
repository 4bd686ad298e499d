package io.github.camundabolna.poll;

import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.camunda.connector.api.inbound.ProcessInstanceContext;
import io.github.camundabolna.panel.Violations;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who waits, and for which batch. An instance whose batch id cannot be read is complained of, once
 * as long as the complaint stays the same, and does not keep the others from their batches.
 */
final class WaitingInstances {

  private final InboundIntermediateConnectorContext context;
  private final PollLog log;
  private Map<Long, String> complaints = new HashMap<>();

  WaitingInstances(InboundIntermediateConnectorContext context, PollLog log) {
    this.context = context;
    this.log = log;
  }

  /**
   * @throws RuntimeException if the engine cannot be asked
   */
  Map<String, List<WaitingInstance>> perBatch() {
    Map<Long, String> before = complaints;
    complaints = new HashMap<>();
    return context.getProcessInstanceContexts().stream()
        .flatMap(process -> read(process, before).stream())
        .collect(
            Collectors.groupingBy(
                WaitingInstance::batchId, LinkedHashMap::new, Collectors.toList()));
  }

  private Optional<WaitingInstance> read(ProcessInstanceContext process, Map<Long, String> before) {
    try {
      String batchId = process.bind(InstanceProperties.class).awaited().batchId();
      return Optional.of(new WaitingInstance(process, batchId));
    } catch (RuntimeException e) {
      complain(process.getKey(), reason(e), before);
      return Optional.empty();
    }
  }

  private void complain(long instance, String reason, Map<Long, String> before) {
    complaints.put(instance, reason);
    if (!reason.equals(before.get(instance))) {
      log.error(
          "Batch id",
          ("process instance %d waits for nothing yet: %s. Correct the variable, and enter the"
                  + " element again: its correlation key was read when it was entered")
              .formatted(instance, reason));
    }
  }

  /** The runtime wraps whatever happened, and an expression's own words would show variables. */
  private static String reason(RuntimeException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof ConnectorInputException)) {
      cause = cause.getCause();
    }
    return cause instanceof ConnectorInputException
        ? Violations.in(String.valueOf(cause.getMessage()))
        : "batchId could not be read: " + cause.getClass().getSimpleName();
  }
}
