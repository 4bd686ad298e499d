package io.github.camundabolna.polling;

import io.github.camundabolna.scheduling.TaskScheduler;
import io.github.camundabolna.scheduling.TaskScheduler.RepeatingTask;
import io.github.camundabolna.signal.Placements.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** An element of {@link PolledElements}: owner, schedule, and delivered results. */
final class PolledElement {

  private final boolean awaitsBatches;
  private final DeliveredResults delivered;
  private final ExpectedChanges changes = new ExpectedChanges();
  private Optional<RepeatingTask> task = Optional.empty();
  private volatile Object owner;
  private volatile PollPlan plan;
  private volatile PollCycle cycle;
  private volatile boolean retired;
  private volatile boolean idle;
  private volatile boolean listed;
  private volatile Instant lastSeen = Instant.MIN;
  private volatile Instant due = Instant.MIN;

  PolledElement(AwaitedResource resource, DeliveredResults delivered) {
    this.delivered = delivered;
    this.awaitsBatches = resource.kind() == Kind.BATCH;
  }

  DeliveredResults delivered() {
    return delivered;
  }

  /** Starts polling. Call it once, after {@link #activate}. */
  void startWith(TaskScheduler scheduler, Duration afterFailure, Supplier<Optional<Duration>> run) {
    task = Optional.of(scheduler.start(afterFailure, run));
  }

  void activate(Object newOwner, PollPlan newPlan, PollCycle newCycle) {
    Optional.ofNullable(cycle).ifPresent(PollCycle::retire);
    owner = newOwner;
    plan = newPlan;
    cycle = newCycle;
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
    cycle.retire();
  }

  void runWithin(Duration time) {
    task.ifPresent(running -> running.runWithin(time));
  }

  void end() {
    task.ifPresent(RepeatingTask::end);
  }

  /** Notes an event about a batch that may be awaited here. */
  void expectChange(String batchId, Instant now) {
    if (awaitsBatches && !isIdle()) {
      runWithin(changes.expect(batchId, now));
    }
  }

  /** Returns the time until the next cycle is due. */
  Optional<Duration> remainingPause(Instant now) {
    return retired && now.isBefore(due) && !changes.areExpected(now)
        ? Optional.of(Duration.between(now, due))
        : Optional.empty();
  }

  /** Runs a cycle; not thread-safe. */
  void poll(Instant now) {
    PollCycle current = cycle;
    Optional<PollCycle.Awaited> awaited = current.run(changes.beginCycle(now));
    listed = awaited.isPresent();
    awaited.ifPresent(
        known -> {
          idle = retired && !known.byAny();
          lastSeen = known.byAny() ? now : lastSeen;
          changes.keepOnly(known.ids());
        });
    if (isIdle()) {
      current.release();
    }
  }

  /**
   * Returns the pause until the next cycle.
   *
   * @param turn time until this element's turn among those without waits
   */
  Duration pause(Instant now, Duration turn) {
    Duration usual = retired ? plan.whenOlder() : plan.interval();
    Duration pause = isIdle() && turn.compareTo(usual) > 0 ? turn : usual;
    due = now.plus(pause);
    return changes.shorten(pause, now);
  }

  /** Returns whether no instance has waited here for that time, according to the latest listing. */
  boolean isOver(Instant now, Duration time) {
    return listed && isIdle() && lastSeen.plus(time).isBefore(now);
  }

  boolean isRetired() {
    return retired;
  }

  /** Returns whether it's an older version without waits. */
  boolean isIdle() {
    return retired && idle;
  }

  /** Returns when an instance last waited, or when the element was retired, if later. */
  Instant lastSeen() {
    return lastSeen;
  }
}
