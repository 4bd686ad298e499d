package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.delivery.DropSwitch;
import io.github.camundabolna.simulator.delivery.Resender;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultRandom;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Sends webhooks in order, unless a fault says otherwise. */
public final class WebhookDispatcher {
  private final WebhookDelivery delivery;
  private final WebhookFaults webhookFaults;
  private final FaultRandom faultRandom;
  private final Duration longestDelay;
  private final Duration longestShuffle;
  private final DropSwitch dropNext;
  private final Map<Sequence, CompletableFuture<Void>> lastDelivery = new ConcurrentHashMap<>();

  private record Sequence(String subjectId, URI url) {}

  /**
   * Creates a dispatcher; let {@code longestShuffle} span a few statuses, so that they overtake.
   */
  public WebhookDispatcher(
      WebhookDelivery delivery,
      WebhookFaults webhookFaults,
      FaultRandom faultRandom,
      Duration longestDelay,
      Duration longestShuffle,
      DropSwitch dropNext) {
    this.delivery = delivery;
    this.webhookFaults = webhookFaults;
    this.faultRandom = faultRandom;
    this.longestDelay = longestDelay;
    this.longestShuffle = longestShuffle;
    this.dropNext = dropNext;
  }

  /** Sends a webhook, unless it's dropped on request or by a fault. */
  public void send(Webhook webhook) {
    send(webhook, resender(webhook));
  }

  /**
   * Sends a webhook, unless it's dropped on request or by a fault.
   *
   * @param resender sends it once more
   */
  public void send(Webhook webhook, Resender resender) {
    delivery.announce(webhook, resender);
    if (dropNext.take() || webhookFaults.occurs(Fault.WEBHOOK_DROPPED, webhook.subjectId())) {
      delivery.drop(webhook);
      return;
    }
    sendOnce(webhook);
    if (webhookFaults.occurs(Fault.WEBHOOK_DOUBLED, webhook.subjectId())) {
      sendOnce(webhook);
    }
  }

  /** Sends a webhook on request: no fault affects it. */
  public void sendAgain(Webhook webhook) {
    delivery.deliver(webhook).thenRun(webhook.listener()::firstAnswered);
  }

  /** Sends a test event on request: no fault affects it, and it isn't sent again by itself. */
  public void sendTest(Webhook webhook) {
    sendTest(webhook.once(), resender(webhook));
  }

  /**
   * Sends a test event on request: no fault affects it.
   *
   * @param resender sends it once more
   */
  public void sendTest(Webhook webhook, Resender resender) {
    delivery.announce(webhook, resender);
    sendAgain(webhook);
  }

  private Resender resender(Webhook webhook) {
    return () -> {
      sendAgain(webhook.once());
      return true;
    };
  }

  private void sendOnce(Webhook webhook) {
    if (webhookFaults.occurs(Fault.WEBHOOK_DELAYED, webhook.subjectId())) {
      sendLate(webhook, faultRandom.upTo(longestDelay));
    } else if (webhookFaults.occurs(Fault.WEBHOOK_SHUFFLED, webhook.subjectId())) {
      sendLate(webhook, faultRandom.upTo(longestShuffle));
    } else {
      deliverInOrder(webhook).thenRun(webhook.listener()::firstAnswered);
    }
  }

  private void sendLate(Webhook webhook, Duration delay) {
    delivery.deliverAfter(delay, webhook).thenRun(webhook.listener()::firstAnswered);
  }

  /** Delivers the webhooks of one subject to one address one after another, others in parallel. */
  private CompletableFuture<Void> deliverInOrder(Webhook webhook) {
    Sequence sequence = new Sequence(webhook.subjectId(), webhook.url());
    CompletableFuture<Void> done =
        lastDelivery.compute(
            sequence,
            (key, earlier) ->
                earlier == null
                    ? delivery.deliver(webhook)
                    : earlier.thenCompose(ignored -> delivery.deliver(webhook)));
    done.whenComplete((ignored, failure) -> lastDelivery.remove(sequence, done));
    return done;
  }
}
