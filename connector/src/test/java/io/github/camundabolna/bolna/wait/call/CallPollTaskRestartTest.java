package io.github.camundabolna.bolna.wait.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.ReadsAtOnce;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a restart, only the IDs of the awaited calls are known. */
class CallPollTaskRestartTest extends CallPollFixture {

  private static final int CALLS = 300;

  /** Each of them was read alone if the first one was older than a quarter of an hour. */
  @ParameterizedTest
  @CsvSource({
    "in-progress, PT1M, 10",
    "in-progress, PT3H, 30",
    "scheduled, P6D, 30",
    "scheduled, P20D, 80"
  })
  void callsInProgressAreFoundByListsHoweverManyAndOld(String status, String age, int most) {
    waiting(CALLS, n -> call("x" + n, status, Duration.parse(age)));
    activate();

    scheduler.runOnce();
    assertThat(bolna.requestCount()).isLessThanOrEqualTo(most);

    assertThat(requestsOfPoll()).as("one for fifty calls").isLessThanOrEqualTo(CALLS / 50);
  }

  @Test
  void callsThatEndedMeanwhileCostOneRequestEach() {
    waiting(CALLS, n -> call("x" + n, "completed", Duration.ofHours(3)));
    activate();

    scheduler.runOnce();

    assertThat(bolna.requestCount()).isEqualTo(CALLS);
    assertThat(element.deliveredIds()).hasSize(CALLS);
  }

  @Test
  void callsThatEndedAmongThoseInProgressAreReadOnceEach() {
    waiting(
        CALLS, n -> call("x" + n, n % 3 == 0 ? "completed" : "in-progress", Duration.ofHours(3)));
    activate();

    scheduler.runOnce();

    assertThat(element.deliveredIds()).hasSize(CALLS / 3);
    assertThat(bolna.requestCount()).isLessThanOrEqualTo(CALLS / 3 + 40);
  }

  @Test
  void agentsWithOneCallEachCostNoLists() {
    waiting(
        40,
        n ->
            call("x" + n, "in-progress", Duration.ofHours(3))
                .withAgent(Optional.of(UUID.randomUUID().toString())));
    activate();

    scheduler.runOnce();

    assertThat(bolna.requestCount()).isEqualTo(40);
  }

  @Test
  void severalCallsAreReadAtOnceAndTheirEndsAreDeliveredInOrder() {
    waiting(60, n -> call("x" + n, "completed", Duration.ofHours(3)));
    ReadsAtOnce reads = new ReadsAtOnce(30);
    bolna.hooks.onReading(reads::read);
    activate();

    scheduler.runOnce();

    assertThat(reads.most()).isBetween(2, 8);
    assertThat(element.deliveredIds()).hasSize(60).isSorted();
  }

  private void waiting(int count, Function<Integer, FakeCall> call) {
    IntStream.range(0, count)
        .forEach(
            n -> {
              FakeCall known = call.apply(n);
              bolna.withCalls(known);
              element.addInstance(n, known.id());
            });
  }
}
