package io.github.camundabolna.benchmarks.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Which sizes are measured in which rounds, and on how many stacks.
 *
 * @param rounds after the warm-up
 * @param brief whether a few events on a single stack are enough
 */
record EventPlan(int rounds, boolean brief) {

  private static final int FEW = 4;

  /**
   * What is measured on a stack before it's closed.
   *
   * @param first round; 0 is the warm-up
   * @param last round
   */
  record StackUse(List<EventSize> sizes, int first, int last) {}

  List<StackUse> stacks() {
    if (brief) {
      return List.of(new StackUse(List.of(EventSize.values()), 1, 1));
    }
    List<StackUse> stacks = new ArrayList<>();
    for (EventSize size : EventSize.values()) {
      for (int first = 0; first <= rounds; first += size.roundsPerStack()) {
        int last = Math.min(rounds, first + size.roundsPerStack() - 1);
        stacks.add(new StackUse(List.of(size), first, last));
      }
    }
    return stacks;
  }

  /** Returns how many final events are sent in a row. */
  int closedCount(EventSize size) {
    return brief ? FEW : size.closedCount();
  }

  /** Returns how many events are sent at a fixed rate. */
  int openCount(EventSize size) {
    return brief ? FEW : size.openRate().count();
  }

  /** Returns for how long other events are sent in a row; no process must wait for them. */
  Duration otherEventsFor() {
    return brief ? Duration.ofMillis(100) : Duration.ofSeconds(4);
  }

  /** Returns for how long each receiver of a new stack gets events that don't count. */
  Duration warmUpFor() {
    return brief ? Duration.ZERO : Duration.ofSeconds(1);
  }
}
