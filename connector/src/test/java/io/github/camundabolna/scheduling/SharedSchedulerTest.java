package io.github.camundabolna.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.scheduling.TaskScheduler.RepeatingTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SharedSchedulerTest {

  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Duration LONG = Duration.ofHours(1);

  /** Each round is slow to it. */
  private final SharedScheduler scheduler =
      new SharedScheduler("bolna-test", 2, Duration.ofNanos(1));

  private final List<RepeatingTask> tasks = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void endAll() {
    over.countDown();
    tasks.forEach(RepeatingTask::end);
  }

  private RepeatingTask start(Runnable round, Duration pause) {
    RepeatingTask task =
        scheduler.start(
            SHORT,
            () -> {
              round.run();
              return Optional.of(pause);
            });
    tasks.add(task);
    return task;
  }

  @Test
  void roundsFollowEachOtherOnADaemonThread() throws Exception {
    CountDownLatch threeRounds = new CountDownLatch(3);
    CompletableFuture<Thread> thread = new CompletableFuture<>();

    start(
        () -> {
          thread.complete(Thread.currentThread());
          threeRounds.countDown();
        },
        SHORT);

    assertThat(threeRounds.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(thread.get().isDaemon()).isTrue();
    assertThat(thread.get().getName()).startsWith("bolna-test");
  }

  @Test
  void thousandTasksShareTheThreads() throws Exception {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    CountDownLatch rounds = new CountDownLatch(3_000);

    for (int n = 0; n < 1_000; n++) {
      start(
          () -> {
            threads.add(Thread.currentThread());
            rounds.countDown();
          },
          SHORT);
    }

    assertThat(rounds.await(15, TimeUnit.SECONDS)).isTrue();
    assertThat(threads).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void tasksThatHangAfterASlowRoundDelayNoOther() throws Exception {
    CountDownLatch hanging = new CountDownLatch(2);
    for (int n = 0; n < 10; n++) {
      AtomicInteger rounds = new AtomicInteger();
      start(
          () -> {
            if (rounds.incrementAndGet() > 1) {
              hanging.countDown();
              await(over);
            }
          },
          SHORT);
    }
    assertThat(hanging.await(10, TimeUnit.SECONDS)).isTrue();

    CountDownLatch quick = new CountDownLatch(1);
    start(quick::countDown, LONG);

    assertThat(quick.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void roundsOfOneTaskNeverOverlap() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch rounds = new CountDownLatch(50);

    RepeatingTask task =
        start(
            () -> {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              Thread.yield();
              inside.decrementAndGet();
              rounds.countDown();
            },
            LONG);
    while (rounds.getCount() > 0) {
      task.runWithin(Duration.ZERO);
    }

    assertThat(most).hasValue(1);
  }

  @Test
  void roundThatIsAskedForComesSooner() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(2);
    RepeatingTask task =
        start(
            () -> {
              first.countDown();
              second.countDown();
            },
            LONG);
    first.await();

    task.runWithin(SHORT);

    assertThat(second.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void roundThatRunsIsInterruptedAndNoOtherFollows() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    AtomicInteger rounds = new AtomicInteger();
    RepeatingTask task =
        start(
            () -> {
              rounds.incrementAndGet();
              began.countDown();
              interrupted.complete(!await(over));
            },
            Duration.ZERO);
    began.await();

    task.end();
    task.runWithin(Duration.ZERO);

    assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();
    CountDownLatch later = new CountDownLatch(3);
    start(later::countDown, SHORT);
    assertThat(later.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(rounds).hasValue(1);
  }

  @Test
  void taskThatReturnsNoPauseHasEnded() throws Exception {
    AtomicInteger rounds = new AtomicInteger();
    CompletableFuture<RepeatingTask> self = new CompletableFuture<>();
    self.complete(
        scheduler.start(
            SHORT,
            () -> {
              rounds.incrementAndGet();
              return Optional.empty();
            }));
    CountDownLatch later = new CountDownLatch(3);

    start(
        () -> {
          self.join().runWithin(Duration.ZERO);
          later.countDown();
        },
        SHORT);

    assertThat(later.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(rounds).hasValueLessThanOrEqualTo(1);
  }

  @Test
  void roundThatThrowsEndsNothing() throws Exception {
    CountDownLatch threeRounds = new CountDownLatch(3);

    start(
        () -> {
          threeRounds.countDown();
          throw new LinkageError("a round that fails");
        },
        LONG);

    assertThat(threeRounds.await(5, TimeUnit.SECONDS)).isTrue();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
