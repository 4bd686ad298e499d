package io.github.camundabolna.simulator.webhook;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Starts the deliveries of one call or batch one after the other, those of different ones side by
 * side.
 */
final class DeliverySequencer {
  private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

  CompletableFuture<Void> enqueue(String about, Supplier<CompletableFuture<Void>> delivery) {
    CompletableFuture<Void> done =
        last.compute(
            about,
            (id, earlier) ->
                earlier == null ? delivery.get() : earlier.thenCompose(ignored -> delivery.get()));
    done.whenComplete((ignored, failure) -> last.remove(about, done));
    return done;
  }
}
