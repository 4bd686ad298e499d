package io.github.camundabolna.simulator.batch;

import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.CallStatus.Phase;
import io.github.camundabolna.simulator.call.Execution;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts a batch's calls by status as they change, so that reading the counts is cheap. */
final class BatchCallCounter {
  private final Map<CallStatus, Integer> counts = new EnumMap<>(CallStatus.class);
  private final int contacts;
  private int started;
  private int over;
  private int unanswered;

  BatchCallCounter(int contacts) {
    this.contacts = contacts;
  }

  synchronized void changed(Execution execution, Optional<CallStatus> before) {
    before.ifPresent(status -> counts.merge(status, -1, Integer::sum));
    counts.merge(execution.status(), 1, Integer::sum);
    if (starts(execution, before)) {
      started++;
    }
    if (execution.finished()) {
      over++;
    }
    if (execution.isCompletedUnanswered()) {
      unanswered++;
    }
  }

  /** Returns whether a call has left the queue. */
  synchronized boolean anyStarted() {
    return started > 0;
  }

  /** Returns whether no call waits for its first attempt. */
  synchronized boolean allStarted() {
    return started == contacts;
  }

  /** Returns whether every call has ended and no retry follows. */
  synchronized boolean allFinished() {
    return over == contacts;
  }

  /** Returns how many calls have ended for good. */
  synchronized int finished() {
    return over;
  }

  /** Returns how many calls are completed although nobody talked. */
  synchronized int unanswered() {
    return unanswered;
  }

  /** Returns how many calls have each status, without statuses that no call has. */
  synchronized Map<CallStatus, Integer> counts() {
    Map<CallStatus, Integer> present = new EnumMap<>(counts);
    present.values().removeIf(count -> count == 0);
    return present;
  }

  /** A call that waits for a retry has started before. */
  private static boolean starts(Execution execution, Optional<CallStatus> before) {
    boolean waited = before.map(status -> status.phase() == Phase.WAITING).orElse(true);
    boolean waits = execution.status().phase() == Phase.WAITING;
    return waited && !waits && execution.retries() == 0;
  }
}
