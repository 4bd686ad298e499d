package io.github.camundabolna.simulator.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A clock that a test moves, and tasks that run when their time has come. */
public final class ManualTime {

  private final List<Task> tasks = new CopyOnWriteArrayList<>();
  private volatile Instant now = Instant.parse("2026-06-01T12:00:00Z");

  private record Task(Instant due, Runnable work) {}

  /** Returns a clock of this time. */
  public Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  /** Returns a scheduler of this time. */
  public TaskScheduler scheduler() {
    return new TaskScheduler(new Tasks());
  }

  /** Lets time pass, and runs what is due in this time, in order. */
  public void pass(Duration time) {
    Instant end = now.plus(time);
    while (true) {
      Instant limit = end;
      List<Task> due =
          tasks.stream()
              .filter(task -> !task.due().isAfter(limit))
              .sorted(Comparator.comparing(Task::due))
              .toList();
      if (due.isEmpty()) {
        now = end;
        return;
      }
      Task next = due.getFirst();
      tasks.remove(next);
      now = next.due();
      next.work().run();
    }
  }

  private final class Tasks extends ScheduledThreadPoolExecutor {

    Tasks() {
      super(0);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
      tasks.add(new Task(now.plus(Duration.of(delay, unit.toChronoUnit())), work));
      return null;
    }
  }
}
