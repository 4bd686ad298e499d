package io.github.camundabolna.polling;

import io.camunda.connector.api.inbound.InboundConnectorDefinition;
import io.camunda.connector.api.inbound.ProcessElement;
import io.github.camundabolna.scheduling.SharedScheduler;
import io.github.camundabolna.scheduling.TaskScheduler;
import io.github.camundabolna.scheduling.Timings;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All polled elements, in all versions at which instances may wait. Each has one task, however
 * often the runtime activates it, and an activation continues where the last one stopped. Old
 * versions without waits take turns, so their number affects neither threads nor requests.
 */
public final class PolledElements {

  /** Enough for three elements that are redeployed 20 times a day for a month. */
  static final int MOST_IDLE = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(PolledElements.class);

  /**
   * The elements of this process, shared because the runtime creates a connector per activation.
   * Holds at most {@value #MOST_IDLE} old versions without waits.
   */
  public static final PolledElements OF_THIS_PROCESS =
      new PolledElements(
          Clock.systemUTC(),
          SharedScheduler.OF_THIS_PROCESS,
          BatchSignals.OF_THIS_PROCESS,
          Placements.OF_THIS_PROCESS);

  private final Clock clock;
  private final TaskScheduler scheduler;
  private final Placements placements;
  private final Map<Key, PolledElement> elements = new HashMap<>();
  private boolean full;

  public PolledElements(
      Clock clock, TaskScheduler scheduler, BatchSignals signals, Placements placements) {
    this.clock = clock;
    this.scheduler = scheduler;
    this.placements = placements;
    signals.subscribe(this::expectChange);
  }

  /** An element of one version of a process. */
  record Key(String connector, String tenant, String process, long definition, String element) {

    static Key of(InboundConnectorDefinition definition) {
      ProcessElement element = definition.elements().get(0);
      return new Key(
          definition.type(),
          definition.tenantId(),
          element.bpmnProcessId(),
          element.processDefinitionKey(),
          element.elementId());
    }

    /** Returns whether both are versions of one element. */
    boolean isVersionOf(Key other) {
      return connector.equals(other.connector)
          && tenant.equals(other.tenant)
          && process.equals(other.process)
          && element.equals(other.element);
    }
  }

  Placements placements() {
    return placements;
  }

  Clock clock() {
    return clock;
  }

  ActivationRetry activationRetry() {
    return new ActivationRetry(scheduler, clock);
  }

  /**
   * Starts polling for an element with this cycle, which replaces an earlier one.
   *
   * @param owner the only one that can retire it
   * @param cycle creates the cycle, which continues with the delivered results
   */
  synchronized void activate(
      Key key, Object owner, PollPlan plan, Function<DeliveredResults, PollCycle> cycle) {
    PolledElement known = elements.get(key);
    PolledElement element =
        known == null ? new PolledElement(plan.resource(), delivered(key)) : known;
    element.activate(owner, plan, cycle.apply(element.delivered()));
    if (known == null) {
      element.startWith(scheduler, plan.interval(), () -> run(key, element));
      elements.put(key, element);
    } else {
      element.runWithin(Duration.ZERO);
    }
  }

  private DeliveredResults delivered(Key key) {
    return elements.entrySet().stream()
        .filter(entry -> entry.getKey().isVersionOf(key))
        .findFirst()
        .map(entry -> entry.getValue().delivered().ofAnotherVersion())
        .orElseGet(DeliveredResults::new);
  }

  /**
   * Notes that the runtime has deactivated the element. Instances may still wait there, or arrive.
   * Does nothing if another owner has activated the element in the meantime.
   */
  synchronized void retire(Key key, Object owner) {
    Optional.ofNullable(elements.get(key))
        .filter(element -> element.belongsTo(owner))
        .ifPresent(element -> element.retire(clock.instant()));
  }

  private synchronized void expectChange(String batchId) {
    elements.values().forEach(element -> element.expectChange(batchId, clock.instant()));
  }

  private Optional<Duration> run(Key key, PolledElement element) {
    Optional<Duration> pause = element.remainingPause(clock.instant());
    if (pause.isPresent()) {
      return pause;
    }
    element.poll(clock.instant());
    return next(key, element);
  }

  private synchronized Optional<Duration> next(Key key, PolledElement element) {
    Instant now = clock.instant();
    if (!element.isRetired()) {
      return Optional.of(element.pause(now, Duration.ZERO));
    }
    if (element.isOver(now, Timings.IDLE_VERSION_KEPT)) {
      elements.remove(key);
      element.delivered().forget();
      return Optional.empty();
    }
    List<Map.Entry<Key, PolledElement>> idle =
        elements.entrySet().stream().filter(entry -> entry.getValue().isIdle()).toList();
    makeRoom(idle);
    return Optional.of(element)
        .filter(one -> elements.get(key) == one)
        .map(one -> one.pause(now, Timings.IDLE_VERSION_TURN.multipliedBy(idle.size())));
  }

  /** Drops the version that has been without waits for the longest time. */
  private void makeRoom(List<Map.Entry<Key, PolledElement>> idle) {
    if (idle.size() <= MOST_IDLE) {
      full = full && idle.size() > MOST_IDLE / 2;
      return;
    }
    Map.Entry<Key, PolledElement> oldest =
        idle.stream().min(Comparator.comparing(entry -> entry.getValue().lastSeen())).get();
    elements.remove(oldest.getKey());
    oldest.getValue().end();
    oldest.getValue().delivered().forget();
    if (!full) {
      LOG.warn(
          "More than {} older process versions have no waiting instances; the oldest ones, starting"
              + " with {}, are no longer polled. Migrate instances that still wait there",
          MOST_IDLE,
          oldest.getKey());
    }
    full = true;
  }

  synchronized int size() {
    return elements.size();
  }
}
