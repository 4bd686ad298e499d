package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.WaitLimit;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The calls that were read in full and have not ended: since when they have stood like that. Holds
 * 20,000 at most; of one that is left out, the time begins again.
 */
final class StalledCalls {

  private static final int MOST = 20_000;

  private final Clock clock;
  private final Map<String, Standing> calls =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Standing> eldest) {
          return size() > MOST;
        }
      };

  private record Standing(int details, Instant since) {}

  StalledCalls(Clock clock) {
    this.clock = clock;
  }

  /**
   * Whether nothing more is to be expected of this call: see {@link WaitLimit}.
   *
   * @param call that has not ended
   */
  boolean isOver(Execution call) {
    Instant now = clock.instant();
    int details = Objects.hash(call.statusText(), call.retry(), call.updatedAt());
    Standing standing =
        calls.merge(
            call.id(),
            new Standing(details, now),
            (before, seen) -> before.details() == details ? before : seen);
    return !now.isBefore(WaitLimit.of(call, standing.since()));
  }

  void forget(String executionId) {
    calls.remove(executionId);
  }
}
