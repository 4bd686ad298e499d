package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.call.TaskScheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Lets so many deliveries be under way at once, as a sender with so many workers does. */
final class DeliveryLimiter {
  private final TaskScheduler scheduler;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int free;

  DeliveryLimiter(int width, TaskScheduler scheduler) {
    this.free = width;
    this.scheduler = scheduler;
  }

  /** Starts the delivery now or when others are done, in order; completes with it. */
  <T> CompletableFuture<T> pass(Supplier<CompletableFuture<T>> delivery) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Runnable start = () -> start(delivery, done);
    if (enter(start)) {
      start.run();
    }
    return done;
  }

  private <T> void start(Supplier<CompletableFuture<T>> delivery, CompletableFuture<T> done) {
    delivery
        .get()
        .whenComplete(
            (result, failure) -> {
              leave();
              if (failure == null) {
                done.complete(result);
              } else {
                done.completeExceptionally(failure);
              }
            });
  }

  private synchronized boolean enter(Runnable start) {
    if (free == 0) {
      waiting.add(start);
      return false;
    }
    free--;
    return true;
  }

  private synchronized void leave() {
    Runnable next = waiting.poll();
    if (next == null) {
      free++;
    } else {
      scheduler.after(Duration.ZERO, next);
    }
  }
}
