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
 * Who waits, and for what. An instance of which that cannot be read is complained of, once as long
 * as the complaint stays the same, and does not keep the others waiting.
 */
final class WaitingInstances {

  private final Subject subject;
  private final InboundIntermediateConnectorContext context;
  private final PollLog log;
  private Map<Long, String> complaints = new HashMap<>();

  WaitingInstances(Subject subject, InboundIntermediateConnectorContext context, PollLog log) {
    this.subject = subject;
    this.context = context;
    this.log = log;
  }

  /**
   * @throws RuntimeException if the engine cannot be asked
   */
  Map<String, List<WaitingInstance>> perId() {
    Map<Long, String> before = complaints;
    complaints = new HashMap<>();
    return context.getProcessInstanceContexts().stream()
        .flatMap(process -> read(process, before).stream())
        .collect(
            Collectors.groupingBy(WaitingInstance::id, LinkedHashMap::new, Collectors.toList()));
  }

  private Optional<WaitingInstance> read(ProcessInstanceContext process, Map<Long, String> before) {
    try {
      return Optional.of(new WaitingInstance(process, subject.idOf().apply(process)));
    } catch (RuntimeException e) {
      complain(process.getKey(), reason(e), before);
      return Optional.empty();
    }
  }

  private void complain(long instance, String reason, Map<Long, String> before) {
    complaints.put(instance, reason);
    if (!reason.equals(before.get(instance))) {
      log.error(
          subject.field(),
          ("process instance %d waits for nothing yet: %s. Correct the variable, and enter the"
                  + " element again: its correlation key was read when it was entered")
              .formatted(instance, reason));
    }
  }

  /** The runtime wraps whatever happened, and an expression's own words would show variables. */
  private String reason(RuntimeException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof ConnectorInputException)) {
      cause = cause.getCause();
    }
    return cause instanceof ConnectorInputException
        ? Violations.in(String.valueOf(cause.getMessage()))
        : subject.field() + " could not be read: " + cause.getClass().getSimpleName();
  }
}
