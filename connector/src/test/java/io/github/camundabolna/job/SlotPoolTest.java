package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.Vendor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many jobs run at once on platform threads, by how quickly their vendor responds. */
class SlotPoolTest {

  private static final boolean SHORT = true;

  private final AtomicLong nanoTime = new AtomicLong();
  private final SlotPool pool = JobSlots.platform(10, nanoTime::get);
  private final CountDownLatch release = new CountDownLatch(1);
  @AutoClose private final ExecutorService workers = Executors.newCachedThreadPool();

  @AfterEach
  void release() {
    release.countDown();
  }

  @ParameterizedTest
  @CsvSource({"10, 5, 9", "32, 16, 31", "3, 1, 2", "2, 1, 1", "1, 1, 1"})
  void aQuickVendorHasAllThreadsButOneAndAnotherHasHalf(int threads, int half, int most) {
    SlotPool unknown = JobSlots.platform(threads, nanoTime::get);
    SlotPool quick = JobSlots.platform(threads, nanoTime::get);
    quick.use(Bolna.VENDOR, SHORT, () -> "done");

    assertThat(fill(unknown, Bolna.VENDOR, SHORT)).isEqualTo(half);
    assertThat(fill(quick, Bolna.VENDOR, SHORT)).isEqualTo(most);
  }

  @Test
  void aJobThatRunsForMoreThanASecondBringsBackTheUsualNumber() {
    pool.use(Bolna.VENDOR, SHORT, () -> "done");
    start(pool, Bolna.VENDOR, SHORT);
    pass(Duration.ofMillis(1_001));
    pool.use(Bolna.VENDOR, SHORT, () -> "done");

    assertThat(fill(pool, Bolna.VENDOR, SHORT)).isEqualTo(4);
  }

  @Test
  void aVendorWhoseLastJobEndedLongAgoHasTheUsualNumber() {
    pool.use(Bolna.VENDOR, SHORT, () -> "done");
    pass(Duration.ofMillis(1_001));

    assertThat(fill(pool, Bolna.VENDOR, SHORT)).isEqualTo(5);
  }

  /** Such as one that hangs, after the first requests have timed out. */
  @Test
  void aVendorWhoseLastJobTookMoreThanASecondHasTheUsualNumber() {
    pool.use(Bolna.VENDOR, SHORT, () -> pass(Duration.ofMillis(1_001)));

    assertThat(fill(pool, Bolna.VENDOR, SHORT)).isEqualTo(5);
  }

  /** It may have sent nothing, such as during an outage of one account. */
  @Test
  void aJobThatFailsQuicklyDoesNotShowThatItsVendorResponds() {
    catchThrowable(
        () ->
            pool.use(
                Bolna.VENDOR,
                SHORT,
                () -> {
                  throw ApiException.heldBack(Reason.OUTAGE, "not sent", Duration.ZERO);
                }));

    assertThat(fill(pool, Bolna.VENDOR, SHORT)).isEqualTo(5);
  }

  /** A batch can hold a large file, however quickly its vendor responds. */
  @Test
  void longJobsNeverHaveMoreThanTheUsualNumber() {
    pool.use(Bolna.VENDOR, SHORT, () -> "done");

    assertThat(fill(pool, Bolna.VENDOR, !SHORT)).isEqualTo(5);
  }

  @Test
  void aVendorThatHangsLeavesRoomToOneThatRespondsQuickly() {
    pool.use(Bolna.VENDOR, SHORT, () -> "done");
    int hanging = fill(pool, CallingBox.VENDOR, SHORT);
    pass(Duration.ofMinutes(1));
    pool.use(Bolna.VENDOR, SHORT, () -> "done");

    assertThat(hanging).isEqualTo(3);
    assertThat(fill(pool, Bolna.VENDOR, SHORT)).isEqualTo(5);
  }

  @Test
  void aVendorWithNoRecentJobFindsRoomNextToAQuickOne() {
    pool.use(CallingBox.VENDOR, SHORT, () -> "done");
    pool.use(Bolna.VENDOR, SHORT, () -> "done");
    int quick = fill(pool, Bolna.VENDOR, SHORT);
    pass(Duration.ofMillis(500));

    assertThat(quick).isEqualTo(5);
    assertThat(fill(pool, CallingBox.VENDOR, SHORT)).isEqualTo(4);
  }

  @Test
  void refusedJobsComeBackOneAfterTheOtherAsJobsEnd() {
    pool.use(Bolna.VENDOR, SHORT, () -> pass(Duration.ofSeconds(10)));
    pass(Duration.ofSeconds(2));
    fill(pool, Bolna.VENDOR, SHORT);
    pass(Duration.ofSeconds(2));

    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      waits.add(refusal(pool, Bolna.VENDOR, SHORT).retryAfter().orElseThrow());
    }

    Duration apart = Duration.ofMillis(1_000 / 5);
    assertThat(waits.get(1)).isEqualTo(waits.get(0).plus(apart));
    assertThat(waits.get(2)).isEqualTo(waits.get(1).plus(apart));
  }

  @Test
  void refusedJobsOfAVendorThatHangsComeBackAtMostFiftyTimesASecond() {
    fill(pool, Bolna.VENDOR, SHORT);
    pass(Duration.ofSeconds(2));

    ApiException first = refusal(pool, Bolna.VENDOR, SHORT);
    ApiException second = refusal(pool, Bolna.VENDOR, SHORT);

    assertThat(first.reason()).isEqualTo(Reason.OUTAGE);
    assertThat(second.retryAfter().orElseThrow().minus(first.retryAfter().orElseThrow()))
        .isEqualTo(Duration.ofMillis(20));
  }

  private boolean pass(Duration time) {
    nanoTime.addAndGet(time.toNanos());
    return true;
  }

  /** Starts jobs that don't end until one is refused, and returns how many run. */
  private int fill(SlotPool slots, Vendor vendor, boolean isShort) {
    int started = 0;
    while (start(slots, vendor, isShort)) {
      started++;
    }
    return started;
  }

  /** Returns whether the job started; it runs until the end of the test. */
  private boolean start(SlotPool slots, Vendor vendor, boolean isShort) {
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    Future<?> unused =
        workers.submit(
            () -> {
              try {
                slots.use(vendor, isShort, () -> started.complete(true) && await(release));
              } catch (ApiException e) {
                started.complete(false);
              }
            });
    return started.join();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ApiException refusal(SlotPool slots, Vendor vendor, boolean isShort) {
    return catchThrowableOfType(
        ApiException.class, () -> slots.use(vendor, isShort, () -> "never"));
  }
}
