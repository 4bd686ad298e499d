package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundRetryTest {

  private final List<Duration> pauses = new ArrayList<>();
  private final Queue<Runnable> pending = new ArrayDeque<>();
  private final BackgroundRetry retry =
      new BackgroundRetry(
          (time, task) -> {
            pauses.add(time);
            pending.add(task);
          });
  private final AtomicInteger tries = new AtomicInteger();
  private final AtomicInteger givenUp = new AtomicInteger();

  @Test
  void theFirstTryComesASecondFromNow() {
    retry.start(3, () -> tries.incrementAndGet() > 0, givenUp::incrementAndGet);

    assertThat(tries).hasValue(0);
    runAll();
    assertThat(pauses).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void whatIsDoneIsNotRepeated() {
    retry.start(3, () -> tries.incrementAndGet() == 2, givenUp::incrementAndGet);

    runAll();

    assertThat(tries).hasValue(2);
    assertThat(givenUp).hasValue(0);
  }

  @Test
  void whatFailsEachTimeIsGivenUpOnce() {
    retry.start(
        3,
        () -> {
          tries.incrementAndGet();
          throw new IllegalStateException();
        },
        givenUp::incrementAndGet);

    runAll();

    assertThat(tries).hasValue(3);
    assertThat(givenUp).hasValue(1);
  }

  @Test
  void theThreadOfTheRuntimeIsNotUsed() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();

    BackgroundRetry.inThread("the-name")
        .schedule()
        .after(Duration.ZERO, () -> thread.complete(Thread.currentThread()));

    assertThat(thread.get(20, TimeUnit.SECONDS).getName()).isEqualTo("the-name");
    assertThat(thread.get().isDaemon()).isTrue();
  }

  private void runAll() {
    while (!pending.isEmpty()) {
      pending.remove().run();
    }
  }
}
