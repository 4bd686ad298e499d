package io.github.camundabolna.simulator.http;

import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.webhook.WebhookAwaiter;
import io.github.camundabolna.simulator.webhook.WebhookFaults;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Carries out the faults that strike a call once it has been accepted. */
final class AcceptedCallFaults {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final WebhookAwaiter webhookAwaiter;
  private final WebhookFaults webhookFaults;

  AcceptedCallFaults(WebhookAwaiter webhookAwaiter, WebhookFaults webhookFaults) {
    this.webhookAwaiter = webhookAwaiter;
    this.webhookFaults = webhookFaults;
  }

  /** Places the call and answers, at once or when the webhooks are as far as a fault wants. */
  ApiResponse answer(String id, Set<Fault> faults, Runnable place, PlainResponse response) {
    faults.stream().filter(Fault::affectsWebhooks).forEach(fault -> webhookFaults.plan(id, fault));
    CompletableFuture<Void> due = due(id, faults);
    place.run();
    due.join();
    return response;
  }

  private CompletableFuture<Void> due(String id, Set<Fault> faults) {
    if (faults.contains(Fault.END_BEFORE_ANSWER)) {
      return webhookAwaiter.expect(id, CallStatus::ended, PATIENCE);
    }
    if (faults.contains(Fault.WEBHOOK_BEFORE_ANSWER)) {
      return webhookAwaiter.expect(id, any -> true, PATIENCE);
    }
    return CompletableFuture.completedFuture(null);
  }
}
