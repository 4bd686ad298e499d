package io.github.camundabolna.simulator.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Leads a call from status to status, in time, until it has ended for good. */
final class CallLifecycle {
  private final Clock clock;
  private final SimulationSpeed speed;
  private final TaskScheduler scheduler;
  private final PhoneLines lines;
  private final AttemptCounter attempts;
  private final BatchHold hold;
  private final CallListener listener;

  CallLifecycle(
      Clock clock,
      SimulationSpeed speed,
      TaskScheduler scheduler,
      PhoneLines lines,
      AttemptCounter attempts,
      BatchHold hold,
      CallListener listener) {
    this.clock = clock;
    this.speed = speed;
    this.scheduler = scheduler;
    this.lines = lines;
    this.attempts = attempts;
    this.hold = hold;
    this.listener = listener;
  }

  /** Announces a new execution and sets it going. */
  void begin(Execution execution) {
    synchronized (execution) {
      listener.changed(execution, Optional.empty());
      if (execution.status() == CallStatus.SCHEDULED) {
        wake(execution, Duration.between(clock.instant(), execution.state().scheduledAt()));
      } else if (execution.status() == CallStatus.QUEUED) {
        awaitLine(execution);
      }
    }
  }

  /** Stops a call that has not been dialled yet; false if it is too late for that. */
  boolean stop(Execution execution) {
    Set<CallStatus> stoppable = Set.of(CallStatus.QUEUED, CallStatus.SCHEDULED);
    return change(execution, stoppable, state -> state.moved(CallStatus.STOPPED, clock.instant()));
  }

  private void wake(Execution execution, Duration waiting) {
    scheduler.after(speed.compress(waiting), () -> queue(execution));
  }

  private void queue(Execution execution) {
    if (move(execution, CallStatus.SCHEDULED, CallStatus.QUEUED)) {
      awaitLine(execution);
    }
  }

  private void awaitLine(Execution execution) {
    scheduler.after(speed.step(), () -> lines.runOnFreeLine(() -> dial(execution)));
  }

  /** Lets the calls that were held seek a line again. */
  void release() {
    hold.release().forEach(this::awaitLine);
  }

  private void dial(Execution execution) {
    if (!hold.keeps(execution)
        && change(execution, Set.of(CallStatus.QUEUED), state -> startAttempt(execution, state))) {
      reached(execution, CallStatus.QUEUED, 1);
    } else {
      freeLine();
    }
  }

  private ExecutionState startAttempt(Execution execution, ExecutionState state) {
    AttemptOutcome outcome = attempts.next(execution);
    return state.withOutcome(outcome).moved(outcome.path().get(0), clock.instant());
  }

  private void reached(Execution execution, CallStatus before, int stepsDone) {
    if (!execution.status().holdsLine() && before != CallStatus.CALL_DISCONNECTED) {
      freeLine();
    }
    AttemptOutcome outcome = execution.state().outcome();
    if (stepsDone < outcome.path().size()) {
      CallStatus next = outcome.path().get(stepsDone);
      scheduler.after(speed.before(next, outcome), () -> advance(execution, next, stepsDone + 1));
    } else {
      retryIfPlanned(execution);
    }
  }

  private void freeLine() {
    lines.release().ifPresent(next -> scheduler.after(Duration.ZERO, next));
  }

  private void advance(Execution execution, CallStatus next, int stepsDone) {
    CallStatus before = execution.status();
    move(execution, before, next);
    reached(execution, before, stepsDone);
  }

  private void retryIfPlanned(Execution execution) {
    if (!execution.finished()) {
      RetryPlan plan = execution.request().retries();
      Duration waiting = Duration.ofMinutes(plan.minutesBefore(execution.retries()));
      scheduler.after(speed.step(), () -> retry(execution, waiting));
    }
  }

  private void retry(Execution execution, Duration waiting) {
    Instant now = clock.instant();
    Set<CallStatus> expected = Set.of(execution.status());
    change(execution, expected, state -> state.retried(now, now.plus(waiting)));
    wake(execution, waiting);
  }

  private boolean move(Execution execution, CallStatus from, CallStatus to) {
    return change(execution, Set.of(from), state -> state.moved(to, clock.instant()));
  }

  private boolean change(
      Execution execution, Set<CallStatus> expected, UnaryOperator<ExecutionState> change) {
    synchronized (execution) {
      CallStatus before = execution.status();
      if (!expected.contains(before)) {
        return false;
      }
      execution.changeTo(change.apply(execution.state()));
      listener.changed(execution, Optional.of(before));
      return true;
    }
  }
}
