package io.github.camundabolna.simulator.fault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** Decides which faults affect a request: the planned one, otherwise the active ones. */
public final class RequestFaults {
  private final ActiveFaults activeFaults;
  private final Queue<PlannedFault> planned = new ConcurrentLinkedQueue<>();

  private record PlannedFault(String endpoint, Fault fault) {}

  public RequestFaults(ActiveFaults activeFaults) {
    this.activeFaults = activeFaults;
  }

  /** Plans a fault for the next request to an endpoint; several are used one by one. */
  public void plan(String endpoint, Fault fault) {
    planned.add(new PlannedFault(endpoint, fault));
  }

  /** Returns the faults of a request: exactly the planned one, if there is one. */
  public Set<Fault> select(String endpoint, Predicate<Fault> possible) {
    for (PlannedFault candidate : planned) {
      if (candidate.endpoint().equals(endpoint) && planned.remove(candidate)) {
        return EnumSet.of(candidate.fault());
      }
    }
    return activeFaults.select(endpoint, possible);
  }

  /** Returns the delay of slow requests to an endpoint, if the active fault has one. */
  public Optional<Duration> slowBy(String endpoint) {
    return activeFaults.slowBy(endpoint);
  }
}
