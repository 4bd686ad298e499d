package io.github.camundabolna.benchmarks.event;

import io.github.camundabolna.benchmarks.event.EventPlan.StackUse;
import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Samples;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.benchmarks.section.Section;
import java.util.List;

/** How many events a receiver takes, and how soon a process continues. */
public final class EventSection implements Section {

  @Override
  public String id() {
    return EventFigures.SECTION;
  }

  @Override
  public String title() {
    return "Events";
  }

  @Override
  public void measure(BenchmarkRun run) {
    EventPlan plan = new EventPlan(run.rounds(), run.brief());
    for (StackUse use : plan.stacks()) {
      try (EventStack stack = EventStack.start(run.stack("events"))) {
        measure(run, plan, stack, use);
      }
    }
  }

  private static void measure(BenchmarkRun run, EventPlan plan, EventStack stack, StackUse use) {
    for (EventSize size : use.sizes()) {
      stack.warmUp(size, plan.warmUpFor());
      for (int round = use.first(); round <= use.last(); round++) {
        run.progress("%s, round %d", size.words(), round);
        new EventRound(run, plan, stack, size, round).measure();
      }
    }
  }

  @Override
  public List<Goal> goals(Samples samples) {
    return new EventGoals(samples).all();
  }
}
