package io.github.camundabolna.poll;

import java.time.Duration;

/** Rounds that a test does itself, when its clock has come so far. */
final class ByHand implements Rounds {

  Duration pause;
  private Runnable round = () -> {};
  private boolean running;

  @Override
  public Runnable start(Duration pause, Runnable round) {
    this.pause = pause;
    this.round = round;
    this.running = true;
    return () -> running = false;
  }

  boolean isRunning() {
    return running;
  }

  /** Also when stopped: a round can be under way then. */
  void round() {
    round.run();
  }
}
