package io.github.camundabolna.simulator.page;

import io.github.camundabolna.simulator.delivery.DeliveryControl;
import io.github.camundabolna.simulator.delivery.DeliveryLog;
import io.github.camundabolna.simulator.delivery.DropSwitch;
import io.github.camundabolna.simulator.time.TaskScheduler;
import java.time.Clock;

/** Lets pages learn of deliveries, and of the switch that drops the next one. */
public record DeliveryChanges(ChangeLog changes) implements DeliveryLog.Listener {

  /** ID of the change of the switch. */
  static final String DROP_NEXT = "";

  private static final int MOST_DELIVERIES = 5_000;

  /** Creates the log and the switch of a simulator; their changes are in its log of changes. */
  public static DeliveryControl control(ChangeLog changes, TaskScheduler scheduler, Clock clock) {
    DeliveryChanges listener = new DeliveryChanges(changes);
    return new DeliveryControl(
        new DeliveryLog(MOST_DELIVERIES, listener),
        new DropSwitch(() -> listener.changed(DROP_NEXT)),
        scheduler,
        clock);
  }

  @Override
  public void changed(String deliveryId) {
    changes.changed(new Change(Change.Kind.WEBHOOK, deliveryId));
  }

  @Override
  public void forgotten(String deliveryId) {
    changes.forget(new Change(Change.Kind.WEBHOOK, deliveryId));
  }
}
