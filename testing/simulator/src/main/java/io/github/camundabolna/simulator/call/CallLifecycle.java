package io.github.camundabolna.simulator.call;

import io.github.camundabolna.simulator.phone.BrowserPhone;
import io.github.camundabolna.simulator.time.TaskScheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Moves a call from status to status over time, until no attempt is left. */
final class CallLifecycle {
  private final Clock clock;
  private final SimulationSpeed speed;
  private final TaskScheduler scheduler;
  private final PhoneLines lines;
  private final BatchHold hold = new BatchHold();
  private final Map<String, Integer> attemptsByNumber = new ConcurrentHashMap<>();
  private final BrowserPhone phone;
  private final CallListener listener;

  CallLifecycle(
      Clock clock,
      SimulationSpeed speed,
      TaskScheduler scheduler,
      PhoneLines lines,
      BrowserPhone phone,
      CallListener listener) {
    this.clock = clock;
    this.speed = speed;
    this.scheduler = scheduler;
    this.lines = lines;
    this.phone = phone;
    this.listener = listener;
  }

  /** Publishes a new execution and starts it. */
  void start(Execution execution) {
    synchronized (execution) {
      listener.changed(execution, Optional.empty());
      if (execution.status() == CallStatus.SCHEDULED) {
        queueAfter(execution, Duration.between(clock.instant(), execution.state().scheduledAt()));
      } else if (execution.status() == CallStatus.QUEUED) {
        awaitLine(execution);
      }
    }
  }

  /** Stops a call that has not been dialed yet; returns false if it is too late. */
  boolean stop(Execution execution) {
    Set<CallStatus> stoppable = Set.of(CallStatus.QUEUED, CallStatus.SCHEDULED);
    return change(execution, stoppable, state -> state.moved(CallStatus.STOPPED, clock.instant()));
  }

  private void queueAfter(Execution execution, Duration waiting) {
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

  /** Keeps further calls of each batch in the queue, until {@link #releaseBatches()}. */
  void holdBatchesAfter(int calls) {
    hold.after(calls);
  }

  /** Dials the calls that were held. */
  void releaseBatches() {
    hold.release().forEach(this::awaitLine);
  }

  private void dial(Execution execution) {
    if (!hold.holds(execution)
        && change(execution, Set.of(CallStatus.QUEUED), state -> startAttempt(execution, state))) {
      continueAfter(execution, CallStatus.QUEUED, 1);
    } else {
      freeLine();
    }
  }

  private ExecutionState startAttempt(Execution execution, ExecutionState state) {
    AttemptOutcome outcome = nextOutcome(execution);
    return state.withOutcome(outcome).moved(outcome.path().get(0), clock.instant());
  }

  /** Counts the attempt: some numbers answer differently the next time. */
  private AttemptOutcome nextOutcome(Execution execution) {
    String dialed = execution.request().number();
    TestNumber number = TestNumber.of(dialed);
    if (number == TestNumber.PHONE && phone.isOpen()) {
      return AttemptOutcome.BY_HAND;
    }
    int earlierAttempts = attemptsByNumber.merge(dialed, 1, Integer::sum) - 1;
    return number.outcome(number.agentRetries() ? execution.retries() : earlierAttempts);
  }

  private void continueAfter(Execution execution, CallStatus before, int stepsDone) {
    if (!execution.status().holdsLine() && before != CallStatus.CALL_DISCONNECTED) {
      freeLine();
    }
    AttemptOutcome outcome = execution.state().outcome();
    if (execution.isByHand()) {
      awaitPerson(execution);
    } else if (stepsDone < outcome.path().size()) {
      CallStatus next = outcome.path().get(stepsDone);
      scheduler.after(speed.before(next, outcome), () -> advance(execution, next, stepsDone + 1));
    } else {
      retryIfPlanned(execution);
    }
  }

  private void awaitPerson(Execution execution) {
    if (execution.status() == CallStatus.RINGING) {
      phone.ring(() -> act(execution, PhoneAction.IGNORE));
    } else {
      phone.talk(execution::isByHand, () -> act(execution, PhoneAction.HANG_UP));
    }
  }

  /** Does what a person decided on the page; returns false if the call isn't where that helps. */
  boolean act(Execution execution, PhoneAction action) {
    CallStatus next = action.outcome().path().get(action.statusesDone());
    synchronized (execution) {
      boolean moved =
          execution.isByHand()
              && change(
                  execution,
                  Set.of(action.from()),
                  state -> state.withOutcome(action.outcome()).moved(next, clock.instant()));
      if (moved) {
        continueAfter(execution, action.from(), action.statusesDone() + 1);
      }
      return moved;
    }
  }

  /** Changes what is said; returns false unless a person talks on the page. */
  boolean talk(Execution execution, UnaryOperator<Talk> change) {
    synchronized (execution) {
      boolean talks = execution.isByHand() && execution.status() == CallStatus.IN_PROGRESS;
      if (talks) {
        execution.changeTo(execution.state().withTalk(change));
        listener.talked(execution);
      }
      return talks;
    }
  }

  private void freeLine() {
    lines.release().ifPresent(next -> scheduler.after(Duration.ZERO, next));
  }

  private void advance(Execution execution, CallStatus next, int stepsDone) {
    CallStatus before = execution.status();
    move(execution, before, next);
    continueAfter(execution, before, stepsDone);
  }

  private void retryIfPlanned(Execution execution) {
    if (!execution.finished()) {
      RetryPlan plan = execution.request().effectiveRetries();
      Duration waiting = Duration.ofMinutes(plan.minutesBefore(execution.retries()));
      scheduler.after(speed.step(), () -> retry(execution, waiting));
    }
  }

  private void retry(Execution execution, Duration waiting) {
    Instant now = clock.instant();
    Set<CallStatus> expected = Set.of(execution.status());
    change(execution, expected, state -> state.retried(now, now.plus(waiting)));
    queueAfter(execution, waiting);
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
