package io.github.camundabolna.benchmarks.makecall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Starts process instances; each method returns when all have ended.
 *
 * @param call starts one; completes with its key when it has ended
 */
record CallLoad(Supplier<CompletableFuture<Long>> call) {

  /**
   * Keeps as many in flight: one that has ended starts the next, until enough have ended.
   *
   * @return all of them, in the order of their ends
   */
  List<CompletedCall> closed(int inFlight, int enough) {
    Collection<CompletedCall> ended = new ConcurrentLinkedQueue<>();
    List<CompletableFuture<Void>> chains =
        IntStream.range(0, inFlight).mapToObj(chain -> repeat(enough, ended)).toList();
    chains.forEach(CompletableFuture::join);
    return ended.stream().sorted(Comparator.comparingLong(CompletedCall::atNanos)).toList();
  }

  private CompletableFuture<Void> repeat(int enough, Collection<CompletedCall> ended) {
    return start()
        .thenCompose(
            completed -> {
              ended.add(completed);
              return ended.size() < enough
                  ? repeat(enough, ended)
                  : CompletableFuture.completedFuture(null);
            });
  }

  /** Starts one at every interval, whether or not earlier ones have ended. */
  List<CompletedCall> open(Duration interval, int instances) {
    List<CompletableFuture<CompletedCall>> started = new ArrayList<>();
    long begin = System.nanoTime();
    for (int number = 0; number < instances; number++) {
      sleepUntil(begin + number * interval.toNanos());
      started.add(start());
    }
    return started.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<CompletedCall> start() {
    return call.get().thenApply(key -> new CompletedCall(key, System.nanoTime()));
  }

  private static void sleepUntil(long nanoTime) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanoTime - System.nanoTime());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting process instances", e);
    }
  }
}
