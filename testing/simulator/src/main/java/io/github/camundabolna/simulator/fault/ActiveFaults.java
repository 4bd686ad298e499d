package io.github.camundabolna.simulator.fault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The faults that affect every request until a test or a person deactivates them. */
public final class ActiveFaults {

  /** Means all endpoints. */
  public static final String EVERYWHERE = "*";

  private final List<ActiveFault> active = new CopyOnWriteArrayList<>();

  /**
   * An active fault.
   *
   * @param endpoint such as {@code POST /call}, or {@link #EVERYWHERE}
   * @param slowBy the delay of a slow request; empty for the one in the settings
   */
  public record ActiveFault(String endpoint, Fault fault, Optional<Duration> slowBy) {

    boolean appliesTo(String requested) {
      return endpoint.equals(EVERYWHERE) || endpoint.equals(requested);
    }
  }

  /** Activates a fault and replaces the same fault of that endpoint. */
  public void activate(ActiveFault fault) {
    deactivate(fault.endpoint(), fault.fault());
    active.add(fault);
  }

  /** Deactivates a fault for the endpoint for which it was activated. */
  public void deactivate(String endpoint, Fault fault) {
    active.removeIf(each -> each.endpoint().equals(endpoint) && each.fault() == fault);
  }

  /** Deactivates all faults. */
  public void deactivateAll() {
    active.clear();
  }

  /** Returns all active faults, oldest first. */
  public List<ActiveFault> active() {
    return List.copyOf(active);
  }

  /** Returns the active faults of an endpoint that are possible there. */
  public Set<Fault> select(String endpoint, Predicate<Fault> possible) {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    active.stream()
        .filter(each -> each.appliesTo(endpoint))
        .map(ActiveFault::fault)
        .filter(possible)
        .forEach(faults::add);
    return faults;
  }

  /** Returns the delay of slow requests to an endpoint, if one was given. */
  public Optional<Duration> slowBy(String endpoint) {
    return active.stream()
        .filter(each -> each.appliesTo(endpoint) && each.fault() == Fault.SLOW)
        .flatMap(each -> each.slowBy().stream())
        .findFirst();
  }
}
