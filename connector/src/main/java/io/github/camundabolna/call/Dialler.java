package io.github.camundabolna.call;

import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.client.PlacedCall;
import io.github.camundabolna.job.Once;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Places each call once, though Bolna dials for every request it gets and an engine gives out a job
 * at least once. What this runtime has placed, it remembers. Else, a job that comes soon after its
 * element was entered and follows no failure cannot be a repetition, because that needs a job
 * time-out first: its call is placed at once, by one request. Any other is looked up first.
 */
final class Dialler {

  private static final Duration SURELY_FIRST = Duration.ofSeconds(30);

  private final Clock clock;
  private final CallLookup lookup;
  private final Duration freshFor;
  private final Once<Call, PlacedCall> placed = new Once<>();

  /**
   * A person who mends the number of a job that failed wants that number called; and an engine that
   * was set up anew gives out the same keys again.
   */
  private record Call(String key, Optional<Instant> enteredAt, String agentId, String number) {

    static Call of(Dial dial) {
      return new Call(
          dial.key(),
          dial.enteredAt(),
          dial.request().agentId(),
          dial.request().recipientPhoneNumber());
    }
  }

  /**
   * @param jobTimeout after which the engine gives a job to somebody else
   */
  Dialler(Clock clock, CallLookup lookup, Duration jobTimeout) {
    this.clock = clock;
    this.lookup = lookup;
    this.freshFor = min(SURELY_FIRST, jobTimeout.dividedBy(2));
  }

  /**
   * @return the call that was placed now, or by an earlier job for the same {@link Dial#key()}
   * @throws BolnaException of kind {@link Kind#UNKNOWN_OUTCOME} if it may have been placed and
   *     could not be found
   */
  PlacedCall place(BolnaClient bolna, Dial dial) {
    return placed.of(Call.of(dial), () -> place(bolna, dial, mayBeRepetition(dial)));
  }

  private PlacedCall place(BolnaClient bolna, Dial dial, boolean maybeAgain) {
    Optional<PlacedCall> before = maybeAgain ? lookup.find(bolna, dial) : Optional.empty();
    return before.orElseGet(() -> dial(bolna, dial));
  }

  private PlacedCall dial(BolnaClient bolna, Dial dial) {
    dial.request().scheduledAt().ifPresent(time -> CallTime.check(time, clock.instant()));
    try {
      return bolna.makeCall(dial.request());
    } catch (BolnaException e) {
      if (e.kind() != Kind.UNKNOWN_OUTCOME) {
        throw e;
      }
      return found(bolna, dial).orElseThrow(() -> e);
    }
  }

  /** Bolna is in trouble already: that the look-up fails too says nothing new. */
  private Optional<PlacedCall> found(BolnaClient bolna, Dial dial) {
    try {
      return lookup.find(bolna, dial);
    } catch (BolnaException e) {
      return Optional.empty();
    }
  }

  /** A time that is missing, or lies in the future, proves nothing. */
  private boolean mayBeRepetition(Dial dial) {
    Instant now = clock.instant();
    boolean fresh =
        dial.enteredAt()
            .filter(entered -> !entered.isAfter(now) && entered.plus(freshFor).isAfter(now))
            .isPresent();
    return dial.followsFailure() || !fresh;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
