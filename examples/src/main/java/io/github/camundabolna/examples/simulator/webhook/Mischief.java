package io.github.camundabolna.examples.simulator.webhook;

import io.github.camundabolna.examples.simulator.fault.Dice;
import io.github.camundabolna.examples.simulator.fault.Fault;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which faults strike a webhook: those planned for its call, and those drawn. */
public final class Mischief {
  private final Dice dice;
  private final Map<String, Fault> planned = new ConcurrentHashMap<>();

  public Mischief(Dice dice) {
    this.dice = dice;
  }

  /** Plans a fault for every webhook of that execution. */
  public void plan(String executionId, Fault fault) {
    planned.put(executionId, fault);
  }

  boolean strikes(Fault fault, String executionId) {
    return planned.get(executionId) == fault || dice.strikes(fault);
  }
}
