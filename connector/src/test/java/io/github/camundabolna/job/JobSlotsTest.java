package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.job.SlotPool.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobSlotsTest {

  private final AtomicLong nanoTime = new AtomicLong();
  private final JobSlots slots = new JobSlots(2, nanoTime::get);
  private final CountDownLatch release = new CountDownLatch(1);
  @AutoClose private final ExecutorService workers = Executors.newFixedThreadPool(2);

  @AfterEach
  void release() {
    release.countDown();
  }

  @Test
  void aJobWithoutASlotIsRefusedWithinAMomentAndDoesNothing() throws Exception {
    fill();
    long begin = System.nanoTime();

    ApiException failure = refusal();

    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isBetween(Duration.ofMillis(150), Duration.ofSeconds(5));
    assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(failure.reason()).isEqualTo(Reason.LIMIT);
    assertThat(failure)
        .hasMessage("The request was not sent: 2 other requests are waiting for Bolna");
  }

  @Test
  void whenNoJobHasEndedForASecondNobodyWaits() throws Exception {
    fill();
    nanoTime.addAndGet(Duration.ofMillis(1_001).toNanos());
    long begin = System.nanoTime();

    ApiException failure = refusal();

    assertThat(failure.reason()).isEqualTo(Reason.OUTAGE);
    assertThat(failure).hasMessage(refusedBy("Bolna") + ", which responds slowly");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(150));
  }

  @Test
  void aVendorThatHangsIsNotWaitedForWhileAnotherMoves() throws Exception {
    JobSlots shared = new JobSlots(4, nanoTime::get);
    shared.use(Bolna.VENDOR, () -> "done");
    fill(shared, CallingBox.VENDOR);
    nanoTime.addAndGet(Duration.ofMillis(1_001).toNanos());
    shared.use(Bolna.VENDOR, () -> "done");

    assertThat(refusal(shared, CallingBox.VENDOR).reason()).isEqualTo(Reason.OUTAGE);
  }

  /** Each waiting job takes a thread from other connectors. */
  @Test
  void onlyHalfAsManyJobsWaitAsRun() throws Exception {
    SlotPool pool = new SlotPool(Size.fixed(2, 1), Duration.ofSeconds(20), nanoTime::get);
    JobSlots patient = new JobSlots(pool, pool, true);
    fill(patient, Bolna.VENDOR);
    Thread waiting = Thread.ofPlatform().start(() -> patient.use(Bolna.VENDOR, () -> "done"));
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    assertThat(refusal(patient, Bolna.VENDOR).reason()).isEqualTo(Reason.LIMIT);

    release.countDown();
    waiting.join();
  }

  @Test
  void aSlotIsFreeAgainAfterAFailureToo() {
    for (int i = 0; i < 5; i++) {
      catchThrowableOfType(
          IllegalStateException.class,
          () ->
              slots.use(
                  Bolna.VENDOR,
                  () -> {
                    throw new IllegalStateException();
                  }));
    }

    assertThat(slots.<String>use(Bolna.VENDOR, () -> "done")).isEqualTo("done");
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "' 32 ', 32", "1, 1", "many, 10", "0, 10", "'', 10"})
  void theSettingOfTheRuntimeSaysHowManyThreadsItHas(String setting, int threads) {
    assertThat(JobSlots.threads(Map.of("camunda.client.execution-threads", setting)::get))
        .isEqualTo(threads);
    assertThat(JobSlots.threads(Map.<String, String>of()::get)).isEqualTo(10);
  }

  /** A runtime of 8.9 starts a virtual thread for each of up to 100 jobs at once. */
  @Test
  void burstOfCallsOnVirtualThreadsIsNotHeldBack() throws Exception {
    CountDownLatch inside = new CountDownLatch(50);
    List<Future<Boolean>> jobs = new ArrayList<>();
    try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        jobs.add(
            virtual.submit(() -> JobSlots.OF_CALLS.use(Bolna.VENDOR, () -> allAreInside(inside))));
      }
      for (Future<Boolean> job : jobs) {
        assertThat(job.get()).isTrue();
      }
    }
  }

  @Test
  void virtualThreadsTakeNoSlotOfPlatformThreads() throws Exception {
    JobSlots both = new JobSlots(1, nanoTime::get);
    CountDownLatch inside = new CountDownLatch(1);
    Thread virtual =
        Thread.startVirtualThread(
            () ->
                both.use(
                    Bolna.VENDOR,
                    () -> {
                      inside.countDown();
                      return await(release);
                    }));
    inside.await();

    assertThat(both.<String>use(Bolna.VENDOR, () -> "done")).isEqualTo("done");
    release.countDown();
    virtual.join();
  }

  @Test
  void aSlowVendorLeavesHalfOfThePoolToAnother() throws Exception {
    JobSlots shared = new JobSlots(4, nanoTime::get);
    shared.use(Bolna.VENDOR, () -> "done");
    fill(shared, CallingBox.VENDOR);
    nanoTime.addAndGet(Duration.ofMinutes(9).toNanos());

    assertThat(refusal(shared, CallingBox.VENDOR)).hasMessageStartingWith(refusedBy("CallingBox"));
    assertThat(shared.<String>use(Bolna.VENDOR, () -> "done")).isEqualTo("done");
  }

  @Test
  void aRefusedVendorFindsRoomAsSoonAsTheOthersJobsEnd() throws Exception {
    fill(slots, CallingBox.VENDOR);
    nanoTime.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(refusal(slots, Bolna.VENDOR)).hasMessageStartingWith(refusedBy("CallingBox"));

    release.countDown();
    workers.shutdown();
    assertThat(workers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();

    String result =
        slots.use(
            CallingBox.VENDOR,
            () -> {
              nanoTime.addAndGet(Duration.ofSeconds(2).toNanos());
              assertThat(refusal(slots, CallingBox.VENDOR))
                  .hasMessageContaining("1 other requests are waiting for CallingBox");
              return slots.use(Bolna.VENDOR, () -> "done");
            });
    assertThat(result).isEqualTo("done");
  }

  @Test
  void aVendorThatHasHadNoJobForALongTimeReservesNothing() throws Exception {
    slots.use(CallingBox.VENDOR, () -> "done");
    nanoTime.addAndGet(Duration.ofMinutes(11).toNanos());

    fill(slots, Bolna.VENDOR);

    assertThat(refusal()).hasMessage(refusedBy("Bolna"));
  }

  private static String refusedBy(String vendor) {
    return "The request was not sent: 2 other requests are waiting for " + vendor;
  }

  private static boolean allAreInside(CountDownLatch inside) {
    inside.countDown();
    try {
      return inside.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fill() throws Exception {
    fill(slots, Bolna.VENDOR);
  }

  private void fill(JobSlots pool, Vendor vendor) throws Exception {
    CountDownLatch inside = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      Future<?> unused =
          workers.submit(
              () ->
                  pool.use(
                      vendor,
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

  private ApiException refusal() {
    return refusal(slots, Bolna.VENDOR);
  }

  private static ApiException refusal(JobSlots pool, Vendor vendor) {
    return catchThrowableOfType(ApiException.class, () -> pool.use(vendor, () -> "never"));
  }
}
