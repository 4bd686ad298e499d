package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.call.CallStatus;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Lets somebody wait until a certain webhook of a call has been answered. */
public final class WebhookAwaiter {
  private final Map<String, Expected> expected = new ConcurrentHashMap<>();

  private record Expected(Predicate<CallStatus> status, CompletableFuture<Void> arrival) {}

  /** Completes with the first webhook of such a status, or when that has taken too long. */
  public CompletableFuture<Void> expect(
      String executionId, Predicate<CallStatus> status, Duration patience) {
    CompletableFuture<Void> arrival =
        new CompletableFuture<Void>()
            .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS);
    expected.put(executionId, new Expected(status, arrival));
    arrival.thenRun(() -> expected.remove(executionId));
    return arrival;
  }

  void arrived(String executionId, CallStatus status) {
    Expected waiting = expected.get(executionId);
    if (waiting != null && waiting.status().test(status)) {
      waiting.arrival().complete(null);
    }
  }
}
