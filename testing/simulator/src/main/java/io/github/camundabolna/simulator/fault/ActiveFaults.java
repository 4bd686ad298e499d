package io.github.camundabolna.simulator.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The faults that strike until a test or a person deactivates them; those of the settings first.
 */
public final class ActiveFaults {

  private final FaultRandom random;
  private final List<ActiveFault> initial;
  private final AtomicReference<List<ActiveFault>> active;
  private final Runnable changed;
  private final Map<Fault, LongAdder> struck = new ConcurrentHashMap<>();

  /**
   * Activates the faults of the settings.
   *
   * @param changed is called after each change
   */
  public ActiveFaults(Map<Fault, Double> rates, FaultRandom random, Runnable changed) {
    this.random = random;
    this.changed = changed;
    this.initial =
        Arrays.stream(Fault.values())
            .filter(fault -> rates.getOrDefault(fault, 0.0) > 0)
            .map(fault -> everywhere(fault, rates.get(fault)))
            .toList();
    this.active = new AtomicReference<>(initial);
  }

  /** Returns no faults, for tests of what they don't concern. */
  public static ActiveFaults none() {
    return new ActiveFaults(Map.of(), new FaultRandom(0), () -> {});
  }

  private static ActiveFault everywhere(Fault fault, double rate) {
    return new ActiveFault(ActiveFault.EVERYWHERE, fault, rate, Optional.empty());
  }

  /** Activates a fault and replaces the same fault of that endpoint. */
  public void activate(ActiveFault fault) {
    replace(each -> each.isSameSwitch(fault.endpoint(), fault.fault()), List.of(fault));
  }

  /** Deactivates a fault for the endpoint for which it was activated. */
  public void deactivate(String endpoint, Fault fault) {
    replace(each -> each.isSameSwitch(endpoint, fault), List.of());
  }

  /** Deactivates all faults. */
  public void deactivateAll() {
    replace(each -> true, List.of());
  }

  /** Makes a fault strike everywhere as often as the settings say. */
  public void restore(Fault fault) {
    replace(
        each -> each.isSameSwitch(ActiveFault.EVERYWHERE, fault),
        initial.stream().filter(each -> each.fault() == fault).toList());
  }

  /** Activates the faults of the settings, and deactivates all others. */
  public void restoreAll() {
    replace(each -> true, initial);
  }

  /** In one step, so that no request in between escapes a fault that only changes. */
  private void replace(Predicate<ActiveFault> old, List<ActiveFault> others) {
    active.updateAndGet(
        before ->
            Stream.concat(before.stream().filter(Predicate.not(old)), others.stream()).toList());
    changed.run();
  }

  /** Returns all active faults, oldest first. */
  public List<ActiveFault> active() {
    return active.get();
  }

  /** Returns the possible faults that strike a request to an endpoint this time. */
  public Set<Fault> select(String endpoint, Predicate<Fault> possible) {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    for (Fault fault : Fault.values()) {
      if (possible.test(fault) && strikes(endpoint, fault)) {
        faults.add(fault);
      }
    }
    return faults;
  }

  /** Returns whether a fault strikes a webhook this time. */
  public boolean strikesWebhook(Fault fault) {
    return strikes(ActiveFault.EVERYWHERE, fault);
  }

  private boolean strikes(String endpoint, Fault fault) {
    boolean strikes =
        active().stream()
            .filter(each -> each.strikes(endpoint, fault))
            .anyMatch(each -> random.happens(each.rate()));
    if (strikes) {
      struck.computeIfAbsent(fault, first -> new LongAdder()).increment();
    }
    return strikes;
  }

  /** Returns how often a fault has struck since the simulator started. */
  public long struckCount(Fault fault) {
    LongAdder count = struck.get(fault);
    return count == null ? 0 : count.sum();
  }

  /** Returns the delay of slow requests to an endpoint, if one was given. */
  public Optional<Duration> slowBy(String endpoint) {
    return active().stream()
        .filter(each -> each.strikes(endpoint, Fault.SLOW))
        .flatMap(each -> each.slowBy().stream())
        .findFirst();
  }
}
