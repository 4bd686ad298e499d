package io.github.camundabolna.simulator;

import io.github.camundabolna.simulator.batch.Batch;
import io.github.camundabolna.simulator.batch.BatchListener;
import io.github.camundabolna.simulator.call.CallListener;
import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.Execution;
import io.github.camundabolna.simulator.delivery.DeliveryControl;
import io.github.camundabolna.simulator.journal.EventRecorder;
import io.github.camundabolna.simulator.page.Change;
import io.github.camundabolna.simulator.page.ChangeLog;
import io.github.camundabolna.simulator.server.SharedResources;
import io.github.camundabolna.simulator.webhook.BatchWebhookSender;
import io.github.camundabolna.simulator.webhook.CallWebhookSender;
import io.github.camundabolna.simulator.webhook.WebhookDelivery;
import io.github.camundabolna.simulator.webhook.WebhookDispatcher;
import java.util.Optional;

/** Publishes every change: first to the journal, then by webhook, and to the page. */
record StatusPublisher(
    EventRecorder recorder,
    CallWebhookSender webhooks,
    BatchWebhookSender batchWebhooks,
    WebhookDispatcher dispatcher,
    ChangeLog changes)
    implements CallListener, BatchListener {
  private static final int STATUSES_TO_OVERTAKE = 4;

  static StatusPublisher create(
      SimulatorSettings settings,
      SharedResources resources,
      EventRecorder recorder,
      WebhookComponents components,
      DeliveryControl deliveries,
      ChangeLog changes) {
    WebhookDelivery delivery =
        new WebhookDelivery(
            resources.client(),
            settings.webhooks(),
            resources.scheduler(),
            recorder.webhookRecorder(),
            deliveries.log(),
            settings.clock());
    WebhookDispatcher dispatcher =
        new WebhookDispatcher(
            delivery,
            components.faults(),
            components.faultRandom(),
            settings.faults().webhookDelay(),
            settings.speed().step().multipliedBy(STATUSES_TO_OVERTAKE),
            deliveries.dropNext());
    return new StatusPublisher(
        recorder,
        new CallWebhookSender(
            components.addresses(),
            components.bodies(),
            components.faults(),
            dispatcher,
            components.awaiter(),
            recorder.webhookRecorder()),
        new BatchWebhookSender(components.batchBodies(), dispatcher),
        dispatcher,
        changes);
  }

  @Override
  public void changed(Execution execution, Optional<CallStatus> before) {
    recorder.changed(execution, before);
    webhooks.changed(execution, before);
    talked(execution);
  }

  @Override
  public void talked(Execution execution) {
    changes.changed(new Change(Change.Kind.CALL, execution.id()));
  }

  @Override
  public void created(Batch batch) {
    recorder.created(batch);
    changed(batch);
  }

  @Override
  public void changed(Batch batch) {
    changes.changed(new Change(Change.Kind.BATCH, batch.id()));
  }

  @Override
  public void processed(Batch batch) {
    batchWebhooks.processed(batch);
    changed(batch);
  }

  @Override
  public void progressed(Batch batch) {
    changed(batch);
  }

  @Override
  public void finished(Batch batch) {
    batchWebhooks.finished(batch);
  }
}
