package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.call.TaskScheduler;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultRandom;
import java.time.Duration;

/** Puts webhooks on their way: in order, unless a fault strikes. */
public final class WebhookDispatcher {
  private final WebhookDelivery redelivery;
  private final WebhookFaults webhookFaults;
  private final FaultRandom faultRandom;
  private final Duration longestDelay;
  private final Duration longestShuffle;
  private final TaskScheduler scheduler;
  private final DeliverySequencer inOrder = new DeliverySequencer();

  /** The longest shuffle should be a few statuses long, so that later ones can overtake. */
  public WebhookDispatcher(
      WebhookDelivery redelivery,
      WebhookFaults webhookFaults,
      FaultRandom faultRandom,
      Duration longestDelay,
      Duration longestShuffle,
      TaskScheduler scheduler) {
    this.redelivery = redelivery;
    this.webhookFaults = webhookFaults;
    this.faultRandom = faultRandom;
    this.longestDelay = longestDelay;
    this.longestShuffle = longestShuffle;
    this.scheduler = scheduler;
  }

  void send(Webhook webhook) {
    if (webhookFaults.occurs(Fault.WEBHOOK_DROPPED, webhook.about())) {
      webhook.arrived().run();
      return;
    }
    sendOnce(webhook);
    if (webhookFaults.occurs(Fault.WEBHOOK_DOUBLED, webhook.about())) {
      sendOnce(webhook);
    }
  }

  private void sendOnce(Webhook webhook) {
    if (webhookFaults.occurs(Fault.WEBHOOK_DELAYED, webhook.about())) {
      sendLate(webhook, faultRandom.upTo(longestDelay));
    } else if (webhookFaults.occurs(Fault.WEBHOOK_SHUFFLED, webhook.about())) {
      sendLate(webhook, faultRandom.upTo(longestShuffle));
    } else {
      inOrder
          .enqueue(webhook.about(), () -> redelivery.deliver(webhook))
          .thenRun(webhook.arrived());
    }
  }

  private void sendLate(Webhook webhook, Duration delay) {
    scheduler.after(delay, () -> redelivery.deliver(webhook).thenRun(webhook.arrived()));
  }
}
