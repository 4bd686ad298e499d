package io.github.camundabolna.examples.faultcampaign;

import io.github.camundabolna.examples.engine.records.ProcessBook;
import io.github.camundabolna.examples.engine.records.RunCounts;
import io.github.camundabolna.examples.neighbor.Neighbor;
import io.github.camundabolna.examples.run.LiveLine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Looks on until everybody's process has come to an end, or time is up. */
final class Course {

  private static final Duration PAUSE = Duration.ofMillis(250);

  /** Without an end for so long, only back-offs and job time-outs are left to wait for. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  /** So long a job counts as new, and nobody else can hold it: with this clock that is not so. */
  private static final Duration FRESH = Duration.ofSeconds(32);

  /** More than any job time-out and most back-offs. */
  private static final Duration MOVE = Duration.ofSeconds(105);

  private final CampaignPlan plan;
  private final ProcessBook book;
  private final SimulatorProcess bolna;
  private final Fleet fleet;
  private final EngineClock clock;
  private final LiveLine line;
  private final Neighbor neighbor;
  private long settled;
  private long lastChange;
  private long started;

  Course(
      CampaignPlan plan,
      ProcessBook book,
      SimulatorProcess bolna,
      Fleet fleet,
      EngineClock clock,
      Neighbor neighbor,
      LiveLine line) {
    this.plan = plan;
    this.book = book;
    this.bolna = bolna;
    this.fleet = fleet;
    this.clock = clock;
    this.neighbor = neighbor;
    this.line = line;
  }

  /**
   * @return how long it took until everybody's process had come to an end
   */
  Duration run(Schedule schedule) {
    try (schedule) {
      long start = System.nanoTime();
      lastChange = start;
      long latest = start + plan.over().plus(plan.atMost()).toNanos();
      while (System.nanoTime() < latest && !(schedule.over() && allSettled())) {
        look();
        hasten(schedule);
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      long calm = System.nanoTime() + plan.calm().toNanos();
      while (System.nanoTime() < calm) {
        look();
      }
      return took;
    }
  }

  private boolean allSettled() {
    return settled == plan.calls();
  }

  private void look() {
    RunCounts counts = book.counts(FaultCampaign.PROCESS);
    long now = counts.completed() + counts.terminated() + incidents();
    if (now != settled) {
      settled = now;
      lastChange = System.nanoTime();
    }
    line.show(
        (int) settled, "%d started; calls: %d ended".formatted(counts.started(), bolna.ended()));
    pause();
  }

  private long incidents() {
    return book.openIncidents().stream()
        .flatMap(incident -> book.run(incident.instanceKey()).stream())
        .filter(run -> run.processId().equals(FaultCampaign.PROCESS))
        .count();
  }

  /**
   * Never while a job is at work: its runtime would hold it when the engine gives it away. So the
   * neighbor, who always has one, ends first.
   */
  private void hasten(Schedule schedule) {
    if (!schedule.over()) {
      started = System.nanoTime();
    }
    boolean quiet = since(lastChange) > QUIET.toNanos() && since(started) > FRESH.toNanos();
    if (plan.hasty() && quiet) {
      neighbor.close();
      if (fleet.idle()) {
        clock.advance(MOVE);
        lastChange = System.nanoTime();
      }
    }
  }

  private static long since(long time) {
    return System.nanoTime() - time;
  }

  private static void pause() {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS))
        .join();
  }
}
