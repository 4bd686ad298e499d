package io.github.camundabolna.examples.faultcampaign;

import io.github.camundabolna.examples.neighbor.NeighborJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** When runtimes were killed, and when Bolna was slow or hung: what a neighbor might notice. */
final class Disturbances {

  /** So long a job may be handed to a runtime that is dead already. */
  private static final Duration AFTER_A_KILL = Duration.ofSeconds(5);

  /** A request to Bolna takes at most 25 seconds: so long it lasts for a runtime. */
  private static final Duration AFTER_A_WINDOW = Duration.ofSeconds(30);

  private final List<Instant> kills = new CopyOnWriteArrayList<>();
  private final List<Window> windows = new CopyOnWriteArrayList<>();

  private record Window(Instant from, Instant to) {}

  void killedAt(Instant time) {
    kills.add(time);
  }

  void slowOrHanging(Instant from, Instant to) {
    windows.add(new Window(from, to));
  }

  /** Returns whether a runtime that was killed may have held the job. */
  boolean mayHaveBeenHeldByAKilledRuntime(NeighborJob job) {
    return kills.stream().anyMatch(kill -> job.overlaps(kill, kill.plus(AFTER_A_KILL)));
  }

  /** Returns whether Bolna was slow or hung while the job was open, or shortly before. */
  boolean slowOrHangingDuring(NeighborJob job) {
    return windows.stream()
        .anyMatch(window -> job.overlaps(window.from(), window.to().plus(AFTER_A_WINDOW)));
  }
}
