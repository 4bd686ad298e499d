package io.github.camundabolna.sweep;

import io.github.camundabolna.client.ApiKey;
import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaHttp;
import io.github.camundabolna.client.Execution;
import io.github.camundabolna.client.HttpSettings;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttp;
import io.github.camundabolna.testing.TestRounds;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AutoClose;

/** A sweep beside a Bolna, and what is heard of it. */
abstract class SweepStage implements SweepListener {

  static final Duration INTERVAL = Duration.ofMinutes(5);

  final TestClock clock = TestClock.standing();
  @AutoClose final FakeBolna bolna = new FakeBolna(clock);
  final TestRounds rounds = new TestRounds();
  final List<String> told = new ArrayList<>();
  final List<String> troubles = new ArrayList<>();
  final List<String> unknown = new ArrayList<>();
  final List<String> lost = new ArrayList<>();

  /** What the next calls are answered with that are told; nothing for "taken". */
  final Queue<Optional<String>> answers = new ArrayDeque<>();

  Runnable whenTold = () -> {};
  int whole;

  Sweep start() {
    return start(plan());
  }

  Sweep start(SweepPlan plan) {
    Sweep sweep = new Sweep(plan, client(), this, clock, rounds);
    sweep.start();
    return sweep;
  }

  static SweepPlan plan() {
    return lookingBack(Duration.ofHours(24));
  }

  static SweepPlan lookingBack(Duration lookBack) {
    return new SweepPlan(List.of(FakeBolna.AGENT), INTERVAL, lookBack, Optional.empty());
  }

  URI uri() {
    return bolna.uri();
  }

  private BolnaClient client() {
    HttpSettings settings = TestHttp.to(uri(), Duration.ofSeconds(2));
    return new BolnaClient(new BolnaHttp(settings, clock), new ApiKey("key"));
  }

  /** The pause passes, and the next sweep comes. */
  Duration sweepAfter(Duration pause) {
    clock.advance(pause);
    return rounds.next();
  }

  Duration nextSweep() {
    return sweepAfter(INTERVAL);
  }

  Instant ago(Duration time) {
    return clock.instant().minus(time);
  }

  FakeCall call(String id, String status) {
    return FakeCall.with(id, status, ago(Duration.ofMinutes(1)));
  }

  @Override
  public Optional<Undelivered> ended(Execution call) {
    Optional<String> answer = Optional.ofNullable(answers.poll()).orElse(Optional.empty());
    whenTold.run();
    if (answer.isEmpty()) {
      told.add(call.id());
    }
    return answer.map(Undelivered::forNow);
  }

  @Override
  public void swept() {
    whole++;
  }

  @Override
  public void troubled(String reason) {
    troubles.add(reason);
  }

  @Override
  public void unknownStatus(Execution call) {
    unknown.add(call.statusText());
  }

  @Override
  public void lost(String reason) {
    lost.add(reason);
  }
}
