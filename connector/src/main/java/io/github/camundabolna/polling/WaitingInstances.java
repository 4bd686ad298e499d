package io.github.camundabolna.polling;

import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.camunda.connector.api.inbound.ProcessInstanceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The waiting instances and their IDs. Reading an ID costs the engine two requests. So each cycle
 * reads new instances, and some of the others in turn, because an instance may return with another
 * ID. Those that just got a result are likely to do so, and don't wait for their turn.
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
   * The instances at an element, from one listing of the engine.
   *
   * @param perId instances by the ID that they wait for
   * @param unreadable process instances whose ID could not be read this time
   * @param listed number of instances that the engine lists
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
   * Lists the instances.
   *
   * @throws RuntimeException if the engine doesn't list them
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

  /**
   * Notes that an instance gets a result. It may return with another ID soon, so the next cycle
   * reads it.
   */
  void delivered(WaitingInstance instance) {
    known.readNext(instance.process().getKey());
  }

  /** Returns how often the engine lists each process instance. */
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
      known.readLast(process.getKey());
      return failures.failed(process.getKey(), e) ? Optional.empty() : before;
    }
  }

  /**
   * The known IDs of waiting instances. Holds one entry per instance of the latest listing.
   * Instances that wait several times at the element are read each time, because from 8.9 on each
   * wait has its own variables.
   */
  private static final class KnownIds {

    private static final int FEWEST_PER_CYCLE = 10;

    /** In the order of the next readings. */
    private final SequencedMap<Long, String> ids = new LinkedHashMap<>();

    private final Set<Long> likelyChanged = new HashSet<>();
    private Set<Long> listedOnce = Set.of();

    /**
     * Begins a cycle.
     *
     * @param listed how often the engine lists each process instance
     * @return known instances to read again in this cycle: those that got a result, and of all ten,
     *     or a tenth if that is more
     */
    Set<Long> due(Map<Long, Long> listed) {
      Map<Long, Long> once = new HashMap<>(listed);
      once.values().removeIf(times -> times > 1);
      listedOnce = once.keySet();
      ids.keySet().retainAll(listedOnce);
      Set<Long> due = new HashSet<>(likelyChanged);
      likelyChanged.clear();
      ids.keySet().stream()
          .limit(Math.max(FEWEST_PER_CYCLE, Math.ceilDiv(ids.size(), 10)))
          .forEach(due::add);
      return due;
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

    void readNext(long processInstance) {
      likelyChanged.add(processInstance);
    }

    /** An instance that can't be read must not keep the others from their turn. */
    void readLast(long processInstance) {
      of(processInstance).ifPresent(id -> ids.putLast(processInstance, id));
    }
  }
}
