package io.github.camundabolna.callingbox.tracking;

import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.callingbox.tracking.HistoryReader.Over;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ConsecutiveFailures;
import io.github.camundabolna.http.ReadAhead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads the transcripts of ended calls, which the list doesn't have. One that can't be read delays
 * its result by a few rounds, and never forever. Not thread-safe.
 */
public final class TranscriptAttempts {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_ATTEMPTS = 3;

  /** For a request that is never sent because those of other calls fail. */
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

  private final CallingBoxCallClient calls;
  private final int mostInRound;
  private final Consumer<String> missing;
  private final Clock clock;
  private final ReadAhead ahead = ReadAhead.ofThisProcess(CallingBox.VENDOR);
  private final Map<String, Failed> failed = new HashMap<>();
  private ConsecutiveFailures failures = new ConsecutiveFailures();
  private int inRound;
  private boolean postponedSome;

  private record Failed(int attempts, Instant since) {}

  /**
   * Creates the attempts.
   *
   * @param mostInRound how many transcripts one round may read; others need the same rate limit
   * @param missing receives why a call has no transcript
   */
  public TranscriptAttempts(
      CallingBoxCallClient calls, int mostInRound, Consumer<String> missing, Clock clock) {
    this.calls = calls;
    this.mostInRound = mostInRound;
    this.missing = missing;
    this.clock = clock;
  }

  /** The result of an attempt: {@code transcript} is empty for a call without one. */
  public record Attempt(boolean isLast, Optional<CallTranscript> transcript) {

    private static final Attempt WITHOUT = new Attempt(true, Optional.empty());
    private static final Attempt AGAIN = new Attempt(false, Optional.empty());
  }

  /** Begins a round, in which the ends of some calls are awaited. */
  public void begin(Predicate<String> awaited) {
    failed.keySet().removeIf(id -> !awaited.test(id));
    failures = new ConsecutiveFailures();
    inRound = 0;
    postponedSome = false;
  }

  /** A call that is over, and the result of its attempt if that needs no request. */
  private record Planned(Over end, Optional<Attempt> known) {}

  /**
   * Reads transcripts, several at once, unless there are none, or the last few couldn't be read.
   *
   * @param ends whose transcripts are read
   * @param use receives each of them, in order
   */
  public void read(Stream<Over> ends, BiConsumer<Over, Attempt> use) {
    ahead.read(
        ends.map(end -> new Planned(end, withoutRequest(end.call()))).iterator(),
        this::request,
        (planned, answer) -> use.accept(planned.end(), attempt(planned, answer)));
  }

  private Optional<Attempt> withoutRequest(CallingBoxCall call) {
    if (!call.hadConversation()) {
      return Optional.of(Attempt.WITHOUT);
    }
    if (failures.areTooMany()) {
      return Optional.of(notRead(call.id(), 0, "the last ones couldn't be read"));
    }
    if (inRound >= mostInRound) {
      postponedSome = true;
      return Optional.of(Attempt.AGAIN);
    }
    inRound++;
    return Optional.empty();
  }

  /** Returns whether a call waits only because the round has read enough transcripts. */
  public boolean postponedSome() {
    return postponedSome;
  }

  private Optional<CallTranscript> request(Planned planned) {
    return planned.known().isPresent()
        ? Optional.empty()
        : Optional.of(calls.within(PATIENCE).transcript(planned.end().call().id()));
  }

  private Attempt attempt(Planned planned, Supplier<Optional<CallTranscript>> answer) {
    if (planned.known().isPresent()) {
      return planned.known().get();
    }
    try {
      Attempt attempt = new Attempt(true, answer.get());
      failures.reset();
      return attempt;
    } catch (RuntimeException e) {
      String id = planned.end().call().id();
      ApiException failure = ApiException.ofRead("The transcript of call " + id, e);
      failures.add();
      return notRead(id, failure.isHeldBack() ? 0 : 1, failure.getMessage());
    }
  }

  /**
   * Notes that a transcript wasn't read.
   *
   * @param requests how many were sent for it
   */
  private Attempt notRead(String id, int requests, String reason) {
    Instant now = clock.instant();
    Failed all =
        failed.merge(
            id,
            new Failed(requests, now),
            (earlier, latest) -> new Failed(earlier.attempts() + requests, earlier.since()));
    if (all.attempts() < MOST_ATTEMPTS && now.isBefore(all.since().plus(LONGEST_DELAY))) {
      return Attempt.AGAIN;
    }
    missing.accept("call %s: %s".formatted(id, reason));
    return Attempt.WITHOUT;
  }
}
