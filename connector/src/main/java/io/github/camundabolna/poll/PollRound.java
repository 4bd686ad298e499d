package io.github.camundabolna.poll;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round: who waits, how their batches stand, and who is told. A batch is asked for once,
 * however many wait for it, and not at all when everybody was told. Whatever fails, the next round
 * comes.
 */
final class PollRound implements BooleanSupplier {

  private static final Logger LOG = LoggerFactory.getLogger(PollRound.class);

  private final WaitingInstances instances;
  private final BatchLook look;
  private final Telling telling;
  private final PollLog log;
  private final Clock clock;
  private final Retirement retirement;

  PollRound(
      WaitingInstances instances,
      BatchLook look,
      Telling telling,
      PollLog log,
      Clock clock,
      Retirement retirement) {
    this.instances = instances;
    this.look = look;
    this.telling = telling;
    this.log = log;
    this.clock = clock;
    this.retirement = retirement;
  }

  /**
   * @return whether another round shall follow
   */
  @Override
  public boolean getAsBoolean() {
    if (!retirement.rests()) {
      safely("it is not known who waits", this::round);
    }
    return !retirement.isOver();
  }

  /** Catches everything: a thread that throws here would never come back. */
  private void safely(String consequence, Runnable step) {
    try {
      step.run();
    } catch (Throwable e) {
      LOG.error("Waiting for batches: {}; the next round comes", consequence, e);
      log.warning("Round failed", consequence + ": " + e.getClass().getSimpleName());
    }
  }

  private void round() {
    Map<String, List<WaitingInstance>> waiting = instances.perBatch();
    retirement.roundBegins(!waiting.isEmpty());
    look.keepOnly(waiting.keySet());
    telling.keepOnly(waiting.values().stream().flatMap(List::stream).toList());
    waiting.forEach(
        (batchId, all) -> safely("batch " + batchId + " is skipped", () -> serve(batchId, all)));
  }

  private void serve(String batchId, List<WaitingInstance> all) {
    telling.tellAgain(all, clock.instant());
    List<WaitingInstance> untold = all.stream().filter(telling::isNew).toList();
    if (!untold.isEmpty()) {
      look.at(batchId).ifPresent(result -> telling.tell(untold, result, clock.instant()));
    }
  }
}
