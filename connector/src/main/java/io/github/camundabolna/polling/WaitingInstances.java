package io.github.camundabolna.polling;

import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.camunda.connector.api.inbound.ProcessInstanceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The waiting instances, and what they wait for. To read that costs the engine two requests, so
 * each cycle reads it of those that are new, and of some of the others in turn: an instance may
 * come back to the element with another id.
 */
final class WaitingInstances {

  private final AwaitedResource resource;
  private final InboundIntermediateConnectorContext context;
  private final PollLog log;
  private final MissingInstances missing;
  private final Clock clock;
  private final KnownIds known = new KnownIds();
  private final InstanceReadFailures failures;

  /**
   * Who waits at an element, by one listing of the engine.
   *
   * @param perId those of which it is known what they wait for, by its id
   * @param unreadable process instances of which that could not be read this time
   * @param listed how many the engine lists
   */
  record Snapshot(Map<String, List<WaitingInstance>> perId, Set<Long> unreadable, int listed) {}

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
  Snapshot snapshot() {
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
    return new Snapshot(perId, unreadable, listed.size());
  }

  /** Returns how many of those known are read again in a cycle: 100, or a tenth if that is more. */
  static int mostPerCycle(int known) {
    return Math.max(100, Math.ceilDiv(known, 10));
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
    boolean skipped = before.isPresent() ? !due : failures.isSkipped(process.getKey());
    return skipped ? before : read(process, before);
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

  /**
   * The ids that waiting instances were read to wait for. Holds one entry for each instance that
   * the engine listed last; one that waits several times at the element is read each time, because
   * from 8.9 on each of its waits has variables of its own.
   */
  private static final class KnownIds {

    /** The one that was read the longest time ago comes first. */
    private final Map<Long, String> ids = new LinkedHashMap<>();

    private Set<Long> listedOnce = Set.of();

    /**
     * Begins a cycle.
     *
     * @param listed how often the engine lists each process instance
     * @return those to read again in this cycle, if they are known
     */
    Set<Long> due(Map<Long, Long> listed) {
      Map<Long, Long> once = new HashMap<>(listed);
      once.values().removeIf(times -> times > 1);
      listedOnce = once.keySet();
      ids.keySet().retainAll(listedOnce);
      return ids.keySet().stream()
          .limit(mostPerCycle(ids.size()))
          .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    Optional<String> of(long processInstance) {
      return Optional.ofNullable(ids.get(processInstance));
    }

    void read(long processInstance, String id) {
      ids.remove(processInstance);
      if (listedOnce.contains(processInstance)) {
        ids.put(processInstance, id);
      }
    }
  }
}
