package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.call.TaskScheduler;
import io.github.camundabolna.simulator.journal.WebhookRecorder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Sends a webhook until it is acknowledged or no redelivery is left. */
public final class WebhookDelivery {
  private static final int MAX_CONCURRENT = 100;
  private final HttpClient client;
  private final DeliveryLimiter limiter;
  private final WebhookSettings settings;
  private final TaskScheduler scheduler;
  private final WebhookRecorder recorder;
  private final Clock clock;

  public WebhookDelivery(
      HttpClient client,
      WebhookSettings settings,
      TaskScheduler scheduler,
      WebhookRecorder recorder,
      Clock clock) {
    this.client = client;
    this.limiter = new DeliveryLimiter(MAX_CONCURRENT, scheduler);
    this.settings = settings;
    this.scheduler = scheduler;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** Completes with the first response, so that a rejected event does not delay the next one. */
  CompletableFuture<Void> deliver(Webhook webhook) {
    return attempt(webhook, 0);
  }

  private CompletableFuture<Void> attempt(Webhook webhook, int redelivery) {
    return limiter
        .submit(() -> send(webhook))
        .thenAccept(accepted -> answered(webhook, redelivery, accepted));
  }

  private CompletableFuture<Boolean> send(Webhook webhook) {
    Instant sent = clock.instant();
    recorder.sent();
    CompletableFuture<Boolean> answer = post(webhook);
    return answer.thenApply(
        accepted -> {
          if (accepted) {
            webhook.onAcknowledged().accept(sent);
          }
          return accepted;
        });
  }

  private void answered(Webhook webhook, int redelivery, boolean accepted) {
    recorder.answered(accepted);
    if (accepted) {
      return;
    }
    if (redelivery < settings.redeliveries()) {
      scheduler.after(settings.pauseBefore(redelivery), () -> attempt(webhook, redelivery + 1));
    } else {
      recorder.givenUp();
    }
  }

  private CompletableFuture<Boolean> post(Webhook webhook) {
    try {
      return client
          .sendAsync(request(webhook), BodyHandlers.discarding())
          .handle((response, failure) -> failure == null && response.statusCode() / 100 == 2);
    } catch (IllegalArgumentException e) {
      return CompletableFuture.completedFuture(false);
    }
  }

  /** Throws {@link IllegalArgumentException} for an invalid address or header. */
  private HttpRequest request(Webhook webhook) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(webhook.url())
            .timeout(settings.timeout())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(webhook.body().get()));
    settings.headers().forEach(request::header);
    return request.build();
  }
}
