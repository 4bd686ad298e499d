package io.github.camundabolna.callingbox.sweep;

import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.tracking.SharedHistories;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.outcome.UndeliveredCall;
import io.github.camundabolna.testing.FakeCallHistory;
import io.github.camundabolna.testing.ManualTaskScheduler;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AutoClose;

/** A sweep of a fake CallingBox, and what it reports. */
abstract class HistorySweepFixture implements HistorySweepListener {

  static final Duration INTERVAL = Duration.ofMinutes(5);

  final TestClock clock = TestClock.stopped();
  @AutoClose final FakeCallHistory callingBox = new FakeCallHistory();
  final ManualTaskScheduler scheduler = new ManualTaskScheduler();

  /** Each ID, with the reason if it was given up. */
  final List<String> delivered = new ArrayList<>();

  /** Each ID that was delivered with a transcript. */
  final List<String> transcribed = new ArrayList<>();

  final List<String> missingTranscripts = new ArrayList<>();
  final List<String> problems = new ArrayList<>();
  final List<String> unknownStatuses = new ArrayList<>();
  final List<String> lost = new ArrayList<>();

  /** Why the next deliveries fail; empty for a delivery that succeeds. */
  final Queue<Optional<UndeliveredCall>> answers = new ArrayDeque<>();

  Runnable onDelivery = () -> {};
  int completedSweeps;

  HistorySweep start() {
    return start(lookingBack(Duration.ofHours(24)));
  }

  HistorySweep start(HistorySweepPlan plan) {
    HistorySweep sweep =
        new HistorySweep(
            plan, callingBox.client(clock), this, new SharedHistories(clock), clock, scheduler);
    sweep.start();
    return sweep;
  }

  static HistorySweepPlan lookingBack(Duration lookBack) {
    return new HistorySweepPlan(INTERVAL, lookBack, Optional.empty(), call -> true);
  }

  /** Lets the pause pass, and runs the next sweep. */
  Duration sweepAfter(Duration pause) {
    clock.advance(pause);
    return scheduler.runNext();
  }

  Duration nextSweep() {
    return sweepAfter(INTERVAL);
  }

  void sweepTimes(int count) {
    for (int i = 0; i < count; i++) {
      nextSweep();
    }
  }

  Instant ago(Duration time) {
    return clock.instant().minus(time);
  }

  /** A call that was created a minute ago. */
  void call(String id, String status) {
    callingBox.add(id, status, ago(Duration.ofMinutes(1)));
  }

  /** A call in which a person talked. */
  void conversation(String id) {
    call(id, "completed");
    callingBox.set(id, "answered_at", clock.instant().toString());
  }

  @Override
  public Optional<UndeliveredCall> ended(CallingBoxCall call, Optional<CallTranscript> transcript) {
    transcript.ifPresent(read -> transcribed.add(call.id()));
    return delivery(call.id());
  }

  @Override
  public Optional<UndeliveredCall> givenUp(
      CallingBoxCall call, GiveUpReason reason, Optional<CallTranscript> transcript) {
    return delivery(call.id() + ": " + reason.text());
  }

  private Optional<UndeliveredCall> delivery(String line) {
    Optional<UndeliveredCall> answer = Optional.ofNullable(answers.poll()).flatMap(it -> it);
    onDelivery.run();
    if (answer.isEmpty()) {
      delivered.add(line);
    }
    return answer;
  }

  @Override
  public void withoutTranscript(String reason) {
    missingTranscripts.add(reason);
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
  public Optional<UndeliveredCall> notFound(String callId, String answer) {
    return delivery(callId + ": " + answer);
  }

  @Override
  public void lost(String callId) {
    lost.add(callId);
  }

  @Override
  public void unknownStatus(CallingBoxCall call) {
    unknownStatuses.add(call.statusText());
  }
}
