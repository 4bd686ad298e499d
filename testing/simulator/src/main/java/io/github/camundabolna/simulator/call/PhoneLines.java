package io.github.camundabolna.simulator.call;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** The telephone lines of the account; calls that find none free wait in order. */
public final class PhoneLines {
  private final int max;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int current;

  public PhoneLines(int max) {
    this.max = max;
  }

  public int max() {
    return max;
  }

  public synchronized int current() {
    return current;
  }

  /** Runs the task as soon as a line is free; the task then holds it. */
  void runOnFreeLine(Runnable task) {
    if (occupyOrWait(task)) {
      task.run();
    }
  }

  /** Releases a line to the task that has waited longest, and returns that task. */
  synchronized Optional<Runnable> release() {
    Optional<Runnable> next = Optional.ofNullable(waiting.poll());
    if (next.isEmpty()) {
      current--;
    }
    return next;
  }

  private synchronized boolean occupyOrWait(Runnable task) {
    if (current >= max) {
      waiting.add(task);
      return false;
    }
    current++;
    return true;
  }
}
