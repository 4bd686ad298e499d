package io.github.camundabolna.deduplication;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The last request that got no answer, so that look-ups that wait for the same list don't run into
 * the same timeout one by one. Not thread-safe.
 */
public final class RecentOutage {

  private static final Duration BACK_OFF = Duration.ofSeconds(5);

  /** How long the list isn't requested again. */
  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  private final Clock clock;
  private Optional<ApiException> failure = Optional.empty();
  private Instant until = Instant.MIN;

  public RecentOutage(Clock clock) {
    this.clock = clock;
  }

  /** Remembers a failure if it is an outage, and returns it with the time after which to retry. */
  public ApiException remember(ApiException e) {
    ApiException later = e.reason() == Reason.OUTAGE ? e.withRetryAfter(BACK_OFF) : e;
    failure = Optional.of(later).filter(each -> each.reason() == Reason.OUTAGE);
    until = clock.instant().plus(REMEMBERED);
    return later;
  }

  /** Returns the outage, if it's recent. */
  public Optional<ApiException> now() {
    return failure.filter(each -> clock.instant().isBefore(until));
  }

  /** Throws the outage, if it's recent. */
  public void check() {
    now()
        .ifPresent(
            recent -> {
              throw recent;
            });
  }

  /** Forgets the outage, because a request was answered. */
  public void end() {
    failure = Optional.empty();
  }
}
