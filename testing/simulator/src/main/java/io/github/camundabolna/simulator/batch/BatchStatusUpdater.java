package io.github.camundabolna.simulator.batch;

import io.github.camundabolna.simulator.call.CallListener;
import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.Execution;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Updates the status of batches as their calls change: running, executed, completed. */
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
      BatchCallCounter counter = batch.callCounter();
      counter.changed(execution, before);
      if (counter.anyStarted()) {
        move(batch, BatchStatus.QUEUED, BatchStatus.RUNNING);
      }
      if (counter.allStarted()) {
        move(batch, BatchStatus.RUNNING, BatchStatus.EXECUTED);
      }
      if (counter.allFinished()) {
        move(batch, BatchStatus.EXECUTED, BatchStatus.COMPLETED);
        listener.finished(batch);
      }
      listener.progressed(batch);
    }
  }

  private void move(Batch batch, BatchStatus from, BatchStatus to) {
    batch.move(Set.of(from), to, clock.instant());
  }
}
