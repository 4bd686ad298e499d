package io.github.camundabolna.simulator.batch;

import java.time.Instant;
import java.util.Optional;

/** What changes in a batch beside its calls; every change is a new state. */
record BatchState(BatchStatus status, Instant updatedAt, Optional<Instant> scheduledAt) {

  BatchState moved(BatchStatus next, Instant now) {
    return new BatchState(next, now, scheduledAt);
  }

  BatchState scheduled(Instant at, Instant now) {
    return new BatchState(BatchStatus.SCHEDULED, now, Optional.of(at));
  }
}
