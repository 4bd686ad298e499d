package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.time.TaskScheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Limits how many deliveries are in progress at once; the others wait in order. */
final class DeliveryLimiter {
  private final TaskScheduler scheduler;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int free;

  DeliveryLimiter(int limit, TaskScheduler scheduler) {
    this.free = limit;
    this.scheduler = scheduler;
  }

  /** Starts the delivery as soon as one is free; completes with its result. */
  <T> CompletableFuture<T> submit(Supplier<CompletableFuture<T>> delivery) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Runnable start = () -> start(delivery, done);
    if (tryAcquire(start)) {
      start.run();
    }
    return done;
  }

  private <T> void start(Supplier<CompletableFuture<T>> delivery, CompletableFuture<T> done) {
    delivery
        .get()
        .whenComplete(
            (result, failure) -> {
              release();
              if (failure == null) {
                done.complete(result);
              } else {
                done.completeExceptionally(failure);
              }
            });
  }

  private synchronized boolean tryAcquire(Runnable start) {
    if (free == 0) {
      waiting.add(start);
      return false;
    }
    free--;
    return true;
  }

  private synchronized void release() {
    Runnable next = waiting.poll();
    if (next == null) {
      free++;
    } else {
      scheduler.after(Duration.ZERO, next);
    }
  }
}
