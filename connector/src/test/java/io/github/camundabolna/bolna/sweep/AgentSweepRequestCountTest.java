package io.github.camundabolna.bolna.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.FakeCall;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sweep costs: pages of new calls and of calls in progress, and not a request for each. */
class AgentSweepRequestCountTest extends SweepFixture {

  @Test
  void sweepThatFindsNothingIsOneRequest() {
    bolna.withCalls(call("x", "completed"));
    start();
    scheduler.runNext();
    int before = bolna.requestCount();

    nextSweep();

    assertThat(bolna.requestCount() - before).isEqualTo(1);
  }

  @Test
  void sweepAfterCallsThatEventsDeliveredIsOneRequest() {
    IntStream.range(0, 40).forEach(n -> bolna.withCalls(call("x" + n, "in-progress")));
    Sweep sweep = start();
    scheduler.runNext();
    int before = bolna.requestCount();

    IntStream.range(0, 40).forEach(n -> sweep.delivered("x" + n));
    sweepAfter(Duration.ofHours(1));

    assertThat(bolna.requestCount() - before).isEqualTo(1);
  }

  @Test
  void sweepCostsPagesOfCallsUnderWayAndNotOneRequestForEach() {
    IntStream.range(0, 500).forEach(n -> bolna.withCalls(call("later" + n, "scheduled")));
    Sweep sweep = start();
    IntStream.range(0, 3_000)
        .forEach(
            n -> {
              bolna.withCalls(FakeCall.with("over" + n, "busy", ago(Duration.ofHours(5))));
              sweep.delivered("over" + n);
            });
    scheduler.runNext();
    sweepAfter(Duration.ofHours(1));
    int before = bolna.requestCount();

    bolna.setStatus("later7", "completed");
    nextSweep();

    // One page of what is new, ten of scheduled calls, a call.
    assertThat(bolna.requestCount() - before).isEqualTo(1 + 10 + 1);
    assertThat(delivered).contains("later7");
  }

  @Test
  void onlyStatusesOfCallsThatAreUnderWayAreListed() {
    bolna.withCalls(call("a", "scheduled"), call("b", "queued"), call("c", "scheduled"));
    start();
    scheduler.runNext();
    sweepAfter(Duration.ofHours(1));
    int before = bolna.requestCount();

    nextSweep();

    assertThat(bolna.requestCount() - before).isEqualTo(1 + 2);
    assertThat(bolna.readCount()).isZero();
  }

  @Test
  void manyCallsThatMoveOnAtOnceAreFoundByListsAndNotOneByOne() {
    IntStream.range(0, 40).forEach(n -> bolna.withCalls(call("x" + n, "scheduled")));
    start();
    scheduler.runNext();
    sweepAfter(Duration.ofHours(1));
    int before = bolna.requestCount();

    IntStream.range(0, 40).forEach(n -> bolna.setStatus("x" + n, "queued"));
    nextSweep();

    assertThat(bolna.requestCount() - before).isEqualTo(1 + 7);
    assertThat(bolna.readCount()).isZero();
  }

  /** As many calls as wait at any time if each lasts an hour: a quarter is listed as recent. */
  @ParameterizedTest
  @CsvSource({"100, 3", "1000, 21"})
  void callsInTheQueueCostTheirPages(int calls, int requests) {
    IntStream.range(0, calls)
        .forEach(
            n ->
                bolna.withCalls(
                    FakeCall.with(
                        "x" + n,
                        "queued",
                        ago(Duration.ofHours(1).multipliedBy(n).dividedBy(calls)))));
    start();
    scheduler.runNext();
    int before = bolna.requestCount();

    sweepAfter(Duration.ofSeconds(10));

    assertThat(bolna.requestCount() - before).isEqualTo(requests);
  }
}
