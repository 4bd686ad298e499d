package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.batch.Batch;
import io.github.camundabolna.simulator.batch.BatchBodyWriter;
import io.github.camundabolna.simulator.batch.BatchListener;

/** Sends a batch's own webhooks: when it is processed, and when its last call has ended. */
public final class BatchWebhookSender implements BatchListener {
  private final BatchBodyWriter bodies;
  private final WebhookDispatcher dispatcher;

  public BatchWebhookSender(BatchBodyWriter bodies, WebhookDispatcher dispatcher) {
    this.bodies = bodies;
    this.dispatcher = dispatcher;
  }

  @Override
  public void processed(Batch batch) {
    send(batch);
  }

  @Override
  public void finished(Batch batch) {
    send(batch);
  }

  private void send(Batch batch) {
    String body = bodies.full(batch).toString();
    String status = batch.status().wire();
    batch
        .request()
        .webhook()
        .map(url -> Webhook.of(batch.id(), status, url, () -> body, WebhookListener.NONE))
        .ifPresent(dispatcher::send);
  }
}
