package io.github.camundabolna.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.testing.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One request for many jobs; no thread waits long. */
class AccountReadingsTest {

  private static final AccountLimits THREE_CALLS =
      new AccountLimits(Optional.empty(), Optional.of(3));

  private final TestClock clock = TestClock.stopped();
  private final AccountReadings<String> readings = new AccountReadings<>(clock);
  private final AtomicInteger requests = new AtomicInteger();

  @Test
  void jobsShareAReadingForSomeSeconds() {
    AccountLimits tenCalls = new AccountLimits(Optional.empty(), Optional.of(10));
    readings.refusal("a", tenCalls, () -> counted(0));
    clock.advance(Duration.ofMillis(4_999));
    readings.refusal("a", tenCalls, () -> counted(0));
    assertThat(requests).hasValue(1);

    readings.refusal("b", tenCalls, () -> counted(0));
    assertThat(requests).as("another account").hasValue(2);

    clock.advance(Duration.ofMillis(1));
    readings.refusal("a", tenCalls, () -> counted(0));
    assertThat(requests).as("an old reading").hasValue(3);
  }

  @Test
  void jobsThatShareAReadingDoNotExceedTheMaximumTogether() {
    assertThat(readings.refusal("a", THREE_CALLS, () -> counted(1))).isEmpty();
    assertThat(readings.refusal("a", THREE_CALLS, () -> counted(1))).isEmpty();

    Refusal refusal = readings.refusal("a", THREE_CALLS, () -> counted(1)).orElseThrow();

    assertThat(refusal.reason()).isEqualTo(RefusalReason.TOO_MANY_CALLS);
    assertThat(refusal.sentence())
        .isEqualTo(
            "The account has 3 calls in progress, and at most 3 are allowed. No one was called");
  }

  @Test
  void aFailedReadingIsNotShared() {
    ApiException failure =
        catchThrowableOfType(
            ApiException.class,
            () ->
                readings.refusal(
                    "a",
                    THREE_CALLS,
                    () -> {
                      throw ApiException.heldBack(Reason.OUTAGE, "away", Duration.ZERO);
                    }));

    assertThat(failure).hasMessage("away");
    assertThat(readings.refusal("a", THREE_CALLS, () -> counted(0))).isEmpty();
  }

  @Test
  @Timeout(10)
  void aJobThatMeetsASlowReadingIsRetriedInsteadOfWaiting() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
      Future<Optional<Refusal>> first =
          worker.submit(
              () ->
                  readings.refusal(
                      "a",
                      THREE_CALLS,
                      () -> {
                        begun.countDown();
                        await(answered);
                        return counted(0);
                      }));
      begun.await();

      ApiException failure =
          catchThrowableOfType(
              ApiException.class, () -> readings.refusal("a", THREE_CALLS, () -> counted(0)));

      assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
      assertThat(failure.reason()).as("costs no retry").isEqualTo(Reason.OUTAGE);
      answered.countDown();
      assertThat(first.get()).isEmpty();
      assertThat(requests).hasValue(1);
    }
  }

  @Test
  @Timeout(30)
  void manyJobsAtOnceSendOneRequest() throws Exception {
    AccountLimits many = new AccountLimits(Optional.empty(), Optional.of(50));
    CountDownLatch start = new CountDownLatch(1);
    Callable<Boolean> job =
        () -> {
          start.await();
          return refusalOnceRead(many).isEmpty();
        };
    try (ExecutorService workers = Executors.newFixedThreadPool(100)) {
      var results = IntStream.range(0, 100).mapToObj(i -> workers.submit(job)).toList();
      start.countDown();
      int passed = 0;
      for (Future<Boolean> result : results) {
        passed += result.get() ? 1 : 0;
      }
      assertThat(passed).isEqualTo(50);
      assertThat(requests).hasValue(1);
    }
  }

  @Test
  void theBalanceHasToReachTheMinimum() {
    AccountLimits tenDollars =
        new AccountLimits(Optional.of(new BigDecimal("10.00")), Optional.empty());

    assertThat(readings.refusal("a", tenDollars, () -> balance("10"))).isEmpty();
    Refusal refusal = readings.refusal("b", tenDollars, () -> balance("9.99")).orElseThrow();

    assertThat(refusal.reason()).isEqualTo(RefusalReason.BALANCE_BELOW_MINIMUM);
    assertThat(refusal.sentence())
        .isEqualTo(
            "The account's balance is 9.99, but at least 10.00 is required. No one was called");
  }

  @Test
  void whatTheAccountDoesNotSayIsNoPermission() {
    assertThatThrownBy(
            () ->
                readings.refusal(
                    "a", THREE_CALLS, () -> new AccountState(Optional.empty(), Optional.empty())))
        .isInstanceOf(ApiException.class)
        .hasMessage("The account's number of calls is unknown. No call was placed");
  }

  /** On a busy machine, the job that reads may not run for a while. */
  private Optional<Refusal> refusalOnceRead(AccountLimits limits) {
    while (true) {
      try {
        return readings.refusal("a", limits, () -> counted(0));
      } catch (ApiException e) {
        assertThat(e.reason()).isEqualTo(Reason.OUTAGE);
      }
    }
  }

  private AccountState counted(int callsInProgress) {
    requests.incrementAndGet();
    return new AccountState(Optional.empty(), Optional.of(callsInProgress));
  }

  private static AccountState balance(String dollars) {
    return new AccountState(Optional.of(new BigDecimal(dollars)), Optional.empty());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
