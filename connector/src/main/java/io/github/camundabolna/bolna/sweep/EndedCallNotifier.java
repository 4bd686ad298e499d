package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.WaitLimit;
import io.github.camundabolna.bolna.tracking.CallReader;
import io.github.camundabolna.bolna.tracking.CallReader.Reading;
import io.github.camundabolna.bolna.tracking.TrackedCall;
import io.github.camundabolna.bolna.tracking.TrackedCalls;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ConsecutiveFailures;
import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.outcome.UndeliveredCall;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Reads the calls of one agent that seem to have ended, and delivers those that have.
 *
 * @param deliveredSome whether it delivered any call; its owner may reset it
 */
record EndedCallNotifier(
    SweepPlan plan,
    SweepListener listener,
    LruCache<String, Boolean> delivered,
    Clock clock,
    BooleanSupplier stopped,
    TrackedCalls calls,
    WatchList watchList,
    CallReader reader,
    AtomicBoolean deliveredSome) {

  /**
   * Delivers all ended calls.
   *
   * @return why it could not deliver some, which stay tracked
   * @throws ApiException if no call can be read
   */
  Optional<SweepProblem> deliver() {
    Optional<SweepProblem> problem = Optional.empty();
    ConsecutiveFailures failures = new ConsecutiveFailures();
    for (TrackedCall call : calls.due(clock.instant())) {
      if (stopped.getAsBoolean() || failures.areTooMany()) {
        break;
      }
      Optional<SweepProblem> failure = deliver(call, failures);
      if (failure.isPresent()) {
        problem = failure;
      } else {
        failures.reset();
      }
    }
    return problem;
  }

  private Optional<SweepProblem> deliver(TrackedCall call, ConsecutiveFailures failures) {
    if (isSettled(call)) {
      calls.remove(call.id());
      return Optional.empty();
    }
    watchList.deliverable(call.id());
    return switch (reader.read(call.id())) {
      case Reading.Shown shown -> shown(shown, failures);
      case Reading.Refused refused -> refused(call.id(), refused);
      case Reading.Failed failed -> failed(call.id(), failed.failure(), failures);
    };
  }

  /** Returns whether nothing is left to deliver: an event did it, or the call is too old. */
  boolean isSettled(TrackedCall call) {
    Instant now = clock.instant();
    return delivered.get(call.id()).isPresent()
        || plan.onlyYounger()
            .filter(age -> call.createdAt().filter(now.minus(age)::isAfter).isPresent())
            .isPresent();
  }

  private Optional<SweepProblem> shown(Reading.Shown shown, ConsecutiveFailures failures) {
    Execution call = shown.call();
    if (call.status() == CallStatus.UNKNOWN) {
      listener.unknownStatus(call);
    }
    if (!plan.wanted().test(call)) {
      settle(call.id());
      return Optional.empty();
    }
    return shown.isOver() ? over(shown, failures) : Optional.empty();
  }

  private Optional<SweepProblem> over(Reading.Shown shown, ConsecutiveFailures failures) {
    Execution call = shown.call();
    Optional<UndeliveredCall> failure =
        shown.stalled() ? listener.givenUp(call, WaitLimit.reason(call)) : listener.ended(call);
    if (failure.isPresent()) {
      return undelivered(call.id(), failure.get(), failures);
    }
    settle(call.id());
    deliveredSome.set(true);
    return Optional.empty();
  }

  private void settle(String id) {
    delivered.put(id, true);
    calls.remove(id);
  }

  /** A lasting failure of one call doesn't affect the next one. */
  private Optional<SweepProblem> undelivered(
      String id, UndeliveredCall why, ConsecutiveFailures failures) {
    if (why.lasting()) {
      watchList.undeliverable(id, why.reason(), clock.instant());
      return Optional.empty();
    }
    calls.readAt(id, clock.instant());
    failures.add();
    return Optional.of(SweepProblem.undelivered(why.reason()));
  }

  private Optional<SweepProblem> failed(
      String id, ApiException failure, ConsecutiveFailures failures) {
    calls.readAt(id, clock.instant());
    failures.add(failure);
    return Optional.of(SweepProblem.undelivered(failure.getMessage()));
  }

  private Optional<SweepProblem> refused(String id, Reading.Refused refused) {
    if (refused.absent()) {
      settle(id);
      listener.lost(
          "Bolna lists call " + id + ", but doesn't return it: " + refused.failure().getMessage());
    }
    return Optional.empty();
  }
}
