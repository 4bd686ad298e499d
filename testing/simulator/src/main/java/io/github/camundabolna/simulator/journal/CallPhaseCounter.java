package io.github.camundabolna.simulator.journal;

import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.CallStatus.Phase;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts the calls in each phase as they change. */
final class CallPhaseCounter {
  private final Map<Phase, Long> counts = new EnumMap<>(Phase.class);
  private long placed;

  synchronized void changed(Optional<CallStatus> before, CallStatus after) {
    if (before.isEmpty()) {
      placed++;
    }
    before.ifPresent(status -> counts.merge(status.phase(), -1L, Long::sum));
    counts.merge(after.phase(), 1L, Long::sum);
  }

  synchronized CallCounts counts() {
    return new CallCounts(
        placed, in(Phase.WAITING), in(Phase.RINGING), in(Phase.IN_PROGRESS), in(Phase.ENDED));
  }

  private long in(Phase phase) {
    return counts.getOrDefault(phase, 0L);
  }
}
