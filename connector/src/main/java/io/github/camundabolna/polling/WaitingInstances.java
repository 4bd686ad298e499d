package io.github.camundabolna.polling;

import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.camunda.connector.api.inbound.ProcessInstanceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who waits, and for what. To read for what costs the engine two requests, so each round reads it
 * of those that are new, and of some of the others in turn: an instance may come back to the
 * element with another id.
 */
final class WaitingInstances {

  private final AwaitedResource resource;
  private final InboundIntermediateConnectorContext context;
  private final PollLog log;
  private final MissingInstances missing;
  private final Clock clock;
  private final KnownIds known = new KnownIds();
  private final InstanceReadFailures failures;

  WaitingInstances(
      AwaitedResource resource,
      InboundIntermediateConnectorContext context,
      PollLog log,
      MissingInstances missing,
      Clock clock) {
    this.resource = resource;
    this.context = context;
    this.log = log;
    this.missing = missing;
    this.clock = clock;
    this.failures = new InstanceReadFailures(resource, log);
  }

  /**
   * @throws RuntimeException if the engine cannot be asked
   */
  WaitingSnapshot snapshot() {
    List<ProcessInstanceContext> listed = context.getProcessInstanceContexts();
    log.waiting(listed.size(), missing.sentence(listed.size(), clock.instant()));
    Set<Long> unreadable = new HashSet<>();
    Map<String, List<WaitingInstance>> perId = new LinkedHashMap<>();
    Map<Long, Long> keys = keys(listed);
    Set<Long> due = known.due(keys);
    failures.begin(keys.keySet());
    for (ProcessInstanceContext process : listed) {
      id(process, due.contains(process.getKey()))
          .ifPresentOrElse(
              id ->
                  perId
                      .computeIfAbsent(id, each -> new ArrayList<>())
                      .add(new WaitingInstance(process, id)),
              () -> unreadable.add(process.getKey()));
    }
    failures.end(listed.size());
    return new WaitingSnapshot(perId, unreadable, listed.size());
  }

  /** How often the engine lists each process instance. */
  private static Map<Long, Long> keys(List<ProcessInstanceContext> listed) {
    return listed.stream()
        .collect(
            Collectors.groupingBy(
                ProcessInstanceContext::getKey, LinkedHashMap::new, Collectors.counting()));
  }

  private Optional<String> id(ProcessInstanceContext process, boolean due) {
    Optional<String> before = known.of(process.getKey());
    boolean rests = before.isPresent() ? !due : failures.rests(process.getKey());
    return rests ? before : read(process, before);
  }

  private Optional<String> read(ProcessInstanceContext process, Optional<String> before) {
    try {
      String id = resource.idOf().apply(process);
      known.read(process.getKey(), id);
      failures.succeeded(process.getKey());
      return Optional.of(id);
    } catch (RuntimeException e) {
      return failures.failed(process.getKey(), e) ? Optional.empty() : before;
    }
  }
}
