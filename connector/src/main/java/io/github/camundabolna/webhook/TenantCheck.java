package io.github.camundabolna.webhook;

import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.signal.Placements;

/**
 * Notices calls whose process belongs to another tenant than the receiver: their messages are
 * published in the receiver's tenant, where nothing waits for them.
 *
 * @param tenantId of the receiver
 */
public record TenantCheck(
    String tenantId, Placements placements, ReceiverHealth health, ActivityLog log) {

  /** Warns if this runtime knows that the call was placed in another tenant. */
  void check(String callId) {
    placements
        .tenantOf(callId)
        .filter(tenant -> !tenant.equals(tenantId))
        .ifPresent(tenant -> warn(callId, tenant));
  }

  private void warn(String callId, String tenant) {
    String remedy =
        "this receiver, of tenant %s, doesn't reach its waits: deploy a receiver for tenant %s"
                .formatted(tenantId, tenant)
            + " with a path and agents of its own";
    log.warningAtTimes(
        "Other tenant", "call %s was placed in tenant %s; %s".formatted(callId, tenant, remedy));
    health.noteOtherTenant("calls come from tenant %s; %s".formatted(tenant, remedy));
  }
}
