package io.github.camundabolna.callingbox.tracking;

import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ConsecutiveFailures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

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

  /** Reads a transcript, unless there is none, or the last few couldn't be read. */
  public Attempt read(CallingBoxCall call) {
    if (!call.hadConversation()) {
      return Attempt.WITHOUT;
    }
    if (failures.areTooMany()) {
      return notRead(call.id(), 0, "the last ones couldn't be read");
    }
    if (inRound >= mostInRound) {
      postponedSome = true;
      return Attempt.AGAIN;
    }
    inRound++;
    return request(call.id());
  }

  /** Returns whether a call waits only because the round has read enough transcripts. */
  public boolean postponedSome() {
    return postponedSome;
  }

  private Attempt request(String id) {
    try {
      CallTranscript transcript = calls.within(PATIENCE).transcript(id);
      failures.reset();
      return new Attempt(true, Optional.of(transcript));
    } catch (ApiException e) {
      failures.add();
      return notRead(id, e.isHeldBack() ? 0 : 1, e.getMessage());
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
