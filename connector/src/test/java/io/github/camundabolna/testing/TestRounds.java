package io.github.camundabolna.testing;

import io.github.camundabolna.sweep.Rounds;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Rounds that come when a test says so. */
public final class TestRounds implements Rounds {

  private Optional<Supplier<Duration>> running = Optional.empty();

  @Override
  public Runnable start(Supplier<Duration> round) {
    running = Optional.of(round);
    return () -> running = Optional.empty();
  }

  public boolean isRunning() {
    return running.isPresent();
  }

  /**
   * @return the pause until the next round
   */
  public Duration next() {
    return running.orElseThrow(() -> new IllegalStateException("no round is to come")).get();
  }
}
