package io.github.camundabolna.sweep;

import io.github.camundabolna.client.Execution;
import io.github.camundabolna.client.WaitLimit;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The calls that seem to have ended and have a retry pending: since when they have stood like that.
 * Holds 20,000 at most; of one that is left out, the time begins again.
 */
final class PendingRetries {

  private static final int MOST = 20_000;

  private final Clock clock;
  private final Map<String, Pending> calls =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
          return size() > MOST;
        }
      };

  private record Pending(int details, Instant since) {}

  PendingRetries(Clock clock) {
    this.clock = clock;
  }

  /** Whether Bolna has not made the retry of this call, and will not. */
  boolean isOver(Execution call) {
    Instant now = clock.instant();
    int details = Objects.hash(call.statusText(), call.retry(), call.updatedAt());
    Pending pending =
        calls.merge(
            call.id(),
            new Pending(details, now),
            (before, seen) -> before.details() == details ? before : seen);
    return call.status().lastOfAttempt() && !now.isBefore(WaitLimit.of(call, pending.since()));
  }

  void forget(String executionId) {
    calls.remove(executionId);
  }
}
