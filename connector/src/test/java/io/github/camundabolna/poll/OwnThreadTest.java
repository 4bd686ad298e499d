package io.github.camundabolna.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OwnThreadTest {

  @Test
  void itsThreadIsADaemonThatOutlivesABrokenRoundAndEnds() throws InterruptedException {
    AtomicReference<Thread> seen = new AtomicReference<>();
    CountDownLatch twice = new CountDownLatch(2);
    new OwnThread()
        .start(
            Duration.ofMillis(1),
            () -> {
              seen.set(Thread.currentThread());
              twice.countDown();
              if (twice.getCount() > 0) {
                throw new LinkageError("a round that breaks");
              }
              return false;
            });

    assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
    seen.get().join(10_000);

    assertThat(seen.get().isDaemon()).isTrue();
    assertThat(seen.get().getName()).isEqualTo(OwnThread.NAME);
    assertThat(seen.get().isAlive()).isFalse();
  }
}
