package io.github.camundabolna.job;

import io.github.camundabolna.http.RetryTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The jobs of a vendor in a pool, with times in nanoseconds. Not thread-safe. */
final class VendorJobs {

  /** If no job has ended for this long, none is likely to end soon. */
  private static final long QUICK = Duration.ofSeconds(1).toNanos();

  /** Longer than the pause before a retry, so that a vendor that was refused finds room. */
  private static final long COMPETES = Duration.ofMinutes(10).toNanos();

  /** How much a job changes the mean time of jobs: a tenth. */
  private static final int WEIGHT = 10;

  /** Keeps the engine from being busy with jobs that come back in vain. */
  private static final long LEAST_INTERVAL = Duration.ofMillis(20).toNanos();

  private final String vendor;
  private final List<Long> starts = new ArrayList<>();
  private final RetryTimes retryTimes = new RetryTimes();
  private long lastRequest;
  private long lastMove;
  private long lastQuickEnd;
  private long meanTime;

  VendorJobs(String vendor, long now) {
    this.vendor = vendor;
    this.lastRequest = now;
    this.lastMove = now - QUICK - 1;
    this.lastQuickEnd = lastMove;
  }

  String vendor() {
    return vendor;
  }

  /** Returns how many jobs run. */
  int running() {
    return starts.size();
  }

  void requested(long now) {
    lastRequest = now;
  }

  void started(long now) {
    starts.add(now);
    lastMove = now;
  }

  /**
   * Notes the end of a job.
   *
   * @param succeeded only then has the vendor surely responded
   */
  void ended(long start, long now, boolean succeeded) {
    starts.remove((Long) start);
    lastMove = now;
    if (succeeded && now - start <= QUICK) {
      lastQuickEnd = now;
    }
    meanTime += (now - start - meanTime) / WEIGHT;
  }

  /**
   * Returns when a refused job may come back. The times are as far apart as jobs end.
   *
   * @param least time until the first of them
   */
  Duration nextTurn(long now, Duration least) {
    long interval = Math.max(LEAST_INTERVAL, meanTime / Math.max(1, running()));
    return retryTimes.next(now, least.toNanos(), interval);
  }

  /** Returns whether it needs room that others must leave. */
  boolean competes(long now) {
    return running() > 0 || now - lastRequest <= COMPETES;
  }

  /** Returns whether no job has started or ended for a second. */
  boolean standsStill(long now) {
    return now - lastMove > QUICK;
  }

  /** Returns whether a quick job has just ended, and none has been running for long. */
  boolean respondsQuickly(long now) {
    return now - lastQuickEnd <= QUICK && starts.stream().noneMatch(start -> now - start > QUICK);
  }
}
