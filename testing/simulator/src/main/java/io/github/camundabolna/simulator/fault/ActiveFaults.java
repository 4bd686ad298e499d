package io.github.camundabolna.simulator.fault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The faults that strike every request for now: a test, or a person, switches them on and off. */
public final class ActiveFaults {

  /** Stands for all endpoints. */
  public static final String EVERYWHERE = "*";

  private final List<ActiveFault> active = new CopyOnWriteArrayList<>();

  /**
   * A fault that is on.
   *
   * @param endpoint as in {@code POST /call}, or {@link #EVERYWHERE}
   * @param slowBy how long a slow request waits; empty for the time in the settings
   */
  public record ActiveFault(String endpoint, Fault fault, Optional<Duration> slowBy) {

    boolean isFor(String requested) {
      return endpoint.equals(EVERYWHERE) || endpoint.equals(requested);
    }
  }

  /** Switches a fault on; one that is on for that endpoint already is replaced. */
  public void on(ActiveFault fault) {
    off(fault.endpoint(), fault.fault());
    active.add(fault);
  }

  /** Switches one fault off, for the endpoint for which it was switched on. */
  public void off(String endpoint, Fault fault) {
    active.removeIf(each -> each.endpoint().equals(endpoint) && each.fault() == fault);
  }

  /** Switches all faults off. */
  public void off() {
    active.clear();
  }

  /** Returns all faults that are on, the oldest first. */
  public List<ActiveFault> active() {
    return List.copyOf(active);
  }

  /** Returns those that strike a request to that endpoint, of those that are possible there. */
  public Set<Fault> at(String endpoint, Predicate<Fault> possible) {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    active.stream()
        .filter(each -> each.isFor(endpoint))
        .map(ActiveFault::fault)
        .filter(possible)
        .forEach(faults::add);
    return faults;
  }

  /** Returns how long a slow request to that endpoint waits, if it was said. */
  public Optional<Duration> slowBy(String endpoint) {
    return active.stream()
        .filter(each -> each.isFor(endpoint) && each.fault() == Fault.SLOW)
        .flatMap(each -> each.slowBy().stream())
        .findFirst();
  }
}
