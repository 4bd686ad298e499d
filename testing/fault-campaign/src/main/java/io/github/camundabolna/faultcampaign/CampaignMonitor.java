package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.console.ProgressLine;
import io.github.camundabolna.localcamunda.neighbor.NeighborJobGenerator;
import io.github.camundabolna.localcamunda.records.ProcessInstanceCounts;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Looks on until everybody's process has come to an end, or time is up. */
final class CampaignMonitor {

  private static final Duration PAUSE = Duration.ofMillis(250);

  /** Without an end for so long, only back-offs and job time-outs are left to wait for. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  /** So long a job counts as new, and nobody else can hold it: with this clock that is not so. */
  private static final Duration FRESH = Duration.ofSeconds(32);

  /** More than any job time-out and most back-offs. */
  private static final Duration MOVE = Duration.ofSeconds(105);

  private final CampaignPlan plan;
  private final ProcessJournal journal;
  private final SimulatorProcess bolna;
  private final RuntimePool fleet;
  private final EngineClock clock;
  private final ProgressLine line;
  private final NeighborJobGenerator neighbor;
  private long settled;
  private long lastChange;
  private long started;

  CampaignMonitor(
      CampaignPlan plan,
      ProcessJournal journal,
      SimulatorProcess bolna,
      RuntimePool fleet,
      EngineClock clock,
      NeighborJobGenerator neighbor,
      ProgressLine line) {
    this.plan = plan;
    this.journal = journal;
    this.bolna = bolna;
    this.fleet = fleet;
    this.clock = clock;
    this.neighbor = neighbor;
    this.line = line;
  }

  /**
   * @return how long it took until everybody's process had come to an end
   */
  Duration run(CampaignSchedule schedule) {
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
    ProcessInstanceCounts counts = journal.counts(FaultCampaign.PROCESS);
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
    return journal.openIncidents().stream()
        .flatMap(incident -> journal.history(incident.instanceKey()).stream())
        .filter(run -> run.processId().equals(FaultCampaign.PROCESS))
        .count();
  }

  /**
   * Never while a job is at work: its runtime would hold it when the engine gives it away. So the
   * neighbor, who always has one, ends first.
   */
  private void hasten(CampaignSchedule schedule) {
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
