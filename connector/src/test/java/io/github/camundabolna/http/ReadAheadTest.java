package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several reads at once, as long as the vendor answers, and their results in order. */
@Timeout(60)
class ReadAheadTest {

  private final ReadAhead ahead = new ReadAhead("read-ahead-test-");
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final List<Integer> used = new ArrayList<>();

  @Test
  void eightAreReadAtOnceAndPassedOnInOrderInTheCallersThread() {
    // From the eighth read on, each needs seven others that run at the same time.
    CyclicBarrier together = new CyclicBarrier(ReadAhead.MOST);
    Set<Thread> users = ConcurrentHashMap.newKeySet();
    List<Integer> order = new ArrayList<>();

    ahead.read(
        IntStream.range(0, 28 + 80).iterator(),
        counted(n -> n < 28 ? n : awaitAll(together, n)),
        (n, answer) -> {
          order.add(answer.get());
          users.add(Thread.currentThread());
        });

    assertThat(order).isSorted().hasSize(28 + 80);
    assertThat(users).containsExactly(Thread.currentThread());
    assertThat(most).hasValue(ReadAhead.MOST);
  }

  /** A machine that is short of memory for a moment. */
  @Test
  void threadThatCannotStartCostsNoPlace() {
    AtomicBoolean isShort = new AtomicBoolean(true);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      ReadAhead weak =
          new ReadAhead(
              task -> {
                if (isShort.get()) {
                  throw new OutOfMemoryError("unable to create native thread");
                }
                threads.execute(task);
              });
      for (int each = 0; each < ReadAhead.MOST; each++) {
        assertThatThrownBy(() -> weak.read(List.of(1, 2).iterator(), n -> n, (n, answer) -> {}))
            .isInstanceOf(OutOfMemoryError.class);
      }
      isShort.set(false);
      CyclicBarrier together = new CyclicBarrier(ReadAhead.MOST);

      weak.read(
          IntStream.range(0, 28 + 80).iterator(),
          counted(n -> n < 28 ? n : awaitAll(together, n)),
          (n, answer) -> answer.get());
    }

    assertThat(most).hasValue(ReadAhead.MOST);
  }

  @Test
  void oneIsReadAtATimeWhileTheVendorDoesNotAnswer() {
    ahead.read(
        IntStream.range(0, 20).iterator(),
        counted(
            n -> {
              throw ApiException.notDone("no answer");
            }),
        (n, answer) -> {
          used.add(n);
          assertThatThrownBy(answer::get).hasMessage("no answer");
        });

    assertThat(used).hasSize(20);
    assertThat(most).hasValue(1);
  }

  @Test
  void afterFailureNoNewReadBeginsUntilTheOthersHaveEnded() {
    AtomicInteger asked = new AtomicInteger();
    List<Integer> askedWhenUsed = new ArrayList<>();

    ahead.read(
        IntStream.range(0, 40).peek(n -> asked.incrementAndGet()).iterator(),
        n -> {
          if (n >= 20) {
            throw ApiException.notDone("no answer");
          }
          return n;
        },
        (n, answer) -> askedWhenUsed.add(asked.get()));

    assertThat(askedWhenUsed.subList(21, 28)).containsOnly(askedWhenUsed.get(20));
    assertThat(askedWhenUsed.get(30)).isEqualTo(31);
  }

  @Test
  void keyIsAskedForOnlyWhenItIsRead() {
    List<Integer> wanted = new ArrayList<>(List.of(1, 2, 3));

    ahead.read(
        IntStream.of(1, 2, 3).boxed().filter(wanted::contains).iterator(),
        n -> n,
        (n, answer) -> {
          used.add(n);
          wanted.clear();
        });

    assertThat(used).containsExactly(1);
  }

  @Test
  void callerReadsByItselfWhileReadsOfAnotherHangInAllThreads() throws InterruptedException {
    CountDownLatch hanging = new CountDownLatch(ReadAhead.MOST);
    CountDownLatch end = new CountDownLatch(1);
    Thread other =
        Thread.ofPlatform()
            .start(
                () ->
                    ahead.read(
                        IntStream.range(0, 28 + ReadAhead.MOST).iterator(),
                        n -> n < 28 ? n : hang(hanging, end),
                        (n, answer) -> {}));
    assertThat(hanging.await(30, TimeUnit.SECONDS)).isTrue();
    Set<Thread> readers = ConcurrentHashMap.newKeySet();

    ahead.read(
        IntStream.range(0, 30).iterator(),
        n -> readers.add(Thread.currentThread()),
        (n, answer) -> used.add(n));

    assertThat(used).hasSize(30);
    assertThat(readers).containsExactly(Thread.currentThread());
    end.countDown();
    assertThat(other.join(Duration.ofSeconds(30))).isTrue();
  }

  @Test
  void failureToUseAnAnswerCancelsTheOthers() throws InterruptedException {
    CountDownLatch canceled = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                ahead.read(
                    IntStream.range(0, 10).iterator(),
                    n -> n < 2 ? n : awaitCancellation(started, canceled),
                    (n, answer) -> {
                      if (n == 1) {
                        await(started);
                        throw new IllegalStateException("too many");
                      }
                    }))
        .hasMessage("too many");

    assertThat(canceled.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void interruptedCallerStops() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(
            () ->
                ahead.read(
                    IntStream.range(0, 10).iterator(),
                    n -> {
                      throw ApiException.notDone("shutting down");
                    },
                    (n, answer) -> used.add(n)))
        .hasMessage("shutting down");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(used).isEmpty();
  }

  private Function<Integer, Integer> counted(Function<Integer, Integer> request) {
    return n -> {
      most.accumulateAndGet(running.incrementAndGet(), Math::max);
      try {
        return request.apply(n);
      } finally {
        running.decrementAndGet();
      }
    };
  }

  private static int awaitAll(CyclicBarrier together, int n) {
    try {
      together.await(30, TimeUnit.SECONDS);
      return n;
    } catch (Exception e) {
      throw new IllegalStateException("fewer reads at once", e);
    }
  }

  private static int hang(CountDownLatch hanging, CountDownLatch end) {
    hanging.countDown();
    await(end);
    return 0;
  }

  private static int awaitCancellation(CountDownLatch started, CountDownLatch canceled) {
    started.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      canceled.countDown();
    }
    return 0;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
