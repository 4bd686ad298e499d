package io.github.camundabolna.callingbox.tracking;

import io.github.camundabolna.testing.FakeCallHistory;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;

/** Two polls that share the lists of an account. */
final class SharedHistoryFixture implements AutoCloseable {

  static final Duration INTERVAL = Duration.ofSeconds(20);

  final TestClock clock = TestClock.stopped();
  final FakeCallHistory callingBox = new FakeCallHistory();
  final SharedHistories histories = new SharedHistories(clock);
  final SharedHistoryPoll first = poll(INTERVAL);
  final SharedHistoryPoll second = poll(INTERVAL);
  private long listsAtStart;

  SharedHistoryPoll poll(Duration interval) {
    return new SharedHistoryPoll(callingBox, histories, clock, interval);
  }

  /** Lets both polls ask once, so that each list is for both from then on. */
  void start() {
    callingBox.add("a", "ringing", clock.instant());
    callingBox.add("b", "ringing", clock.instant());
    first.await("a");
    second.await("b");
    first.read();
    second.read();
    clock.advance(INTERVAL);
    listsAtStart = callingBox.listCount();
  }

  long listsSinceStart() {
    return callingBox.listCount() - listsAtStart;
  }

  @Override
  public void close() {
    callingBox.close();
  }
}
