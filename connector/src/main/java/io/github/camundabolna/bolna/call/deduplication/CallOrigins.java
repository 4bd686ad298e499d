package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.SharedReading;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which element instance placed which call. Many jobs find the same queued calls, whose
 * numbers Bolna doesn't list, so one of them reads each call for all.
 */
final class CallOrigins {

  private final Map<String, SharedOrigin> origins = new ConcurrentHashMap<>();

  /**
   * Returns the origin of a call.
   *
   * @return the origin, possibly still undecided
   * @throws ApiException if the call had to be read, and that failed
   */
  CallOrigin find(BolnaClient bolna, String executionId, CallAttempt attempt) {
    return origins
        .computeIfAbsent(executionId, id -> new SharedOrigin())
        .find(bolna, executionId, attempt);
  }

  void retainAll(Set<String> executionIds) {
    origins.keySet().retainAll(executionIds);
  }

  /** The origin of one call. While one job reads the call, the others wait for the result. */
  private static final class SharedOrigin {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final SharedReading reading = new SharedReading();
    private Optional<CallOrigin> origin = Optional.empty();

    /** Reads the call again if it may be this attempt's, because its variables can appear later. */
    CallOrigin find(BolnaClient bolna, String executionId, CallAttempt attempt) {
      if (!reading.begin(PATIENCE)) {
        throw ApiException.heldBack(
            Reason.PROGRESS, "Another job is still reading call " + executionId, PATIENCE);
      }
      try {
        CallOrigin answer =
            origin
                .filter(known -> !known.mayBeOf(attempt))
                .orElseGet(() -> ask(bolna, executionId));
        origin = Optional.of(answer);
        return answer;
      } finally {
        reading.end();
      }
    }

    /** A call that Bolna lists but no longer knows has no origin. */
    private static CallOrigin ask(BolnaClient bolna, String executionId) {
      try {
        return CallOrigin.of(bolna.withRetries(client -> client.execution(executionId)));
      } catch (ApiException e) {
        if (e.saysAbsent()) {
          return CallOrigin.NOBODY;
        }
        throw e;
      }
    }
  }
}
