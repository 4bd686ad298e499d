package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which faults strike a webhook: those planned for its call or batch, and those drawn. */
public final class WebhookFaults {
  private final FaultRandom dice;
  private final Map<String, Fault> planned = new ConcurrentHashMap<>();

  public WebhookFaults(FaultRandom dice) {
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
