package io.github.camundabolna.examples.simulator.http;

import io.github.camundabolna.examples.simulator.call.CallStatus;
import io.github.camundabolna.examples.simulator.fault.Fault;
import io.github.camundabolna.examples.simulator.webhook.Arrivals;
import io.github.camundabolna.examples.simulator.webhook.Mischief;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Carries out the faults that strike once a call has been accepted. */
final class AcceptedCalls {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final Arrivals arrivals;
  private final Mischief mischief;
  private final Pause pause;

  AcceptedCalls(Arrivals arrivals, Mischief mischief, Pause pause) {
    this.arrivals = arrivals;
    this.mischief = mischief;
    this.pause = pause;
  }

  /** Places the call and answers: with the reply, later, otherwise or not at all. */
  Answer answer(String id, Set<Fault> faults, Runnable place, Reply reply) {
    faults.stream().filter(Fault::strikesWebhooks).forEach(fault -> mischief.plan(id, fault));
    CompletableFuture<Void> due = due(id, faults);
    place.run();
    due.join();
    return spoilt(faults, reply);
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

  private Answer spoilt(Set<Fault> faults, Reply reply) {
    if (faults.contains(Fault.CUT_AFTER_ACCEPT)) {
      return new Cut();
    }
    if (faults.contains(Fault.TIME_OUT_AFTER_ACCEPT)) {
      return new Silence(pause);
    }
    return faults.contains(Fault.ERROR_AFTER_ACCEPT)
        ? Reply.error(500, 500, "Internal server error")
        : reply;
  }
}
