package io.github.camundabolna.callingbox.wait;

import io.github.camundabolna.callingbox.tracking.SharedHistories;
import io.github.camundabolna.polling.PolledElements;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.testing.FakeCallHistory;
import io.github.camundabolna.testing.ManualTaskScheduler;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestElement;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;

/** An element at which processes wait for calls; the test controls clock and polls. */
abstract class CallingBoxPollFixture {

  static final Duration INTERVAL = Duration.ofSeconds(30);

  final TestClock clock = TestClock.stopped();
  @AutoClose final FakeCallHistory callingBox = new FakeCallHistory();
  final ManualTaskScheduler scheduler = new ManualTaskScheduler();
  final TestElement element = new TestElement("callId");
  final CallingBoxPoller poller =
      new CallingBoxPoller(
          callingBox::settings,
          clock,
          new PolledElements(clock, scheduler, new BatchSignals(), new Placements()),
          new SharedHistories(clock));

  void activate() {
    poller.activate(element.context());
  }

  /** Adds a call that was created a minute ago, for which an instance waits. */
  void waitFor(long instance, String id, String status) {
    waitFor(instance, id, status, Duration.ofMinutes(1));
  }

  void waitFor(long instance, String id, String status, Duration age) {
    callingBox.add(id, status, clock.instant().minus(age));
    element.addInstance(instance, id);
  }

  /** Polls once, after the regular pause. */
  void pollOnce() {
    pollAfter(INTERVAL);
  }

  void pollAfter(Duration pause) {
    clock.advance(pause);
    scheduler.runOnce();
  }

  void pollTimes(int count) {
    for (int i = 0; i < count; i++) {
      pollOnce();
    }
  }
}
