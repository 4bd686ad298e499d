package io.github.camundabolna.simulator;

import io.github.camundabolna.simulator.batch.Batch;
import io.github.camundabolna.simulator.batch.BatchListener;
import io.github.camundabolna.simulator.call.CallListener;
import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.Execution;
import io.github.camundabolna.simulator.journal.EventRecorder;
import io.github.camundabolna.simulator.server.SharedResources;
import io.github.camundabolna.simulator.webhook.BatchWebhookSender;
import io.github.camundabolna.simulator.webhook.CallWebhookSender;
import io.github.camundabolna.simulator.webhook.WebhookDelivery;
import io.github.camundabolna.simulator.webhook.WebhookDispatcher;
import java.util.Optional;

/** Publishes every change: first to the journal, then by webhook. */
record StatusPublisher(
    EventRecorder recorder, CallWebhookSender webhooks, BatchWebhookSender batchWebhooks)
    implements CallListener, BatchListener {
  private static final int STATUSES_TO_OVERTAKE = 4;

  static StatusPublisher create(
      SimulatorSettings settings,
      SharedResources resources,
      EventRecorder recorder,
      WebhookComponents components) {
    WebhookDelivery delivery =
        new WebhookDelivery(
            resources.client(),
            settings.webhooks(),
            resources.scheduler(),
            recorder.webhookRecorder(),
            settings.clock());
    WebhookDispatcher dispatcher =
        new WebhookDispatcher(
            delivery,
            components.faults(),
            components.faultRandom(),
            settings.faults().webhookDelay(),
            settings.speed().step().multipliedBy(STATUSES_TO_OVERTAKE),
            resources.scheduler());
    return new StatusPublisher(
        recorder,
        new CallWebhookSender(
            components.addresses(),
            components.bodies(),
            components.faults(),
            dispatcher,
            components.awaiter(),
            recorder.webhookRecorder()),
        new BatchWebhookSender(components.batchBodies(), dispatcher));
  }

  @Override
  public void changed(Execution execution, Optional<CallStatus> before) {
    recorder.changed(execution, before);
    webhooks.changed(execution, before);
  }

  @Override
  public void created(Batch batch) {
    recorder.created(batch);
  }

  @Override
  public void processed(Batch batch) {
    batchWebhooks.processed(batch);
  }

  @Override
  public void finished(Batch batch) {
    batchWebhooks.finished(batch);
  }
}
