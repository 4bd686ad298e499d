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
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Reads the calls of one agent that seem to have ended, several at once, and delivers those that
 * have, one after the other.
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
    watchList.expectAcceptance();
    AtomicReference<Optional<SweepProblem>> problem = new AtomicReference<>(Optional.empty());
    ConsecutiveFailures failures = new ConsecutiveFailures();
    reader.read(
        due(failures),
        (id, reading) -> {
          if (isOver(failures) || settleIfDelivered(id)) {
            return;
          }
          Optional<SweepProblem> failure = deliver(id, reading.get(), failures);
          if (failure.isPresent()) {
            problem.set(failure);
          } else {
            failures.reset();
          }
        });
    return problem.get();
  }

  private Iterator<String> due(ConsecutiveFailures failures) {
    return calls.due(clock.instant()).stream()
        .takeWhile(call -> !isOver(failures))
        .map(TrackedCall::id)
        .filter(id -> !settleIfDelivered(id))
        .filter(watchList::mayBeAccepted)
        .iterator();
  }

  private boolean isOver(ConsecutiveFailures failures) {
    return stopped.getAsBoolean() || failures.areTooMany();
  }

  private boolean settleIfDelivered(String id) {
    Optional<TrackedCall> settled = calls.get(id).filter(this::isSettled);
    settled.ifPresent(this::forget);
    return settled.isPresent();
  }

  /** Forgets calls for which nothing is left to deliver. */
  void forgetSettled() {
    calls.stream().filter(this::isSettled).toList().forEach(this::forget);
  }

  private void forget(TrackedCall call) {
    calls.remove(call.id());
    watchList.deliverable(call.id());
    if (!call.isInProgress() && delivered.get(call.id()).isEmpty()) {
      listener.lost(call.id());
    }
  }

  private Optional<SweepProblem> deliver(String id, Reading reading, ConsecutiveFailures failures) {
    watchList.deliverable(id);
    return switch (reading) {
      case Reading.Shown shown -> shown(shown, failures);
      case Reading.Refused refused -> refused(id, refused, failures);
      case Reading.Failed failed -> failed(id, failed.failure(), failures);
    };
  }

  /** Returns whether nothing is left to deliver: an event did it, or the call is too old. */
  private boolean isSettled(TrackedCall call) {
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
    return concluded(
        call.id(),
        shown.stalled() ? listener.givenUp(call, WaitLimit.reason(call)) : listener.ended(call),
        failures);
  }

  private Optional<SweepProblem> concluded(
      String id, Optional<UndeliveredCall> failure, ConsecutiveFailures failures) {
    if (failure.isPresent()) {
      return undelivered(id, failure.get(), failures);
    }
    settle(id);
    watchList.expectAcceptance();
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

  private Optional<SweepProblem> refused(
      String id, Reading.Refused refused, ConsecutiveFailures failures) {
    return refused.absent()
        ? concluded(id, listener.notFound(id, refused.failure().getMessage()), failures)
        : Optional.empty();
  }
}
