package io.github.camundabolna.simulator.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Records how webhooks were sent and answered. */
public final class WebhookRecorder {
  private final LongAdder sent = new LongAdder();
  private final LongAdder acknowledged = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final LongAdder givenUp = new LongAdder();
  private final Map<String, Instant> firstAcknowledgedEnds = new ConcurrentHashMap<>();

  /** Records a delivery. */
  public void sent() {
    sent.increment();
  }

  /** Records the response to a delivery. */
  public void answered(boolean accepted) {
    (accepted ? acknowledged : rejected).increment();
  }

  /** Records that no redelivery is left. */
  public void givenUp() {
    givenUp.increment();
  }

  /** Records that the receiver acknowledged the end of a call, in a webhook sent at that time. */
  public void endAcknowledged(String executionId, Instant sentAt) {
    firstAcknowledgedEnds.merge(executionId, sentAt, (a, b) -> a.isBefore(b) ? a : b);
  }

  public Optional<Instant> firstAcknowledgedEnd(String executionId) {
    return Optional.ofNullable(firstAcknowledgedEnds.get(executionId));
  }

  public WebhookCounts counts() {
    return new WebhookCounts(sent.sum(), acknowledged.sum(), rejected.sum(), givenUp.sum());
  }
}
