package io.github.camundabolna.callingbox.wait;

import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ConsecutiveFailures;
import io.github.camundabolna.polling.PollLog;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the transcripts of ended calls, which the list doesn't have. One that can't be read delays
 * its wait by a few cycles, and never forever.
 */
final class TranscriptAttempts {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_ATTEMPTS = 3;

  private final CallingBoxCallClient calls;
  private final PollLog log;
  private final Map<String, Integer> failed = new HashMap<>();
  private ConsecutiveFailures failures = new ConsecutiveFailures();

  TranscriptAttempts(CallingBoxCallClient calls, PollLog log) {
    this.calls = calls;
    this.log = log;
  }

  /** The result of an attempt: {@code transcript} is empty for a call without one. */
  record Attempt(boolean isLast, Optional<CallTranscript> transcript) {

    private static final Attempt WITHOUT = new Attempt(true, Optional.empty());
    private static final Attempt AGAIN = new Attempt(false, Optional.empty());
  }

  /** Begins a cycle, in which these calls are awaited. */
  void begin(Set<String> ids) {
    failed.keySet().retainAll(ids);
    failures = new ConsecutiveFailures();
  }

  /** Reads a transcript, unless there is none, or the last few couldn't be read. */
  Attempt read(CallingBoxCall call) {
    if (!call.hadConversation()) {
      return Attempt.WITHOUT;
    }
    if (failures.areTooMany()) {
      return failed(call.id(), "the last ones couldn't be read");
    }
    try {
      Optional<CallTranscript> transcript =
          Optional.of(calls.within(PATIENCE).transcript(call.id()));
      failures.reset();
      return new Attempt(true, transcript);
    } catch (ApiException e) {
      failures.add();
      return failed(call.id(), e.getMessage());
    }
  }

  private Attempt failed(String id, String reason) {
    if (failed.merge(id, 1, Integer::sum) < MOST_ATTEMPTS) {
      return Attempt.AGAIN;
    }
    log.warning("No transcript", "call %s: %s".formatted(id, reason));
    return Attempt.WITHOUT;
  }
}
