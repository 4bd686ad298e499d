package io.github.camundabolna.polling;

import io.github.camundabolna.scheduling.RepeatingTask;
import io.github.camundabolna.scheduling.TaskScheduler;
import io.github.camundabolna.signal.Placements.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** One element of {@link PolledElements}: who looks after it, how often, and who was told there. */
final class PolledElement {

  private final boolean ofBatches;
  private final DeliveredResults delivered;
  private final ExpectedChanges changes = new ExpectedChanges();
  private Optional<RepeatingTask> task = Optional.empty();
  private volatile Object owner;
  private volatile PollPlan plan;
  private volatile PollCycle round;
  private volatile boolean retired;
  private volatile boolean idle;
  private volatile boolean listed;
  private volatile Instant lastSeen = Instant.MIN;
  private volatile Instant due = Instant.MIN;

  PolledElement(AwaitedResource resource, DeliveredResults delivered) {
    this.delivered = delivered;
    this.ofBatches = resource.kind() == Kind.BATCH;
  }

  DeliveredResults delivered() {
    return delivered;
  }

  /** To be called once; {@link #activate} comes first. */
  void startWith(TaskScheduler rounds, Duration afterFailure, Supplier<Optional<Duration>> run) {
    task = Optional.of(rounds.start(afterFailure, run));
  }

  void activate(Object newOwner, PollPlan newPlan, PollCycle newRound) {
    Optional.ofNullable(round).ifPresent(PollCycle::retire);
    owner = newOwner;
    plan = newPlan;
    round = newRound;
    retired = false;
    idle = false;
    due = Instant.MIN;
  }

  boolean belongsTo(Object somebody) {
    return owner == somebody;
  }

  void retire(Instant now) {
    retired = true;
    lastSeen = now;
    round.retire();
  }

  void runWithin(Duration time) {
    task.ifPresent(running -> running.runWithin(time));
  }

  /** Nothing is to be known any more of whom this version told. */
  void forget() {
    delivered.forget();
  }

  void end() {
    task.ifPresent(RepeatingTask::end);
  }

  /** Bolna has sent an event about a batch: one for which somebody waits here, perhaps. */
  void expectChange(String batchId, Instant now) {
    if (ofBatches && !isIdle()) {
      runWithin(changes.expect(batchId, now));
    }
  }

  /** How long the next round is not due yet. */
  Optional<Duration> rest(Instant now) {
    return retired && now.isBefore(due) && !changes.areExpected(now)
        ? Optional.of(Duration.between(now, due))
        : Optional.empty();
  }

  /** To be called by one thread at a time. */
  void round(Instant now) {
    PollCycle current = round;
    Optional<PollCycle.Awaited> awaited = current.run(changes.atRound(now));
    listed = awaited.isPresent();
    awaited.ifPresent(
        known -> {
          idle = retired && !known.somebody();
          lastSeen = known.somebody() ? now : lastSeen;
          changes.keepOnly(known.ids());
        });
    if (isIdle()) {
      current.rest();
    }
  }

  /**
   * The pause until the next round.
   *
   * @param turn after which it is this element's turn among those at which nobody waits
   */
  Duration pause(Instant now, Duration turn) {
    Duration usual = retired ? plan.whenOlder() : plan.interval();
    Duration pause = isIdle() && turn.compareTo(usual) > 0 ? turn : usual;
    due = now.plus(pause);
    return changes.shorten(pause, now);
  }

  /** Whether nobody has waited here for that time, and nobody does, as the engine just said. */
  boolean isOver(Instant now, Duration time) {
    return listed && isIdle() && lastSeen.plus(time).isBefore(now);
  }

  boolean isRetired() {
    return retired;
  }

  /** Whether it is an older version at which nobody waits. */
  boolean isIdle() {
    return retired && idle;
  }

  /** When somebody was last seen waiting, or when it was retired, if that is later. */
  Instant lastSeen() {
    return lastSeen;
  }
}
