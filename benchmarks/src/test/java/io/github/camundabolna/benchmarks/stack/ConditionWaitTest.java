package io.github.camundabolna.benchmarks.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class ConditionWaitTest {

  private static final Duration SHORT = Duration.ofMillis(60);

  @Test
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void endsInTimeAlthoughTheCommonPoolIsBusy() {
    CountDownLatch free = new CountDownLatch(1);
    try {
      IntStream.range(0, 2 * Runtime.getRuntime().availableProcessors())
          .forEach(i -> ForkJoinPool.commonPool().execute(() -> await(free)));
      assertThat(ConditionWait.until(SHORT, () -> false)).isFalse();
    } finally {
      free.countDown();
    }
  }

  private static void await(CountDownLatch free) {
    try {
      free.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void namesWhatWasMissing() {
    assertThatThrownBy(() -> ConditionWait.require("a call to end", SHORT, () -> false))
        .hasMessage("Waited 0 seconds for a call to end, without success");
  }
}
