package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Decides which faults affect a webhook: those planned for its call or batch, and random ones. */
public final class WebhookFaults {
  private final FaultRandom faultRandom;
  private final Map<String, Fault> planned = new ConcurrentHashMap<>();

  public WebhookFaults(FaultRandom faultRandom) {
    this.faultRandom = faultRandom;
  }

  /** Plans a fault for every webhook of that execution or batch. */
  public void plan(String subjectId, Fault fault) {
    planned.put(subjectId, fault);
  }

  /** Returns whether the fault affects this webhook. */
  public boolean occurs(Fault fault, String subjectId) {
    return planned.get(subjectId) == fault || faultRandom.occurs(fault);
  }
}
