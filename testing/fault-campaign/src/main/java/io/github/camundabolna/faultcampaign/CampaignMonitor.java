package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.console.ProgressLine;
import io.github.camundabolna.localcamunda.neighbor.NeighborJobGenerator;
import io.github.camundabolna.localcamunda.records.ProcessInstanceCounts;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Monitors a campaign until every process has ended or the time is up. */
final class CampaignMonitor {

  private static final Duration PAUSE = Duration.ofMillis(250);

  /**
   * If no call is placed and no process ends for this long, only back-offs and job timeouts are
   * left. Longer than a vendor takes to list a call, because back-offs allow a minute for that.
   */
  private static final Duration QUIET_PERIOD = Duration.ofSeconds(3);

  /** A job counts as new for this long, which is only true while the clock is not advanced. */
  private static final Duration NEW_JOB_PERIOD = Duration.ofSeconds(32);

  /** Longer than any job timeout and most back-offs. */
  private static final Duration CLOCK_STEP = Duration.ofSeconds(105);

  private final CampaignPlan plan;
  private final ProcessJournal journal;
  private final SimulatorProcesses simulators;
  private final RuntimePool runtimePool;
  private final EngineClock clock;
  private final ProgressLine line;
  private final NeighborJobGenerator neighbor;
  private long finished;
  private long accepted;
  private long lastChange;
  private long started;

  CampaignMonitor(
      CampaignPlan plan,
      ProcessJournal journal,
      SimulatorProcesses simulators,
      RuntimePool runtimePool,
      EngineClock clock,
      NeighborJobGenerator neighbor,
      ProgressLine line) {
    this.plan = plan;
    this.journal = journal;
    this.simulators = simulators;
    this.runtimePool = runtimePool;
    this.clock = clock;
    this.neighbor = neighbor;
    this.line = line;
  }

  /** Runs the campaign; returns how long it took until every process had ended. */
  Duration run(CampaignSchedule schedule) {
    try (schedule) {
      long start = System.nanoTime();
      lastChange = start;
      long latest = start + plan.startPeriod().plus(plan.timeout()).toNanos();
      while (System.nanoTime() < latest && !(schedule.finished() && allFinished())) {
        poll();
        skipWaiting(schedule);
      }
      Duration duration = Duration.ofNanos(System.nanoTime() - start);
      long quietPeriod = System.nanoTime() + plan.quietPeriod().toNanos();
      while (System.nanoTime() < quietPeriod) {
        poll();
      }
      return duration;
    }
  }

  private boolean allFinished() {
    return finished == plan.calls();
  }

  private void poll() {
    ProcessInstanceCounts counts = FaultCampaign.counts(journal);
    long finishedNow = counts.completed() + counts.terminated() + incidents();
    long acceptedNow = simulators.accepted();
    if (finishedNow != finished || acceptedNow != accepted) {
      finished = finishedNow;
      accepted = acceptedNow;
      lastChange = System.nanoTime();
    }
    line.show(
        (int) finished,
        "%d started; calls: %d ended".formatted(counts.started(), simulators.ended()));
    pause();
  }

  private long incidents() {
    return journal.openIncidents().stream()
        .flatMap(incident -> journal.history(incident.instanceKey()).stream())
        .filter(run -> Vendor.ofProcess(run.processId()).isPresent())
        .count();
  }

  /**
   * Advances the clock only while no job is in progress: its runtime would hold a job that the
   * engine gives to another. So the neighbor, which always has one, ends first.
   */
  private void skipWaiting(CampaignSchedule schedule) {
    if (!schedule.finished()) {
      started = System.nanoTime();
    }
    boolean quiet =
        since(lastChange) > QUIET_PERIOD.toNanos() && since(started) > NEW_JOB_PERIOD.toNanos();
    if (plan.skipsWaiting() && quiet) {
      neighbor.close();
      if (runtimePool.idle()) {
        clock.advance(CLOCK_STEP);
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
