package io.github.camundabolna.bolna.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.ReadsAtOnce;
import io.github.camundabolna.testing.TestResponses;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** Many calls that ended while the runtime was away: they are read several at once. */
class EndedCallNotifierSeveralCallsTest extends SweepFixture {

  private static final int CALLS = 60;

  /** Nothing is sent with such an ID, because it could lead to another resource. */
  @Test
  void callWithAnUnusableIdKeepsNoOtherWaiting() {
    bolna.withCalls(call("a#1", "completed"), call("x", "completed"));
    start();

    scheduler.runNext();

    assertThat(delivered).containsExactly("x");
    assertThat(problems).singleElement().asString().contains("Call a#1 can't be read");
  }

  @Test
  void severalCallsAreReadAtOnceAndEachIsDeliveredOnceInOrder() {
    ended(CALLS);
    ReadsAtOnce reads = new ReadsAtOnce(30);
    bolna.hooks.onReading(reads::read);
    start();

    scheduler.runNext();

    assertThat(reads.most()).isBetween(2, 8);
    assertThat(delivered).hasSize(CALLS).isSorted();
    assertThat(bolna.readCount()).isEqualTo(CALLS);
  }

  @Test
  void callsAreDeliveredInTheThreadOfTheSweep() {
    ended(CALLS);
    Set<Thread> threads = new HashSet<>();
    onDelivery = () -> threads.add(Thread.currentThread());
    start();

    scheduler.runNext();

    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void nothingIsDeliveredAfterTheSweepWasStoppedAmongThem() {
    ended(CALLS);
    Sweep sweep = start();
    onDelivery =
        () -> {
          if (delivered.size() == 20) {
            sweep.stop();
          }
        };

    scheduler.runNext();

    assertThat(delivered).hasSize(21);
    assertThat(bolna.readCount()).isLessThanOrEqualTo(21 + 8);
  }

  @Test
  void callThatAnEventDeliversMeanwhileIsNotDeliveredAgain() {
    ended(CALLS);
    Sweep sweep = start();
    onDelivery = () -> IntStream.range(1, CALLS).forEach(n -> sweep.delivered(id(n)));

    scheduler.runNext();

    assertThat(delivered).containsExactly(id(0));
  }

  @Test
  void fewRequestsAreSentWhileBolnaFails() {
    ended(CALLS);
    start();
    bolna.failReading(
        Collections.nCopies(CALLS, TestResponses.json(500, "{}")).toArray(MockResponse[]::new));

    scheduler.runNext();

    assertThat(bolna.readCount()).as("three calls, each with two retries").isEqualTo(9);
    assertThat(problems).hasSize(1);
  }

  private void ended(int count) {
    IntStream.range(0, count).forEach(n -> bolna.withCalls(call(id(n), "completed")));
  }

  private static String id(int n) {
    return "x%03d".formatted(n);
  }
}
