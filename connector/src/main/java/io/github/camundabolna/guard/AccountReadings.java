package io.github.camundabolna.guard;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.LruCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Shares one reading of an account among all jobs for a few seconds. A job that meets a reading in
 * progress waits no longer than a shared thread may; then it fails, and is retried.
 *
 * @param <K> identifies an account; has {@code equals} and {@code hashCode}
 */
public final class AccountReadings<K> {

  private static final Duration FRESH = Duration.ofSeconds(5);

  /** A shared thread must not be blocked. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

  private static final int MOST = 1_000;

  private final Clock clock;
  private final LruCache<K, Reading> readings = new LruCache<>(MOST);

  /**
   * A reading of an account.
   *
   * @param placed calls that passed the guard since
   */
  private record Reading(
      CompletableFuture<AccountState> state, Instant begun, AtomicInteger placed) {

    boolean isUsable(Instant now) {
      boolean fresh = now.isBefore(begun.plus(FRESH));
      return state.isDone() ? fresh && !state.isCompletedExceptionally() : true;
    }
  }

  public AccountReadings(Clock clock) {
    this.clock = clock;
  }

  /**
   * Checks the limits of an account.
   *
   * @param request reads the account; runs in this thread, unless another job just did
   * @return the refusal; empty if a call may be placed, which then counts
   * @throws ApiException if the account can't be read now
   */
  public Optional<Refusal> refusal(
      K account, AccountLimits limits, Supplier<AccountState> request) {
    Reading mine = new Reading(new CompletableFuture<>(), clock.instant(), new AtomicInteger());
    Reading reading = current(account, mine);
    AccountState state = reading == mine ? read(mine, request) : await(reading);
    return limits.balanceRefusal(state).or(() -> reserve(limits, state, reading.placed()));
  }

  /** Holds the lock for two look-ups in memory, never for a request. */
  private synchronized Reading current(K account, Reading mine) {
    Reading usable =
        readings.get(account).filter(each -> each.isUsable(clock.instant())).orElse(mine);
    readings.put(account, usable);
    return usable;
  }

  private static AccountState read(Reading mine, Supplier<AccountState> request) {
    try {
      AccountState state = request.get();
      mine.state().complete(state);
      return state;
    } catch (Throwable e) {
      mine.state().completeExceptionally(e);
      throw e;
    }
  }

  private static AccountState await(Reading reading) {
    try {
      return reading.state().get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ApiException failure ? failure : inProgress();
    } catch (TimeoutException e) {
      throw inProgress();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw inProgress();
    }
  }

  private static ApiException inProgress() {
    return ApiException.heldBack(
        Reason.OUTAGE, "No call was placed: another job is reading the account", Duration.ZERO);
  }

  /** Counts the call, so that jobs that share a reading don't exceed the limit together. */
  private static Optional<Refusal> reserve(
      AccountLimits limits, AccountState state, AtomicInteger placed) {
    int others = placed.get();
    Optional<Refusal> refusal = limits.callsRefusal(state, others);
    while (refusal.isEmpty() && !placed.compareAndSet(others, others + 1)) {
      others = placed.get();
      refusal = limits.callsRefusal(state, others);
    }
    return refusal;
  }
}
