package io.github.camundabolna.bolna.wait.call;

import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.polling.PolledElements;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.ManualTaskScheduler;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestElement;
import io.github.camundabolna.testing.TestHttpSettings;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;

/** An element at which processes wait for calls; the test controls clock and polls. */
public abstract class CallPollFixture {

  public static final Duration INTERVAL = Duration.ofSeconds(30);

  public final TestClock clock = TestClock.stopped();
  @AutoClose public final FakeBolna bolna = new FakeBolna(clock);
  public final ManualTaskScheduler scheduler = new ManualTaskScheduler();
  public final TestElement element = new TestElement("executionId");
  public final Placements placements = new Placements();
  public final CallEndedPoller poller =
      new CallEndedPoller(
          this::settings,
          clock,
          new PolledElements(clock, scheduler, new BatchSignals(), placements));

  private HttpSettings settings() {
    return TestHttpSettings.to(bolna.uri(), Duration.ofSeconds(2));
  }

  public void activate() {
    poller.activate(element.context());
  }

  /** A call that was created that long ago. */
  public FakeCall call(String id, String status, Duration age) {
    return FakeCall.with(id, status, clock.instant().minus(age));
  }

  /** A call that was created a minute ago. */
  public FakeCall call(String id, String status) {
    return call(id, status, Duration.ofMinutes(1));
  }

  /** Adds a call, for which instance 1 waits. */
  public void waitFor(FakeCall call) {
    bolna.withCalls(call);
    element.addInstance(1, call.id());
  }

  /** Polls once, after the regular pause. */
  public void pollOnce() {
    pollAfter(INTERVAL);
  }

  public void pollAfter(Duration pause) {
    clock.advance(pause);
    scheduler.runOnce();
  }

  public void pollTimes(int count) {
    for (int i = 0; i < count; i++) {
      pollOnce();
    }
  }

  /** Returns how many requests one poll sends. */
  public int requestsOfPoll() {
    int before = bolna.requestCount();
    pollOnce();
    return bolna.requestCount() - before;
  }
}
