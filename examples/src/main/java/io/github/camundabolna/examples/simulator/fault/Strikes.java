package io.github.camundabolna.examples.simulator.fault;

import java.util.EnumSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** The faults that strike a request: the one planned for its endpoint, otherwise those drawn. */
public final class Strikes {
  private final Dice dice;
  private final Queue<Planned> planned = new ConcurrentLinkedQueue<>();

  private record Planned(String endpoint, Fault fault) {}

  public Strikes(Dice dice) {
    this.dice = dice;
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
    return draw(possible);
  }

  private Set<Fault> draw(Predicate<Fault> possible) {
    Set<Fault> drawn = EnumSet.noneOf(Fault.class);
    for (Fault fault : Fault.values()) {
      if (possible.test(fault) && dice.strikes(fault)) {
        drawn.add(fault);
      }
    }
    return drawn;
  }
}
