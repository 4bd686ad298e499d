package io.github.camundabolna.sweep;

import io.github.camundabolna.client.AskedAgain;
import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.CallStatus;
import io.github.camundabolna.client.Execution;
import io.github.camundabolna.client.WaitLimit;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Looks at the calls that seem to have ended, and tells of those that have: a row of a list is not
 * enough, neither to tell nor to believe.
 */
final class Teller {

  /** So many failures one after the other are no matter of the one call. */
  private static final int IN_A_ROW = 3;

  private static final int TOO_MANY_REQUESTS = 429;

  private final SweepPlan plan;
  private final BolnaClient bolna;
  private final SweepListener listener;
  private final ToldCalls told;
  private final Clock clock;
  private final BooleanSupplier stopped;
  private final StalledCalls stalled;
  private boolean toldSome;

  Teller(
      SweepPlan plan,
      BolnaClient bolna,
      SweepListener listener,
      ToldCalls told,
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
   * @throws BolnaException if Bolna wants to be left alone
   */
  Optional<Trouble> tell(Watch watch) {
    Optional<Trouble> trouble = Optional.empty();
    int inARow = 0;
    for (WatchedCall call : watch.due(clock.instant())) {
      if (stopped.getAsBoolean() || inARow == IN_A_ROW) {
        break;
      }
      Optional<Trouble> failure = tell(call, watch);
      inARow = failure.isPresent() ? inARow + 1 : 0;
      trouble = failure.isPresent() ? failure : trouble;
    }
    return trouble;
  }

  private Optional<Trouble> tell(WatchedCall call, Watch watch) {
    if (isSettled(call)) {
      watch.remove(call.id());
      return Optional.empty();
    }
    try {
      return tell(call, read(call.id()), watch);
    } catch (BolnaException e) {
      return notShown(call, e, watch);
    }
  }

  private Execution read(String id) {
    return AskedAgain.REALLY.of(bolna, client -> client.execution(id)).being(id);
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

  private Optional<Trouble> tell(WatchedCall call, Execution truth, Watch watch) {
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
    Optional<Undelivered> again =
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
  private Optional<Trouble> notTaken(WatchedCall call, Undelivered why, Watch watch) {
    if (why.lasting()) {
      watch.change(call.id(), known -> known.undeliverable(why.reason(), clock.instant()));
      return Optional.empty();
    }
    watch.change(call.id(), WatchedCall::failed);
    return Optional.of(Trouble.telling(why.reason()));
  }

  private Optional<Trouble> notShown(WatchedCall call, BolnaException failure, Watch watch) {
    if (failure.isRefusal()) {
      refused(call, failure, watch);
      return Optional.empty();
    }
    if (isAboutAllCalls(failure)) {
      throw failure;
    }
    watch.change(call.id(), WatchedCall::failed);
    return Optional.of(Trouble.telling(failure.getMessage()));
  }

  /** A redirect may be: the third in a row is taken for it. */
  private static boolean isAboutAllCalls(BolnaException failure) {
    return switch (failure.kind()) {
      case REJECTED -> false;
      case NOT_DONE -> failure.httpStatus().orElse(0) == TOO_MANY_REQUESTS;
      default -> true;
    };
  }

  private void refused(WatchedCall call, BolnaException failure, Watch watch) {
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
