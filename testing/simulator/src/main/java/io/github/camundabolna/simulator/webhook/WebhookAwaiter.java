package io.github.camundabolna.simulator.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Waits until a certain webhook of a call has been answered.
 *
 * @param <S> what a webhook is about, such as a status
 */
public final class WebhookAwaiter<S> {
  private final Map<String, Expected<S>> expected = new ConcurrentHashMap<>();

  private record Expected<S>(Predicate<S> step, CompletableFuture<Void> answer) {}

  /** Completes with the first answered webhook of such a step, or after the timeout. */
  public CompletableFuture<Void> expect(String callId, Predicate<S> step, Duration timeout) {
    CompletableFuture<Void> answer =
        new CompletableFuture<Void>()
            .completeOnTimeout(null, timeout.toMillis(), TimeUnit.MILLISECONDS);
    expected.put(callId, new Expected<>(step, answer));
    answer.thenRun(() -> expected.remove(callId));
    return answer;
  }

  /** Reports that a webhook was answered, or won't be sent. */
  public void answered(String callId, S step) {
    Expected<S> waiting = expected.get(callId);
    if (waiting != null && waiting.step().test(step)) {
      waiting.answer().complete(null);
    }
  }
}
