package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.call.CallStatus;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Waits until a certain webhook of a call has been answered. */
public final class WebhookAwaiter {
  private final Map<String, Expected> expected = new ConcurrentHashMap<>();

  private record Expected(Predicate<CallStatus> status, CompletableFuture<Void> answer) {}

  /** Completes with the first answered webhook of such a status, or after the timeout. */
  public CompletableFuture<Void> expect(
      String executionId, Predicate<CallStatus> status, Duration timeout) {
    CompletableFuture<Void> answer =
        new CompletableFuture<Void>()
            .completeOnTimeout(null, timeout.toMillis(), TimeUnit.MILLISECONDS);
    expected.put(executionId, new Expected(status, answer));
    answer.thenRun(() -> expected.remove(executionId));
    return answer;
  }

  void answered(String executionId, CallStatus status) {
    Expected waiting = expected.get(executionId);
    if (waiting != null && waiting.status().test(status)) {
      waiting.answer().complete(null);
    }
  }
}
