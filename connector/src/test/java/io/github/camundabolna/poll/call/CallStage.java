package io.github.camundabolna.poll.call;

import io.github.camundabolna.client.HttpSettings;
import io.github.camundabolna.poll.PolledElements;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestElement;
import io.github.camundabolna.testing.TestHttp;
import io.github.camundabolna.testing.TestRounds;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;

/** An element at which processes wait for calls; clock and rounds are in the hands of the test. */
abstract class CallStage {

  static final Duration INTERVAL = Duration.ofSeconds(30);

  final TestClock clock = TestClock.standing();
  @AutoClose final FakeBolna bolna = new FakeBolna(clock);
  final TestRounds rounds = new TestRounds();
  final TestElement element = new TestElement("executionId");
  final Placements placements = new Placements();
  final CallEndedPoller poller =
      new CallEndedPoller(
          this::settings, clock, new PolledElements(clock, rounds, new BatchSignals(), placements));

  private HttpSettings settings() {
    return TestHttp.to(bolna.uri(), Duration.ofSeconds(2));
  }

  void activate() {
    poller.activate(element.context());
  }

  /** A call that was created that long ago. */
  FakeCall call(String id, String status, Duration age) {
    return FakeCall.with(id, status, clock.instant().minus(age));
  }

  /** A call that was created a minute ago. */
  FakeCall call(String id, String status) {
    return call(id, status, Duration.ofMinutes(1));
  }

  /** Bolna knows this call, and instance 1 waits for it. */
  void waitFor(FakeCall call) {
    bolna.knowing(call);
    element.waiting(1, call.id());
  }

  /** A round, after the pause between rounds. */
  void round() {
    roundAfter(INTERVAL);
  }

  void roundAfter(Duration pause) {
    clock.advance(pause);
    rounds.round();
  }

  void rounds(int count) {
    for (int i = 0; i < count; i++) {
      round();
    }
  }

  /** How many requests that round costs. */
  int costOfRound() {
    int before = bolna.requestCount();
    round();
    return bolna.requestCount() - before;
  }
}
