package io.github.camundabolna.benchmarks.waiting;

import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Samples;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.benchmarks.section.Section;
import io.github.camundabolna.benchmarks.stack.StackSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures what it costs while instances wait for an hour. The hour is compressed: a look is
 * counted, at the shortest interval, and stands for all looks that the usual interval has in an
 * hour.
 *
 * <p>Each kind has an engine and a runtime of its own. Requests, memory, and threads are counted,
 * so it doesn't matter that the smaller sizes share the machine. The largest keeps it busy alone.
 */
public final class WaitingSection implements Section {

  static final String ID = "waiting";

  private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);

  private static final int BRIEF_SIZE = 10;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Waiting for the end of calls";
  }

  @Override
  public void measure(BenchmarkRun run) {
    if (run.brief()) {
      measureBriefly(run);
    } else {
      List<WaitKind> kinds = List.of(WaitKind.values());
      measureAtOnce(run, SIZES.subList(0, SIZES.size() - 1), kinds);
      kinds.forEach(kind -> measureAtOnce(run, List.of(SIZES.getLast()), List.of(kind)));
    }
  }

  @Override
  public List<Goal> goals(Samples samples) {
    return new WaitGoals(samples, SIZES).all();
  }

  /** One after the other in one runtime, which is quick, but not the right memory. */
  private static void measureBriefly(BenchmarkRun run) {
    try (WaitingStack stack = WaitingStack.start(BRIEF_SIZE, run.stack("waiting"))) {
      for (WaitKind kind : WaitKind.values()) {
        new WaitMeasurement(run, stack, kind).measure();
      }
    }
  }

  private static void measureAtOnce(BenchmarkRun run, List<Integer> sizes, List<WaitKind> kinds) {
    List<WaitMeasurement> waits = new ArrayList<>();
    try {
      for (int size : sizes) {
        for (WaitKind kind : kinds) {
          StackSettings settings = run.stack("waiting-" + size + "-" + kind.processId());
          waits.add(new WaitMeasurement(run, WaitingStack.start(size, settings), kind));
        }
      }
      measureAtOnce(waits);
    } finally {
      waits.forEach(wait -> wait.stack().close());
    }
  }

  private static void measureAtOnce(List<WaitMeasurement> waits) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> measuring = new ArrayList<>();
      waits.forEach(wait -> measuring.add(threads.submit(wait::measure)));
      measuring.forEach(WaitingSection::join);
    }
  }

  private static void join(Future<?> measuring) {
    try {
      measuring.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a wait could not be measured", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    }
  }
}
