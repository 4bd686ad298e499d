package io.github.camundabolna.call;

import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.client.PlacedCall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

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
  private final PlacedCalls placedBefore = new PlacedCalls();
  private final Map<String, CompletableFuture<PlacedCall>> underWay = new ConcurrentHashMap<>();

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
    CompletableFuture<PlacedCall> mine = new CompletableFuture<>();
    CompletableFuture<PlacedCall> first = underWay.putIfAbsent(dial.key(), mine);
    if (first != null) {
      return await(first);
    }
    try {
      PlacedCall placed = placed(bolna, dial);
      placedBefore.put(dial, placed);
      mine.complete(placed);
      return placed;
    } catch (Throwable e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(dial.key());
    }
  }

  private static PlacedCall await(CompletableFuture<PlacedCall> first) {
    try {
      return first.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException ? (RuntimeException) e.getCause() : e;
    }
  }

  private PlacedCall placed(BolnaClient bolna, Dial dial) {
    return placedBefore
        .get(dial)
        .or(() -> mayBeRepetition(dial) ? lookup.find(bolna, dial) : Optional.empty())
        .orElseGet(() -> dial(bolna, dial));
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
