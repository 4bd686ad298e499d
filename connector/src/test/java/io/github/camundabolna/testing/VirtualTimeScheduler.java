package io.github.camundabolna.testing;

import io.github.camundabolna.scheduling.TaskScheduler;
import io.github.camundabolna.scheduling.TaskScheduler.RepeatingTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;

/** Repeats any number of tasks by a clock that a test moves. */
public final class VirtualTimeScheduler implements TaskScheduler {

  private final TestClock clock;
  private final Set<Task> tasks = new HashSet<>();
  private final PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparing(Turn::time));

  public VirtualTimeScheduler(TestClock clock) {
    this.clock = clock;
  }

  private record Turn(Task task, Instant time) {}

  private final class Task implements RepeatingTask {

    private final Supplier<Optional<Duration>> round;
    private Instant next = Instant.MAX;

    Task(Supplier<Optional<Duration>> round) {
      this.round = round;
    }

    @Override
    public void runWithin(Duration time) {
      Instant asked = clock.instant().plus(time);
      if (asked.isBefore(next)) {
        next = asked;
        turns.add(new Turn(this, next));
      }
    }

    @Override
    public void end() {
      tasks.remove(this);
    }
  }

  @Override
  public RepeatingTask start(Duration afterFailure, Supplier<Optional<Duration>> round) {
    Task task = new Task(round);
    tasks.add(task);
    task.runWithin(Duration.ZERO);
    return task;
  }

  public int tasks() {
    return tasks.size();
  }

  /** Runs what is due within that time, in order. */
  public void run(Duration time) {
    Instant end = clock.instant().plus(time);
    while (!turns.isEmpty() && !turns.peek().time().isAfter(end)) {
      Turn turn = turns.poll();
      if (tasks.contains(turn.task()) && turn.time().equals(turn.task().next)) {
        run(turn);
      }
    }
    clock.advance(Duration.between(clock.instant(), end));
  }

  private void run(Turn turn) {
    Duration wait = Duration.between(clock.instant(), turn.time());
    clock.advance(wait.isNegative() ? Duration.ZERO : wait);
    turn.task().next = Instant.MAX;
    turn.task().round.get().ifPresentOrElse(turn.task()::runWithin, turn.task()::end);
  }
}
