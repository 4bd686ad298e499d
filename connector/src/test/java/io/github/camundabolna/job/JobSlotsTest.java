package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.client.BolnaException.Reason;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobSlotsTest {

  private final AtomicLong nanoTime = new AtomicLong();
  private final JobSlots slots = new JobSlots(2, nanoTime::get);
  @AutoClose private final ExecutorService workers = Executors.newFixedThreadPool(2);

  @Test
  void aJobWithoutASlotIsRefusedWithinAMomentAndDoesNothing() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    fill(release);
    long begin = System.nanoTime();

    BolnaException failure = refusal();

    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isBetween(Duration.ofMillis(150), Duration.ofMillis(300));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_DONE);
    assertThat(failure.reason()).isEqualTo(Reason.OUTAGE);
    assertThat(failure)
        .hasMessage(
            "The request was not sent: 2 others are waiting for Bolna, which answers slowly");
    release.countDown();
  }

  @Test
  void whenNoJobHasEndedForASecondNobodyWaits() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    fill(release);
    nanoTime.addAndGet(Duration.ofMillis(1_001).toNanos());
    long begin = System.nanoTime();

    refusal();

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(100));
    release.countDown();
  }

  @Test
  void aSlotIsFreeAgainAfterAFailureToo() {
    for (int i = 0; i < 5; i++) {
      catchThrowableOfType(
          IllegalStateException.class,
          () ->
              slots.use(
                  () -> {
                    throw new IllegalStateException();
                  }));
    }

    assertThat(slots.<String>use(() -> "done")).isEqualTo("done");
  }

  @ParameterizedTest
  @CsvSource({"10, 5", "' 32 ', 16", "3, 1", "1, 1", "many, 5", "0, 5", "'', 5"})
  void halfOfTheThreadsOfTheRuntimeAreUsed(String threads, int slots) {
    assertThat(JobSlots.halfOfThreads(Map.of("CAMUNDA_CLIENT_EXECUTIONTHREADS", threads)::get))
        .isEqualTo(slots);
    assertThat(JobSlots.halfOfThreads(Map.<String, String>of()::get)).isEqualTo(5);
  }

  private void fill(CountDownLatch release) throws Exception {
    CountDownLatch inside = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      Future<?> unused =
          workers.submit(
              () ->
                  slots.use(
                      () -> {
                        inside.countDown();
                        return await(release);
                      }));
    }
    inside.await();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private BolnaException refusal() {
    return catchThrowableOfType(BolnaException.class, () -> slots.use(() -> "never"));
  }
}
