package io.github.camundabolna.examples.simulator.webhook;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Starts the deliveries of one call one after the other, those of different calls side by side. */
final class InOrder {
  private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

  CompletableFuture<Void> enqueue(String executionId, Supplier<CompletableFuture<Void>> delivery) {
    CompletableFuture<Void> done =
        last.compute(
            executionId,
            (id, earlier) ->
                earlier == null ? delivery.get() : earlier.thenCompose(ignored -> delivery.get()));
    done.whenComplete((ignored, failure) -> last.remove(executionId, done));
    return done;
  }
}
