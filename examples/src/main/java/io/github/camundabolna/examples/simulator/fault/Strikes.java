package io.github.camundabolna.examples.simulator.fault;

import java.util.EnumSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The faults that strike a request: the one planned for the next call, otherwise those drawn. */
public final class Strikes {
  private final Dice dice;
  private final Queue<Fault> planned = new ConcurrentLinkedQueue<>();

  public Strikes(Dice dice) {
    this.dice = dice;
  }

  /** Plans a fault for the next POST /call; several are used up one by one. */
  public void planForNextCall(Fault fault) {
    planned.add(fault);
  }

  /** What strikes a POST /call: exactly the planned fault, if there is one. */
  public Set<Fault> forCall() {
    Fault next = planned.poll();
    return next == null ? draw(true) : EnumSet.of(next);
  }

  /** What strikes any other request. */
  public Set<Fault> forOther() {
    return draw(false);
  }

  private Set<Fault> draw(boolean call) {
    Set<Fault> drawn = EnumSet.noneOf(Fault.class);
    for (Fault fault : Fault.values()) {
      boolean possible = fault.strikesAnyRequest() || call && fault.strikesAcceptedCall();
      if (possible && dice.strikes(fault)) {
        drawn.add(fault);
      }
    }
    return drawn;
  }
}
