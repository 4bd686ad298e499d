package io.github.camundabolna.simulator.fault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * The faults that strike a request: the one planned for its endpoint, otherwise those that are on
 * and those drawn.
 */
public final class RequestFaults {
  private final FaultRandom faultRandom;
  private final ActiveFaults activeFaults;
  private final Queue<Planned> planned = new ConcurrentLinkedQueue<>();

  private record Planned(String endpoint, Fault fault) {}

  public RequestFaults(FaultRandom faultRandom, ActiveFaults activeFaults) {
    this.faultRandom = faultRandom;
    this.activeFaults = activeFaults;
  }

  /** Plans a fault for the next request to that endpoint; several are used up one by one. */
  public void plan(String endpoint, Fault fault) {
    planned.add(new Planned(endpoint, fault));
  }

  /** What strikes a request: exactly the planned fault, if there is one. */
  public Set<Fault> on(String endpoint, Predicate<Fault> possible) {
    for (Planned candidate : planned) {
      if (candidate.endpoint().equals(endpoint) && planned.remove(candidate)) {
        return EnumSet.of(candidate.fault());
      }
    }
    Set<Fault> faults = draw(possible);
    faults.addAll(activeFaults.at(endpoint, possible));
    return faults;
  }

  /** How long a slow request to that endpoint waits, if it was said when the fault went on. */
  public Optional<Duration> slowBy(String endpoint) {
    return activeFaults.slowBy(endpoint);
  }

  private Set<Fault> draw(Predicate<Fault> possible) {
    Set<Fault> drawn = EnumSet.noneOf(Fault.class);
    for (Fault fault : Fault.values()) {
      if (possible.test(fault) && faultRandom.occurs(fault)) {
        drawn.add(fault);
      }
    }
    return drawn;
  }
}
