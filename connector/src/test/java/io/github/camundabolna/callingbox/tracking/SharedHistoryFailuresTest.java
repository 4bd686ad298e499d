package io.github.camundabolna.callingbox.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.testing.FakeCallHistory;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What readers take of a list that fails, or that is still being read. */
class SharedHistoryFailuresTest {

  @AutoClose private final SharedHistoryFixture fixture = new SharedHistoryFixture();
  private final TestClock clock = fixture.clock;
  private final FakeCallHistory callingBox = fixture.callingBox;
  private final SharedHistoryPoll first = fixture.first;
  private final SharedHistoryPoll second = fixture.second;

  @Test
  void brokenListIsNotTaken() {
    fixture.start();
    callingBox.set("b", "status", "busy");
    String whole = callingBox.list();
    callingBox.failLists(TestResponses.json(200, whole.substring(0, whole.length() - 1)));

    assertThatThrownBy(first::read).isInstanceOf(ApiException.class);
    clock.advance(Duration.ofSeconds(1));
    second.read();

    assertThat(second.over).containsExactly("b");
    assertThat(fixture.listsSinceStart()).isEqualTo(2);
  }

  /** What it didn't read isn't missing. */
  @Test
  void listOfAReaderThatDiesIsNotTaken() {
    fixture.start();
    callingBox.set("b", "status", "busy");
    first.onRow =
        () -> {
          throw new ArithmeticException("a fault of the connector");
        };

    assertThatThrownBy(first::read).isInstanceOf(ArithmeticException.class);
    second.read();

    assertThat(second.over).containsExactly("b");
    assertThat(fixture.listsSinceStart()).isEqualTo(2);
  }

  @Test
  void readerWaitsForAListThatIsBeingReadAndTakesIt() throws Exception {
    fixture.start();
    callingBox.set("b", "status", "busy");

    readWhileFirstReads();

    assertThat(second.over).containsExactly("b");
    assertThat(fixture.listsSinceStart()).isEqualTo(1);
  }

  /** Otherwise each of many would run into the same timeout, one after the other. */
  @Test
  void readersThatWaitForAListShareItsFailure() {
    fixture.start();
    String whole = callingBox.list();
    callingBox.failLists(TestResponses.json(200, whole.substring(0, whole.length() - 1)));

    assertThatThrownBy(this::readWhileFirstReads).hasCauseInstanceOf(ApiException.class);

    assertThat(fixture.listsSinceStart()).isEqualTo(1);
  }

  private void readWhileFirstReads() throws Exception {
    CountDownLatch firstReads = new CountDownLatch(1);
    CountDownLatch secondWaits = new CountDownLatch(1);
    first.onRow =
        () -> {
          firstReads.countDown();
          await(secondWaits);
        };
    FutureTask<Void> firstResult = new FutureTask<>(first::read, null);
    FutureTask<Void> secondResult = new FutureTask<>(second::read, null);
    Thread.ofPlatform().start(firstResult);
    firstReads.await();
    Thread waiting = Thread.ofPlatform().start(secondResult);
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    secondWaits.countDown();
    secondResult.get();
    firstResult.get();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
