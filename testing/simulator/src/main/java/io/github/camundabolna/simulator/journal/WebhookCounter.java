package io.github.camundabolna.simulator.journal;

import java.util.concurrent.atomic.LongAdder;

/** Counts webhooks as they are sent and answered. */
public final class WebhookCounter {
  private final LongAdder sent = new LongAdder();
  private final LongAdder acknowledged = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder givenUp = new LongAdder();

  public void sent() {
    sent.increment();
  }

  /** Notes the answer to one delivery. */
  public void answered(boolean accepted) {
    (accepted ? acknowledged : refused).increment();
  }

  public void givenUp() {
    givenUp.increment();
  }

  WebhookCounts counts() {
    return new WebhookCounts(sent.sum(), acknowledged.sum(), refused.sum(), givenUp.sum());
  }
}
