package io.github.camundabolna.simulator.batch;

import io.github.camundabolna.simulator.call.CallListener;
import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.Execution;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Moves batches on as their calls move: running, executed, completed. */
public final class BatchStatusUpdater implements CallListener {
  private final Batches batches;
  private final Clock clock;
  private final BatchListener listener;

  public BatchStatusUpdater(Batches batches, Clock clock, BatchListener listener) {
    this.batches = batches;
    this.clock = clock;
    this.listener = listener;
  }

  @Override
  public void changed(Execution execution, Optional<CallStatus> before) {
    execution
        .request()
        .batchId()
        .flatMap(batches::find)
        .ifPresent(batch -> changed(batch, execution, before));
  }

  private void changed(Batch batch, Execution execution, Optional<CallStatus> before) {
    synchronized (batch) {
      BatchCallCounter progress = batch.progress();
      progress.changed(execution, before);
      if (progress.anyStarted()) {
        move(batch, BatchStatus.QUEUED, BatchStatus.RUNNING);
      }
      if (progress.allStarted()) {
        move(batch, BatchStatus.RUNNING, BatchStatus.EXECUTED);
      }
      if (progress.allFinished()) {
        move(batch, BatchStatus.EXECUTED, BatchStatus.COMPLETED);
        listener.finished(batch);
      }
    }
  }

  private void move(Batch batch, BatchStatus from, BatchStatus to) {
    batch.move(Set.of(from), to, clock.instant());
  }
}
