package io.github.camundabolna.examples.simulator;

import io.github.camundabolna.examples.simulator.batch.Batch;
import io.github.camundabolna.examples.simulator.batch.BatchBodies;
import io.github.camundabolna.examples.simulator.batch.BatchListener;
import io.github.camundabolna.examples.simulator.books.Ledger;
import io.github.camundabolna.examples.simulator.call.CallListener;
import io.github.camundabolna.examples.simulator.call.CallStatus;
import io.github.camundabolna.examples.simulator.call.Execution;
import io.github.camundabolna.examples.simulator.call.ExecutionBodies;
import io.github.camundabolna.examples.simulator.fault.Dice;
import io.github.camundabolna.examples.simulator.webhook.Arrivals;
import io.github.camundabolna.examples.simulator.webhook.BatchWebhooks;
import io.github.camundabolna.examples.simulator.webhook.Dispatch;
import io.github.camundabolna.examples.simulator.webhook.Mischief;
import io.github.camundabolna.examples.simulator.webhook.Redelivery;
import io.github.camundabolna.examples.simulator.webhook.WebhookAddresses;
import io.github.camundabolna.examples.simulator.webhook.WebhookSender;
import java.util.Optional;

/** Tells the books first and the world second. */
record Announcements(Ledger ledger, WebhookSender webhooks, BatchWebhooks batchWebhooks)
    implements CallListener, BatchListener {
  private static final int STATUSES_TO_OVERTAKE = 4;

  static Announcements of(
      SimulatorSettings settings,
      Outside outside,
      Ledger ledger,
      WebhookAddresses addresses,
      ExecutionBodies bodies,
      BatchBodies batchBodies,
      Mischief mischief,
      Dice dice,
      Arrivals arrivals) {
    Redelivery redelivery =
        new Redelivery(
            outside.client(),
            settings.webhooks(),
            outside.timeline(),
            ledger.webhookTally(),
            settings.clock());
    Dispatch dispatch =
        new Dispatch(
            redelivery,
            mischief,
            dice,
            settings.faults().webhookDelay(),
            settings.pace().step().multipliedBy(STATUSES_TO_OVERTAKE),
            outside.timeline());
    return new Announcements(
        ledger,
        new WebhookSender(addresses, bodies, mischief, dispatch, arrivals, ledger.endsTold()),
        new BatchWebhooks(batchBodies, dispatch));
  }

  @Override
  public void changed(Execution execution, Optional<CallStatus> before) {
    ledger.changed(execution, before);
    webhooks.changed(execution, before);
  }

  @Override
  public void created(Batch batch) {
    ledger.created(batch);
  }

  @Override
  public void processed(Batch batch) {
    batchWebhooks.processed(batch);
  }

  @Override
  public void settled(Batch batch) {
    batchWebhooks.settled(batch);
  }
}
