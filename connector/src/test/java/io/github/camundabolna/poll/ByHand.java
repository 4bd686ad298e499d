package io.github.camundabolna.poll;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Rounds that a test does itself, when its clock has come so far. */
final class ByHand implements Rounds {

  Duration pause;
  private BooleanSupplier round = () -> true;
  private boolean running;

  @Override
  public void start(Duration pause, BooleanSupplier round) {
    this.pause = pause;
    this.round = round;
    this.running = true;
  }

  boolean isRunning() {
    return running;
  }

  void round() {
    running &= round.getAsBoolean();
  }
}
