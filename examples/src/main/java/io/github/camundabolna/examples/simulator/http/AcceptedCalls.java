package io.github.camundabolna.examples.simulator.http;

import io.github.camundabolna.examples.simulator.call.CallStatus;
import io.github.camundabolna.examples.simulator.fault.Fault;
import io.github.camundabolna.examples.simulator.webhook.Arrivals;
import io.github.camundabolna.examples.simulator.webhook.Mischief;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Carries out the faults that strike a call once it has been accepted. */
final class AcceptedCalls {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final Arrivals arrivals;
  private final Mischief mischief;

  AcceptedCalls(Arrivals arrivals, Mischief mischief) {
    this.arrivals = arrivals;
    this.mischief = mischief;
  }

  /** Places the call and answers, at once or when the webhooks are as far as a fault wants. */
  Answer answer(String id, Set<Fault> faults, Runnable place, Reply reply) {
    faults.stream().filter(Fault::strikesWebhooks).forEach(fault -> mischief.plan(id, fault));
    CompletableFuture<Void> due = due(id, faults);
    place.run();
    due.join();
    return reply;
  }

  private CompletableFuture<Void> due(String id, Set<Fault> faults) {
    if (faults.contains(Fault.END_BEFORE_ANSWER)) {
      return arrivals.expect(id, CallStatus::ended, PATIENCE);
    }
    if (faults.contains(Fault.WEBHOOK_BEFORE_ANSWER)) {
      return arrivals.expect(id, any -> true, PATIENCE);
    }
    return CompletableFuture.completedFuture(null);
  }
}
