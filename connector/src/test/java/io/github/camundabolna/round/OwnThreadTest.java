package io.github.camundabolna.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class OwnThreadTest {

  private final OwnThread rounds = new OwnThread("bolna-test");

  @Test
  void roundsComeOneAfterTheOtherOnAThreadThatKeepsNoJvmAlive() throws Exception {
    CountDownLatch threeRounds = new CountDownLatch(3);
    CompletableFuture<Thread> thread = new CompletableFuture<>();

    Runnable end =
        rounds.start(
            Duration.ofMillis(1),
            () -> {
              thread.complete(Thread.currentThread());
              threeRounds.countDown();
              return Optional.of(Duration.ofMillis(1));
            });

    assertThat(threeRounds.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(thread.get().isDaemon()).isTrue();
    assertThat(thread.get().getName()).isEqualTo("bolna-test");
    end.run();
    thread.get().join();
  }

  @Test
  void roundThatIsUnderWayIsInterruptedAndNoOtherComes() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    AtomicBoolean interrupted = new AtomicBoolean();
    CountDownLatch never = new CountDownLatch(1);

    Runnable end =
        rounds.start(
            Duration.ofMillis(1),
            () -> {
              thread.complete(Thread.currentThread());
              try {
                never.await();
              } catch (InterruptedException e) {
                interrupted.set(true);
              }
              return Optional.of(Duration.ZERO);
            });
    thread.get();
    end.run();

    thread.get().join();
    assertThat(interrupted).isTrue();
  }

  @Test
  void roundThatBreaksEndsNothing() throws Exception {
    CountDownLatch threeRounds = new CountDownLatch(3);

    Runnable end =
        rounds.start(
            Duration.ofMillis(1),
            () -> {
              threeRounds.countDown();
              throw new LinkageError("a round that breaks");
            });

    assertThat(threeRounds.await(5, TimeUnit.SECONDS)).isTrue();
    end.run();
  }

  @Test
  void theThreadEndsWhenNoOtherRoundShallFollow() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();

    rounds.start(
        Duration.ofMillis(1),
        () -> {
          thread.complete(Thread.currentThread());
          return Optional.empty();
        });

    thread.get().join(10_000);
    assertThat(thread.get().isAlive()).isFalse();
  }
}
