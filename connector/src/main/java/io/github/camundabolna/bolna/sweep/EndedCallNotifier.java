package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.WaitLimit;
import io.github.camundabolna.http.ApiException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Looks at the calls that seem to have ended, and tells of those that have: a row of a list is not
 * enough, neither to tell nor to believe.
 */
final class EndedCallNotifier {

  /** So many failures one after the other are no matter of the one call. */
  private static final int IN_A_ROW = 3;

  private static final int TOO_MANY_REQUESTS = 429;

  private final SweepPlan plan;
  private final BolnaClient bolna;
  private final SweepListener listener;
  private final DeliveredCalls told;
  private final Clock clock;
  private final BooleanSupplier stopped;
  private final StalledCalls stalled;
  private boolean toldSome;

  EndedCallNotifier(
      SweepPlan plan,
      BolnaClient bolna,
      SweepListener listener,
      DeliveredCalls told,
      Clock clock,
      BooleanSupplier stopped) {
    this.plan = plan;
    this.bolna = bolna;
    this.listener = listener;
    this.told = told;
    this.clock = clock;
    this.stopped = stopped;
    this.stalled = new StalledCalls(clock);
  }

  /**
   * @return why some could not be told; they stay in the watch
   * @throws ApiException if Bolna wants to be left alone
   */
  Optional<SweepProblem> tell(WatchList watch) {
    Optional<SweepProblem> trouble = Optional.empty();
    int inARow = 0;
    for (WatchedCall call : watch.due(clock.instant())) {
      if (stopped.getAsBoolean() || inARow == IN_A_ROW) {
        break;
      }
      Optional<SweepProblem> failure = tell(call, watch);
      inARow = failure.isPresent() ? inARow + 1 : 0;
      trouble = failure.isPresent() ? failure : trouble;
    }
    return trouble;
  }

  private Optional<SweepProblem> tell(WatchedCall call, WatchList watch) {
    if (isSettled(call)) {
      watch.remove(call.id());
      return Optional.empty();
    }
    try {
      return tell(call, read(call.id()), watch);
    } catch (ApiException e) {
      return notShown(call, e, watch);
    }
  }

  private Execution read(String id) {
    return bolna.withRetries(client -> client.execution(id)).being(id);
  }

  /** Whether it has told of any call since this was asked before. */
  boolean hasToldSome() {
    boolean some = toldSome;
    toldSome = false;
    return some;
  }

  /** Whether there is nothing left to tell of it: it was told otherwise, or is too old by now. */
  boolean isSettled(WatchedCall call) {
    Instant now = clock.instant();
    return told.contain(call.id())
        || plan.onlyYounger().filter(age -> call.createdAt().isBefore(now.minus(age))).isPresent();
  }

  private Optional<SweepProblem> tell(WatchedCall call, Execution truth, WatchList watch) {
    if (truth.status() == CallStatus.UNKNOWN) {
      listener.unknownStatus(truth);
    }
    if (!plan.wanted().test(truth)) {
      told.add(call.id());
      watch.remove(call.id());
      return Optional.empty();
    }
    boolean givenUp = !truth.ended() && stalled.isOver(truth);
    if (!truth.ended() && !givenUp) {
      watch.change(call.id(), known -> known.lookedAt(truth, clock.instant(), plan.interval()));
      return Optional.empty();
    }
    stalled.forget(call.id());
    Optional<UndeliveredCall> again =
        givenUp ? listener.givenUp(truth, WaitLimit.reason(truth)) : listener.ended(truth);
    if (again.isPresent()) {
      return notTaken(call, again.get(), watch);
    }
    told.add(call.id());
    watch.remove(call.id());
    toldSome = true;
    return Optional.empty();
  }

  /** What lasts says nothing of the next call, and is no reason to stop. */
  private Optional<SweepProblem> notTaken(WatchedCall call, UndeliveredCall why, WatchList watch) {
    if (why.lasting()) {
      watch.change(call.id(), known -> known.undeliverable(why.reason(), clock.instant()));
      return Optional.empty();
    }
    watch.change(call.id(), WatchedCall::failed);
    return Optional.of(SweepProblem.telling(why.reason()));
  }

  private Optional<SweepProblem> notShown(WatchedCall call, ApiException failure, WatchList watch) {
    if (failure.isRefusal()) {
      refused(call, failure, watch);
      return Optional.empty();
    }
    if (isAboutAllCalls(failure)) {
      throw failure;
    }
    watch.change(call.id(), WatchedCall::failed);
    return Optional.of(SweepProblem.telling(failure.getMessage()));
  }

  /** A redirect may be: the third in a row is taken for it. */
  private static boolean isAboutAllCalls(ApiException failure) {
    return switch (failure.kind()) {
      case REJECTED -> false;
      case NOT_DONE -> failure.httpStatus().orElse(0) == TOO_MANY_REQUESTS;
      default -> true;
    };
  }

  private void refused(WatchedCall call, ApiException failure, WatchList watch) {
    Instant now = clock.instant();
    WatchedCall after = call.refused(failure.saysAbsent(), now, plan.interval());
    if (!after.refused().provesAbsence(now)) {
      watch.change(call.id(), known -> after);
    } else {
      told.add(call.id());
      watch.remove(call.id());
      listener.lost(
          "Bolna lists call " + call.id() + " and does not show it: " + failure.getMessage());
    }
  }
}
