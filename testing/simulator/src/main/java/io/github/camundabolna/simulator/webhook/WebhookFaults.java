package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which faults strike a webhook: those planned for its call or batch, and those drawn. */
public final class WebhookFaults {
  private final FaultRandom faultRandom;
  private final Map<String, Fault> planned = new ConcurrentHashMap<>();

  public WebhookFaults(FaultRandom faultRandom) {
    this.faultRandom = faultRandom;
  }

  /** Plans a fault for every webhook of that execution or batch. */
  public void plan(String about, Fault fault) {
    planned.put(about, fault);
  }

  boolean occurs(Fault fault, String about) {
    return planned.get(about) == fault || faultRandom.occurs(fault);
  }
}
