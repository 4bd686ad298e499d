package io.github.camundabolna.examples.simulator.webhook;

import io.github.camundabolna.examples.simulator.call.Timeline;
import io.github.camundabolna.examples.simulator.fault.Dice;
import io.github.camundabolna.examples.simulator.fault.Fault;
import java.time.Duration;

/** Puts webhooks on their way: in order, unless a fault strikes. */
public final class Dispatch {
  private final Redelivery redelivery;
  private final Mischief mischief;
  private final Dice dice;
  private final Duration longestDelay;
  private final Duration longestShuffle;
  private final Timeline timeline;
  private final InOrder inOrder = new InOrder();

  /** The longest shuffle should be a few statuses long, so that later ones can overtake. */
  public Dispatch(
      Redelivery redelivery,
      Mischief mischief,
      Dice dice,
      Duration longestDelay,
      Duration longestShuffle,
      Timeline timeline) {
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
