package io.github.camundabolna.examples.simulator.webhook;

import io.github.camundabolna.examples.simulator.batch.Batch;
import io.github.camundabolna.examples.simulator.batch.BatchBodies;
import io.github.camundabolna.examples.simulator.batch.BatchListener;

/** Sends a batch's own webhooks: when it is processed, and when its last call is over. */
public final class BatchWebhooks implements BatchListener {
  private final BatchBodies bodies;
  private final Dispatch dispatch;

  public BatchWebhooks(BatchBodies bodies, Dispatch dispatch) {
    this.bodies = bodies;
    this.dispatch = dispatch;
  }

  @Override
  public void processed(Batch batch) {
    send(batch);
  }

  @Override
  public void settled(Batch batch) {
    send(batch);
  }

  private void send(Batch batch) {
    String body = bodies.full(batch).toString();
    batch
        .request()
        .webhook()
        .map(url -> new Webhook(batch.id(), url, () -> body, () -> {}, at -> {}))
        .ifPresent(dispatch::send);
  }
}
