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

  private final Map<String, Asked> calls = new ConcurrentHashMap<>();

  void known(String executionId, String key) {
    calls.put(executionId, new Asked(Optional.of(CallOrigin.known(key))));
  }

  /**
   * @return who placed the call, or that this cannot be told yet
   * @throws ApiException if it had to be asked for, and that failed
   */
  CallOrigin of(BolnaClient bolna, String executionId, CallAttempt dial) {
    return calls
        .computeIfAbsent(executionId, id -> new Asked(Optional.empty()))
        .by(bolna, executionId, dial);
  }

  void forgetAllBut(Set<String> executionIds) {
    calls.keySet().retainAll(executionIds);
  }

  /** One call. Whoever comes while it is asked for waits for that answer. */
  private static final class Asked {

    /** No monitor: on Java 21, a virtual thread that waits in one keeps its carrier. */
    private final ReentrantLock lock = new ReentrantLock();

    private Optional<CallOrigin> owner;

    Asked(Optional<CallOrigin> owner) {
      this.owner = owner;
    }

    /** A call to another number stays one; who placed one to this number may be told later. */
    CallOrigin by(BolnaClient bolna, String executionId, CallAttempt dial) {
      lock.lock();
      try {
        CallOrigin answer =
            owner.filter(known -> !known.mayBeOf(dial)).orElseGet(() -> ask(bolna, executionId));
        owner = Optional.of(answer);
        return answer;
      } finally {
        lock.unlock();
      }
    }

    /** A call that Bolna lists and does not know any more is nobody's. */
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
