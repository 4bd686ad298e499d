package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

  private final SingleFlight<String, Integer> flight = new SingleFlight<>();
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void whatWasDoneIsNotDoneAgain() {
    assertThat(flight.run("call", done::incrementAndGet)).isOne();
    assertThat(flight.run("call", done::incrementAndGet)).isOne();
    assertThat(flight.run("another", done::incrementAndGet)).isEqualTo(2);
  }

  @Test
  void aFailureIsNotRemembered() {
    Throwable failure = catchThrowable(() -> flight.run("call", failing()));

    assertThat(failure).hasMessage("lost");
    assertThat(flight.run("call", done::incrementAndGet)).isOne();
  }

  @Test
  void aJobThatComesMeanwhileGetsWhatTheFirstGets() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Integer> answer = new CompletableFuture<>();
    CompletableFuture<Integer> first = startFirst(started, answer);
    started.await();

    CompletableFuture<Integer> second =
        CompletableFuture.supplyAsync(() -> flight.run("call", done::incrementAndGet));
    answer.complete(7);

    assertThat(second.join()).isEqualTo(7);
    assertThat(first.join()).isEqualTo(7);
    assertThat(done).hasValue(0);
  }

  @Test
  void aJobThatCannotWaitLongerDoesNotKnowTheOutcome() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Integer> answer = new CompletableFuture<>();
    CompletableFuture<Integer> first = startFirst(started, answer);
    started.await();
    Thread.currentThread().interrupt();

    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> flight.run("call", done::incrementAndGet));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
    assertThat(failure)
        .hasMessage(
            "This attempt of the job sent nothing: an earlier attempt is still in progress");
    answer.complete(7);
    first.join();
    assertThat(done).hasValue(0);
  }

  private CompletableFuture<Integer> startFirst(
      CountDownLatch started, CompletableFuture<Integer> answer) {
    return CompletableFuture.supplyAsync(
        () ->
            flight.run(
                "call",
                () -> {
                  started.countDown();
                  return answer.join();
                }));
  }

  private static Supplier<Integer> failing() {
    return () -> {
      throw ApiException.notDone("lost");
    };
  }
}
