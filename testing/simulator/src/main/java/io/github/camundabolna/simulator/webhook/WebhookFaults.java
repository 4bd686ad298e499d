package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.fault.ActiveFaults;
import io.github.camundabolna.simulator.fault.Fault;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides which faults affect a webhook: those planned for its call or batch, and the active ones.
 */
public final class WebhookFaults {
  private final ActiveFaults active;
  private final Map<String, Fault> planned = new ConcurrentHashMap<>();

  public WebhookFaults(ActiveFaults active) {
    this.active = active;
  }

  /** Plans a fault for every webhook of that execution or batch. */
  public void plan(String subjectId, Fault fault) {
    planned.put(subjectId, fault);
  }

  /** Returns whether the fault affects this webhook. */
  public boolean occurs(Fault fault, String subjectId) {
    return planned.get(subjectId) == fault || active.strikesWebhook(fault);
  }
}
