package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.http.ApiException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who placed which call, as far as look-ups had to ask for it. Many jobs come upon the same queued
 * calls, whose numbers no list shows: each of these is asked for by one of them, for all.
 */
final class CallOrigins {

  private final Map<String, SharedOrigin> origins = new ConcurrentHashMap<>();

  /**
   * @return who placed the call, or that this is not known yet
   * @throws ApiException if it had to be asked for, and that failed
   */
  CallOrigin find(BolnaClient bolna, String executionId, CallAttempt attempt) {
    return origins
        .computeIfAbsent(executionId, id -> new SharedOrigin())
        .find(bolna, executionId, attempt);
  }

  void retainAll(Set<String> executionIds) {
    origins.keySet().retainAll(executionIds);
  }

  /** The origin of one call. While one job asks for it, the others wait for that answer. */
  private static final class SharedOrigin {

    /** No monitor: on Java 21, a virtual thread that waits in one keeps its carrier. */
    private final ReentrantLock lock = new ReentrantLock();

    private Optional<CallOrigin> origin = Optional.empty();

    /** A call to another number stays one; who placed one to this number may be known later. */
    CallOrigin find(BolnaClient bolna, String executionId, CallAttempt attempt) {
      lock.lock();
      try {
        CallOrigin answer =
            origin
                .filter(known -> !known.mayBeOf(attempt))
                .orElseGet(() -> ask(bolna, executionId));
        origin = Optional.of(answer);
        return answer;
      } finally {
        lock.unlock();
      }
    }

    /** A call that Bolna lists and does not know anymore is nobody's. */
    private static CallOrigin ask(BolnaClient bolna, String executionId) {
      try {
        return CallOrigin.of(bolna.withRetries(client -> client.execution(executionId)));
      } catch (ApiException e) {
        if (e.httpStatus().orElse(0) == 404) {
          return CallOrigin.NOBODY;
        }
        throw e;
      }
    }
  }
}
