package io.github.camundabolna.benchmarks.makecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CallLoadTest {

  private final Deque<CompletableFuture<Long>> started = new ArrayDeque<>();

  @Test
  void closedLoadStartsTheNextWhenOneHasEnded() {
    CallLoad load = new CallLoad(this::start);

    CompletableFuture<List<CompletedCall>> ended =
        CompletableFuture.supplyAsync(() -> load.closed(1, 3));

    for (long key = 1; key <= 3; key++) {
      awaitStarted().complete(key);
    }
    assertThat(ended.join()).extracting(CompletedCall::instanceKey).containsExactly(1L, 2L, 3L);
  }

  @Test
  void closedLoadEndsWhenThoseInFlightHaveEnded() {
    AtomicLong keys = new AtomicLong();
    CallLoad load = new CallLoad(() -> CompletableFuture.supplyAsync(keys::incrementAndGet));

    assertThat(load.closed(4, 10)).hasSize((int) keys.get()).hasSizeBetween(10, 13);
  }

  @Test
  void openLoadStartsAllAtTheirTime() {
    AtomicLong keys = new AtomicLong();
    CallLoad load = new CallLoad(() -> CompletableFuture.completedFuture(keys.incrementAndGet()));
    long begin = System.nanoTime();

    List<CompletedCall> ended = load.open(Duration.ofMillis(10), 3);

    assertThat(ended).extracting(CompletedCall::instanceKey).containsExactly(1L, 2L, 3L);
    assertThat(ended.getLast().atNanos() - begin).isGreaterThan(Duration.ofMillis(20).toNanos());
  }

  @Test
  void failureEndsTheLoad() {
    CallLoad load =
        new CallLoad(() -> CompletableFuture.failedFuture(new IllegalStateException("no")));

    assertThatThrownBy(() -> load.closed(2, 10)).isInstanceOf(CompletionException.class);
  }

  private synchronized CompletableFuture<Long> start() {
    CompletableFuture<Long> instance = new CompletableFuture<>();
    started.add(instance);
    notifyAll();
    return instance;
  }

  private synchronized CompletableFuture<Long> awaitStarted() {
    try {
      while (started.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return started.remove();
  }
}
