package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.neighbor.NeighborJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Records when runtimes were killed and when a vendor was slow or hung, which can affect a
 * neighbor.
 */
final class DisruptionLog {

  /** How long the first jobs of a runtime take, which load its classes. */
  private static final Duration AFTER_A_RESTART = Duration.ofSeconds(5);

  /** A request to a vendor takes at most 25 seconds, so a runtime is affected for that long. */
  private static final Duration AFTER_A_WINDOW = Duration.ofSeconds(30);

  private final List<Window> restarts = new CopyOnWriteArrayList<>();
  private final List<Window> windows = new CopyOnWriteArrayList<>();

  private record Window(Instant from, Instant to) {}

  void restarted(Instant killed, Instant ready) {
    restarts.add(new Window(killed, ready));
  }

  void slowOrHanging(Instant from, Instant to) {
    windows.add(new Window(from, to));
  }

  /**
   * Returns whether a killed runtime may have held the job, or the job waited for a runtime to
   * start.
   */
  boolean restartDuring(NeighborJob job) {
    return restarts.stream()
        .anyMatch(restart -> job.overlaps(restart.from(), restart.to().plus(AFTER_A_RESTART)));
  }

  /** Returns whether a vendor was slow or hung while the job was open, or shortly before. */
  boolean slowOrHangingDuring(NeighborJob job) {
    return windows.stream()
        .anyMatch(window -> job.overlaps(window.from(), window.to().plus(AFTER_A_WINDOW)));
  }
}
