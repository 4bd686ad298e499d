package io.github.camundabolna.simulator.call;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** The telephone lines of the account: who finds none free waits in order. */
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
    if (takeOrWait(task)) {
      task.run();
    }
  }

  /** Gives a line back; the task that waited longest, if there is one, holds it from now on. */
  synchronized Optional<Runnable> release() {
    Optional<Runnable> next = Optional.ofNullable(waiting.poll());
    if (next.isEmpty()) {
      current--;
    }
    return next;
  }

  private synchronized boolean takeOrWait(Runnable task) {
    if (current >= max) {
      waiting.add(task);
      return false;
    }
    current++;
    return true;
  }
}
