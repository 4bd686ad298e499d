package io.github.camundabolna.callingbox.tracking;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.outcome.GiveUpReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * When to stop waiting for a call, unless it changes:
 *
 * <ul>
 *   <li>on the line: a day after its last change;
 *   <li>in the queue: a week after its last change;
 *   <li>in a status that this version doesn't know: 38 days after its last change;
 *   <li>completed, but with a pending result: an hour after its end.
 * </ul>
 *
 * A call that hasn't completed is given up only after an hour of watching without a change, because
 * CallingBox's time of the last change may be wrong.
 */
public final class StalledCall {

  private static final Duration ON_THE_LINE = Duration.ofDays(1);
  private static final Duration IN_THE_QUEUE = Duration.ofDays(7);

  /** Longer than anyone plans a call ahead, because such a status may mean anything. */
  private static final Duration UNKNOWN_STATUS = Duration.ofDays(38);

  private static final Duration RESULT = Duration.ofHours(1);
  private static final Duration WATCHED = Duration.ofHours(1);

  private StalledCall() {}

  /**
   * Returns why to stop waiting for a call; empty if it has ended, or may still end.
   *
   * @param since when it was first seen in its state
   */
  public static Optional<GiveUpReason> reason(CallingBoxCall call, Instant since, Instant now) {
    if (call.ended()) {
      return Optional.empty();
    }
    return call.awaitsResult()
        ? Optional.of(GiveUpReason.RESULT_NOT_READY)
            .filter(reason -> !now.isBefore(end(call, since).plus(RESULT)))
        : Optional.of(GiveUpReason.NO_PROGRESS)
            .filter(reason -> !now.isBefore(lastChange(call, since).plus(limit(call))))
            .filter(reason -> !now.isBefore(since.plus(WATCHED)));
  }

  /** An end after the call was seen pending is wrong. */
  private static Instant end(CallingBoxCall call, Instant since) {
    return Collections.min(List.of(call.times().endedAt().orElse(since), since));
  }

  private static Duration limit(CallingBoxCall call) {
    return switch (call.status()) {
      case QUEUED -> IN_THE_QUEUE;
      case INITIATED, RINGING, IN_PROGRESS -> ON_THE_LINE;
      default -> UNKNOWN_STATUS;
    };
  }

  /** Ignores a change long after the call was seen, because clocks and time zones differ. */
  private static Instant lastChange(CallingBoxCall call, Instant since) {
    return call.times()
        .updatedAt()
        .filter(updated -> updated.isBefore(since.plus(ON_THE_LINE)))
        .orElse(since);
  }
}
