package io.github.camundabolna.simulator.batch;

import java.time.Duration;

/**
 * How batches behave.
 *
 * @param processing the time from created to processed
 * @param publishedStatusesOnly leaves out {@code processed}, {@code queued} and {@code executed},
 *     which the published contract does not list
 */
public record BatchSettings(Duration processing, boolean publishedStatusesOnly) {

  /** Returns the defaults: processed after 300 ms, all nine statuses. */
  public static BatchSettings defaults() {
    return new BatchSettings(Duration.ofMillis(300), false);
  }

  /** Returns the status as callers see it. */
  public BatchStatus shown(BatchStatus status) {
    return publishedStatusesOnly ? status.published() : status;
  }
}
