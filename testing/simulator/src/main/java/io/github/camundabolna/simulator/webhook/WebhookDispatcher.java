package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.call.TaskScheduler;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultRandom;
import java.time.Duration;

/** Puts webhooks on their way: in order, unless a fault strikes. */
public final class WebhookDispatcher {
  private final WebhookDelivery redelivery;
  private final WebhookFaults mischief;
  private final FaultRandom dice;
  private final Duration longestDelay;
  private final Duration longestShuffle;
  private final TaskScheduler timeline;
  private final DeliverySequencer inOrder = new DeliverySequencer();

  /** The longest shuffle should be a few statuses long, so that later ones can overtake. */
  public WebhookDispatcher(
      WebhookDelivery redelivery,
      WebhookFaults mischief,
      FaultRandom dice,
      Duration longestDelay,
      Duration longestShuffle,
      TaskScheduler timeline) {
    this.redelivery = redelivery;
    this.mischief = mischief;
    this.dice = dice;
    this.longestDelay = longestDelay;
    this.longestShuffle = longestShuffle;
    this.timeline = timeline;
  }

  void send(Webhook webhook) {
    if (mischief.strikes(Fault.WEBHOOK_DROPPED, webhook.about())) {
      webhook.arrived().run();
      return;
    }
    sendOnce(webhook);
    if (mischief.strikes(Fault.WEBHOOK_DOUBLED, webhook.about())) {
      sendOnce(webhook);
    }
  }

  private void sendOnce(Webhook webhook) {
    if (mischief.strikes(Fault.WEBHOOK_DELAYED, webhook.about())) {
      sendLate(webhook, dice.upTo(longestDelay));
    } else if (mischief.strikes(Fault.WEBHOOK_SHUFFLED, webhook.about())) {
      sendLate(webhook, dice.upTo(longestShuffle));
    } else {
      inOrder
          .enqueue(webhook.about(), () -> redelivery.deliver(webhook))
          .thenRun(webhook.arrived());
    }
  }

  private void sendLate(Webhook webhook, Duration delay) {
    timeline.after(delay, () -> redelivery.deliver(webhook).thenRun(webhook.arrived()));
  }
}
