package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.tracking.BolnaTimings;
import io.github.camundabolna.bolna.tracking.TrackedCall;
import io.github.camundabolna.bolna.tracking.TrackedCalls;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds the calls of one agent that have to be delivered sometime: those in progress, for weeks
 * perhaps, and those that could not be delivered yet.
 */
final class WatchList {

  /** Calls in progress; about 15 MB. More than most agents make in a day. */
  static final int MOST = 50_000;

  /** Calls that may have ended: with this many, and those of one more list, reading stops. */
  private static final int MOST_UNDELIVERED = NewCalls.MOST / 2;

  private final TrackedCalls calls;
  private final Map<String, String> undeliverable = new LinkedHashMap<>();

  WatchList(TrackedCalls calls) {
    this.calls = calls;
  }

  /**
   * Stops tracking the oldest calls in progress beyond {@link #MOST}. A call that may have ended is
   * never among them.
   *
   * @return what is no longer tracked; empty if there is room for all
   */
  Optional<OverflowCalls.Range> removeOverflow() {
    List<TrackedCall> inProgress =
        calls.stream()
            .filter(TrackedCall::isInProgress)
            .sorted(Comparator.comparing(WatchList::createdAt))
            .toList();
    List<TrackedCall> oldest = inProgress.subList(0, Math.max(0, inProgress.size() - MOST));
    if (oldest.isEmpty()) {
      return Optional.empty();
    }
    oldest.forEach(call -> calls.remove(call.id()));
    return Optional.of(
        new OverflowCalls.Range(
            oldest.size(), createdAt(oldest.get(0)), createdAt(oldest.get(oldest.size() - 1))));
  }

  private static Instant createdAt(TrackedCall call) {
    return call.createdAt().orElse(Instant.MIN);
  }

  /** Whether some must be delivered before more are read. */
  boolean isFull() {
    return calls.stream().filter(call -> !call.isInProgress()).count() > MOST_UNDELIVERED;
  }

  /** Returns how many more calls in progress can be tracked. */
  long room() {
    return MOST - calls.stream().filter(TrackedCall::isInProgress).count();
  }

  /** A call has ended, and will not be taken until a person acts. */
  void undeliverable(String id, String reason, Instant now) {
    undeliverable.put(id, reason);
    calls.readAt(id, now.plus(BolnaTimings.UNTIL_A_PERSON_ACTS));
  }

  /** A call is read, and so delivered if it can be. */
  void deliverable(String id) {
    undeliverable.remove(id);
  }

  /** Returns why calls that have ended will not be delivered until a person changes something. */
  List<String> reasons() {
    undeliverable.keySet().removeIf(id -> calls.get(id).filter(TrackedCall::doubtful).isEmpty());
    return List.copyOf(undeliverable.values());
  }
}
