package io.github.camundabolna.examples.simulator.webhook;

import io.github.camundabolna.examples.simulator.fault.Dice;
import io.github.camundabolna.examples.simulator.fault.Fault;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which faults strike a webhook: those planned for its call or batch, and those drawn. */
public final class Mischief {
  private final Dice dice;
  private final Map<String, Fault> planned = new ConcurrentHashMap<>();

  public Mischief(Dice dice) {
    this.dice = dice;
  }

  /** Plans a fault for every webhook of that execution or batch. */
  public void plan(String about, Fault fault) {
    planned.put(about, fault);
  }

  boolean strikes(Fault fault, String about) {
    return planned.get(about) == fault || dice.strikes(fault);
  }
}
