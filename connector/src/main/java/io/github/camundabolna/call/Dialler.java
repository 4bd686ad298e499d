package io.github.camundabolna.call;

import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.client.Pause;
import io.github.camundabolna.client.PlacedCall;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.job.Once;
import io.github.camundabolna.job.Repetition;
import io.github.camundabolna.job.Tries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Places each call once, though Bolna dials for every request it gets and an engine gives out a job
 * at least once. What this runtime has placed, it remembers. Else, a job that comes soon after its
 * element was entered and follows no failure cannot be a repetition, because that needs a job
 * time-out first: its call is placed at once, by one request. Any other is looked up first, and
 * again when it was placed, for another runtime may hold the same job.
 */
final class Dialler {

  /** Bolna lists a call only after a moment, and a failure can follow its call at once. */
  private static final Duration UNTIL_LISTED = Duration.ofSeconds(5);

  /** How long Bolna may take to answer that it has taken a call. */
  private static final Duration PLACING = Duration.ofSeconds(30);

  private final Clock clock;
  private final CallLookup lookup;
  private final Pause pause;
  private final SecondLook secondLook;
  private final Repetition repetition;
  private final Duration placing;
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
  Dialler(Clock clock, CallLookup lookup, JobTimeout jobTimeout, Pause pause) {
    this.clock = clock;
    this.lookup = lookup;
    this.pause = pause;
    this.secondLook = new SecondLook(lookup, new Tries(pause));
    this.repetition = new Repetition(clock, jobTimeout);
    this.placing = min(PLACING, jobTimeout.value().dividedBy(2));
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
    Optional<PlacedCall> before = maybeAgain ? before(bolna, dial) : Optional.empty();
    return before.orElseGet(() -> dial(bolna, dial));
  }

  private Optional<PlacedCall> before(BolnaClient bolna, Dial dial) {
    Optional<PlacedCall> listed = lookup.find(bolna, dial);
    if (listed.isPresent() || !dial.followsFailure()) {
      return listed;
    }
    rest();
    return lookup.find(bolna, dial);
  }

  private void rest() {
    try {
      pause.of(UNTIL_LISTED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw BolnaException.unknownOutcome("The process ends before the call could be looked for");
    }
  }

  private PlacedCall dial(BolnaClient bolna, Dial dial) {
    dial.request().scheduledAt().ifPresent(time -> CallTime.check(time, clock.instant()));
    if (bolna.caller().until().atMost(placing).compareTo(placing) < 0) {
      throw BolnaException.notDone("The call was not placed: the time of its job is nearly up");
    }
    try {
      PlacedCall now = bolna.makeCall(dial.request());
      // Asked again, because placing it may have taken so long that it is late only now.
      return mayBeRepetition(dial) ? secondLook.after(now, unhurried(bolna), dial) : now;
    } catch (BolnaException e) {
      if (e.kind() != Kind.UNKNOWN_OUTCOME) {
        throw e;
      }
      return found(unhurried(bolna), dial).orElseThrow(() -> e);
    }
  }

  /** A person who is phoned twice is worse than a job that ends late. */
  private static BolnaClient unhurried(BolnaClient bolna) {
    return new BolnaClient(bolna.http(), bolna.caller().key());
  }

  /** Bolna is in trouble already: that the look-up fails too says nothing new. */
  private Optional<PlacedCall> found(BolnaClient bolna, Dial dial) {
    try {
      return secondLook.afterUnknown(bolna, dial);
    } catch (BolnaException e) {
      return Optional.empty();
    }
  }

  private boolean mayBeRepetition(Dial dial) {
    return repetition.isPossible(dial.enteredAt(), dial.followsFailure());
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
