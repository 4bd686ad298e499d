package io.github.camundabolna.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
   * How far a time may be in the future, because clocks are never quite in step. With a larger
   * lead, a job that comes early would look fresh for so long that it could be a repetition.
   */
  private static final Duration AHEAD = Duration.ofSeconds(10);

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
        && Stream.of(enteredAt, undoneBefore).flatMap(Optional::stream).anyMatch(this::isFresh);
  }

  private boolean isFresh(Instant since) {
    Instant now = now();
    Duration certain = timeout.value().minus(ENGINE_AHEAD);
    Duration fresh = certain.compareTo(SURELY_FIRST) < 0 ? certain : SURELY_FIRST;
    return fresh.isPositive() && !since.isAfter(now.plus(AHEAD)) && since.plus(fresh).isAfter(now);
  }

  /** Returns the ID of what an earlier attempt created, if known. */
  public Optional<String> createdEarlier() {
    return earlierFailure.flatMap(EarlierFailure::made);
  }

  public Instant now() {
    return clock.instant();
  }
}
