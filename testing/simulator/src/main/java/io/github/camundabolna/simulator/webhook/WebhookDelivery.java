package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.call.TaskScheduler;
import io.github.camundabolna.simulator.journal.WebhookCounter;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Sends a webhook until it is acknowledged or given up. */
public final class WebhookDelivery {
  private static final int UNDER_WAY_AT_ONCE = 100;
  private final WebhookClient post;
  private final DeliveryLimiter gate;
  private final WebhookSettings settings;
  private final TaskScheduler scheduler;
  private final WebhookCounter counter;
  private final Clock clock;

  public WebhookDelivery(
      HttpClient client,
      WebhookSettings settings,
      TaskScheduler scheduler,
      WebhookCounter counter,
      Clock clock) {
    this.post = new WebhookClient(client, settings);
    this.gate = new DeliveryLimiter(UNDER_WAY_AT_ONCE, scheduler);
    this.settings = settings;
    this.scheduler = scheduler;
    this.counter = counter;
    this.clock = clock;
  }

  /** Completes after the first answer, so that a refused event does not hold up the next one. */
  CompletableFuture<Void> deliver(Webhook webhook) {
    return attempt(webhook, 0);
  }

  private CompletableFuture<Void> attempt(Webhook webhook, int redelivery) {
    return gate.pass(() -> send(webhook))
        .thenAccept(accepted -> answered(webhook, redelivery, accepted));
  }

  private CompletableFuture<Boolean> send(Webhook webhook) {
    Instant sent = clock.instant();
    counter.sent();
    CompletableFuture<Boolean> answer = post.send(webhook);
    return answer.thenApply(
        accepted -> {
          if (accepted) {
            webhook.acknowledged().accept(sent);
          }
          return accepted;
        });
  }

  private void answered(Webhook webhook, int redelivery, boolean accepted) {
    counter.answered(accepted);
    if (accepted) {
      return;
    }
    if (redelivery < settings.redeliveries()) {
      scheduler.after(settings.pauseBefore(redelivery), () -> attempt(webhook, redelivery + 1));
    } else {
      counter.givenUp();
    }
  }
}
