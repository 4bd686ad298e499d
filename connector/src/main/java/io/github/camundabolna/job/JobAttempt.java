package io.github.camundabolna.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An attempt of a job, with what is known about earlier attempts.
 *
 * @param key of the element instance, the same for each attempt
 * @param enteredAt when the element was entered, by the engine's clock; a missing time, or one in
 *     the future by more than some seconds, proves nothing
 * @param undoneBefore when the job could come back, if no attempt before had an effect
 * @param earlierFailure of the same job, if that attempt may have had an effect
 * @param timeout after which the engine gives the job to another worker; counts from its
 *     activation, before the runtime starts to work on it
 */
public record JobAttempt(
    String key,
    Optional<Instant> enteredAt,
    Optional<Instant> undoneBefore,
    Optional<EarlierFailure> earlierFailure,
    JobTimeout timeout,
    Clock clock) {

  /**
   * If the gateway's acknowledgement is lost, an 8.10 engine takes a job back after 30 seconds,
   * although a worker has it. Ten seconds are left for clock differences.
   */
  private static final Duration SURELY_FIRST = Duration.ofSeconds(20);

  /** Maximum lead of the engine's clock over this runtime's. */
  private static final Duration ENGINE_AHEAD = Duration.ofMinutes(1);

  /**
   * How far a time of entry may be in the future, because clocks are never quite in step. With a
   * larger lead, a retry could look fresh.
   */
  private static final Duration ENTRY_AHEAD = Duration.ofSeconds(10);

  /**
   * How much earlier than announced a job may come back. It would be fresh for that much longer,
   * which the ten seconds for clock differences must bear.
   */
  private static final Duration BACK_EARLY = Duration.ofSeconds(2);

  /** A later time proves nothing, because clocks differ by less than a minute. */
  private static final Duration LONGEST_AWAY = ConnectorErrors.MOST_BACKOFF.plusMinutes(1);

  /**
   * Identifies the work of a job. A corrected input is different work, and a new cluster reuses
   * keys.
   *
   * @param about inputs that distinguish the work
   */
  public record Identity(String key, Optional<Instant> enteredAt, List<String> about) {}

  public Identity identity(String... about) {
    return new Identity(key, enteredAt, List.of(about));
  }

  /**
   * Returns whether no earlier attempt in any runtime can have done anything. A job soon after
   * entry that follows no failure can't be a retry, because that requires a job timeout first. The
   * same holds soon after the backoff of an attempt that was surely the first, and had no effect.
   */
  public boolean isSurelyFirst() {
    return earlierFailure.isEmpty()
        && !isBackEarly()
        && (isFresh(enteredAt, ENTRY_AHEAD) || isFresh(undoneBefore, BACK_EARLY));
  }

  /**
   * Returns when a job is due that comes back too early from an attempt without effect, such as
   * after a retry in Operate. Until then, it must do nothing: an attempt in time relies on that.
   */
  Optional<Instant> dueLater() {
    Instant latest = now().plus(LONGEST_AWAY);
    return undoneBefore
        .filter(time -> earlierFailure.isEmpty() && isBackEarly())
        .filter(time -> !time.isAfter(latest));
  }

  private boolean isBackEarly() {
    return undoneBefore.filter(now().plus(BACK_EARLY)::isBefore).isPresent();
  }

  private boolean isFresh(Optional<Instant> since, Duration ahead) {
    Instant now = now();
    Duration certain = timeout.value().minus(ENGINE_AHEAD);
    Duration fresh = certain.compareTo(SURELY_FIRST) < 0 ? certain : SURELY_FIRST;
    return fresh.isPositive()
        && since
            .filter(time -> !time.isAfter(now.plus(ahead)))
            .filter(time -> time.plus(fresh).isAfter(now))
            .isPresent();
  }

  /** Returns the ID of what an earlier attempt created, if known. */
  public Optional<String> createdEarlier() {
    return earlierFailure.flatMap(EarlierFailure::made);
  }

  public Instant now() {
    return clock.instant();
  }
}
