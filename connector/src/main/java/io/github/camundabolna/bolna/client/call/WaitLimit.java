package io.github.camundabolna.bolna.client.call;

import io.github.camundabolna.outcome.GiveUpReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When to stop waiting for a call that hasn't ended, unless it changes:
 *
 * <ul>
 *   <li>on the line, from {@code initiated} to {@code call-disconnected}: a day after its last
 *       change;
 *   <li>in the queue, or planned for a time that Bolna shows: a week after its last change, or
 *       after that time, whichever is later;
 *   <li>planned for a time that Bolna doesn't show, or in a status that this version doesn't know:
 *       38 days after its last change;
 *   <li>with an automatic retry pending: the longest interval before a retry, and 6 hours, after
 *       its last change, or after the time that Bolna shows for the retry.
 * </ul>
 *
 * A call is given up only after an hour of watching without a change, because Bolna's time of the
 * last change may be wrong.
 */
public final class WaitLimit {

  /** Longest time on the line, including the last data. */
  public static final Duration ON_THE_LINE = Duration.ofDays(1);

  /** Queued or planned calls are dialed by then. */
  public static final Duration IN_THE_QUEUE = Duration.ofDays(7);

  /** Bolna plans up to 30 days ahead, plus the week of planned calls. */
  public static final Duration UNKNOWN_TIME = Duration.ofDays(38);

  private static final Duration RETRY_MARGIN = Duration.ofHours(6);
  private static final Duration WATCHED = Duration.ofHours(1);

  private WaitLimit() {}

  /**
   * Returns the time after which waiting is pointless.
   *
   * @param call that has not ended
   * @param since when it was first seen in this state
   */
  public static Instant of(Execution call, Instant since) {
    Duration limit = limit(call);
    Instant byBolna =
        Stream.concat(Stream.of(lastChange(call, since)), plannedFor(call))
            .max(Instant::compareTo)
            .orElse(since)
            .plus(limit);
    Instant watched = since.plus(limit.compareTo(WATCHED) < 0 ? limit : WATCHED);
    return byBolna.isAfter(watched) ? byBolna : watched;
  }

  /** Returns the earliest limit of a call in this status. */
  public static Instant earliest(CallStatus status, Instant since) {
    return since.plus(status.onTheLine() ? ON_THE_LINE : IN_THE_QUEUE);
  }

  /** Returns why a wait for this call ends after its limit. */
  public static GiveUpReason reason(Execution call) {
    return call.status().endsAttempt() ? GiveUpReason.RETRY_NOT_MADE : GiveUpReason.NO_PROGRESS;
  }

  private static Duration limit(Execution call) {
    return switch (call.status()) {
      case INITIATED, RINGING, IN_PROGRESS, CALL_DISCONNECTED -> ON_THE_LINE;
      case QUEUED, PREPARED -> IN_THE_QUEUE;
      case SCHEDULED, RESCHEDULED ->
          plannedFor(call).findAny().isPresent() ? IN_THE_QUEUE : UNKNOWN_TIME;
      case UNKNOWN -> UNKNOWN_TIME;
      default -> call.retry().longestInterval().plus(RETRY_MARGIN);
    };
  }

  private static Stream<Instant> plannedFor(Execution call) {
    return Stream.of(call.scheduledAt(), call.rescheduledAt()).flatMap(Optional::stream);
  }

  /** Ignores a change long after the call was seen, because clocks and time zones differ. */
  private static Instant lastChange(Execution call, Instant since) {
    return call.updatedAt()
        .filter(updated -> updated.isBefore(since.plus(ON_THE_LINE)))
        .orElse(since);
  }
}
