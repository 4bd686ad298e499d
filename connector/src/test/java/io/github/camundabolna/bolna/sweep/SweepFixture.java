package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.outcome.UndeliveredCall;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.ManualTaskScheduler;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttpSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AutoClose;

/** A sweep of a fake Bolna, and what it reports. */
public abstract class SweepFixture implements SweepListener {

  public static final Duration INTERVAL = Duration.ofMinutes(5);

  public final TestClock clock = TestClock.stopped();
  @AutoClose public final FakeBolna bolna = new FakeBolna(clock);
  public final ManualTaskScheduler scheduler = new ManualTaskScheduler();
  public final List<String> delivered = new ArrayList<>();
  public final List<String> problems = new ArrayList<>();
  public final List<String> unknownStatuses = new ArrayList<>();
  public final List<String> notFound = new ArrayList<>();
  public final List<String> lost = new ArrayList<>();

  /** The reasons why the next deliveries fail; empty for a delivery that succeeds. */
  public final Queue<Optional<String>> answers = new ArrayDeque<>();

  public Runnable onDelivery = () -> {};
  public int completedSweeps;

  public Sweep start() {
    return start(plan());
  }

  public Sweep start(SweepPlan plan) {
    Sweep sweep = new Sweep(plan, client(), this, clock, scheduler);
    sweep.start();
    return sweep;
  }

  public static SweepPlan plan() {
    return lookingBack(Duration.ofHours(24));
  }

  public static SweepPlan lookingBack(Duration lookBack) {
    return new SweepPlan(
        List.of(FakeBolna.AGENT), INTERVAL, lookBack, Optional.empty(), call -> true);
  }

  public URI uri() {
    return bolna.uri();
  }

  private BolnaClient client() {
    HttpSettings settings = TestHttpSettings.to(uri(), Duration.ofSeconds(2));
    return new BolnaClient(new VendorHttp(settings, clock), new ApiKey("key"));
  }

  /** Lets the pause pass, and runs the next sweep. */
  public Duration sweepAfter(Duration pause) {
    clock.advance(pause);
    return scheduler.runNext();
  }

  public Duration nextSweep() {
    return sweepAfter(INTERVAL);
  }

  public Instant ago(Duration time) {
    return clock.instant().minus(time);
  }

  public FakeCall call(String id, String status) {
    return FakeCall.with(id, status, ago(Duration.ofMinutes(1)));
  }

  @Override
  public Optional<UndeliveredCall> ended(Execution call) {
    Optional<String> answer = Optional.ofNullable(answers.poll()).orElse(Optional.empty());
    onDelivery.run();
    if (answer.isEmpty()) {
      delivered.add(call.id());
    }
    return answer.map(UndeliveredCall::forNow);
  }

  @Override
  public Optional<UndeliveredCall> givenUp(Execution call, GiveUpReason reason) {
    return ended(call);
  }

  @Override
  public void complete() {
    completedSweeps++;
  }

  @Override
  public void incomplete(String reason) {
    problems.add(reason);
  }

  @Override
  public void unknownStatus(Execution call) {
    unknownStatuses.add(call.statusText());
  }

  @Override
  public Optional<UndeliveredCall> notFound(String callId, String answer) {
    Optional<String> failure = Optional.ofNullable(answers.poll()).orElse(Optional.empty());
    if (failure.isEmpty()) {
      notFound.add(callId);
    }
    return failure.map(UndeliveredCall::forNow);
  }

  @Override
  public void lost(String callId) {
    lost.add(callId);
  }
}
