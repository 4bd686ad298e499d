package io.github.camundabolna.simulator.delivery;

import java.util.concurrent.atomic.AtomicBoolean;

/** Lets the next delivery be dropped, and only that one. Thread-safe. */
public final class DropSwitch {

  private final AtomicBoolean on = new AtomicBoolean();
  private final Runnable listener;

  /** Creates a switch that is off; the listener is called after each change. */
  public DropSwitch(Runnable listener) {
    this.listener = listener;
  }

  public boolean isOn() {
    return on.get();
  }

  /** Switches it on or off. */
  public void set(boolean next) {
    if (on.compareAndSet(!next, next)) {
      listener.run();
    }
  }

  /** Returns whether it's on, and switches it off. */
  public boolean take() {
    boolean taken = on.compareAndSet(true, false);
    if (taken) {
      listener.run();
    }
    return taken;
  }
}
