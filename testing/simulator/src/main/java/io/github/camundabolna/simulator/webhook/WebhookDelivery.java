package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.journal.WebhookRecorder;
import io.github.camundabolna.simulator.time.TaskScheduler;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
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
        .thenAccept(attempt -> answered(webhook, redelivery, attempt));
  }

  private CompletableFuture<DeliveryAttempt> send(Webhook webhook) {
    Instant sent = clock.instant();
    recorder.sent();
    return post(webhook, sent);
  }

  private void answered(Webhook webhook, int redelivery, DeliveryAttempt attempt) {
    webhook.listener().attempted(attempt);
    recorder.answered(attempt.acknowledged());
    if (!attempt.acknowledged()) {
      retries(webhook)
          .pauseBefore(redelivery)
          .ifPresentOrElse(
              pause -> scheduler.after(pause, () -> redeliver(webhook, redelivery + 1)),
              () -> giveUp(webhook));
    }
  }

  private void redeliver(Webhook webhook, int redelivery) {
    if (retries(webhook).cancelled()) {
      giveUp(webhook);
    } else {
      attempt(webhook, redelivery);
    }
  }

  private RetrySchedule retries(Webhook webhook) {
    return webhook.retries().orElse(settings);
  }

  private void giveUp(Webhook webhook) {
    recorder.givenUp();
    webhook.listener().givenUp();
  }

  private CompletableFuture<DeliveryAttempt> post(Webhook webhook, Instant sent) {
    try {
      return client
          .sendAsync(request(webhook), BodyHandlers.discarding())
          .thenApply(response -> DeliveryAttempt.answered(sent, response.statusCode()))
          .exceptionally(failure -> DeliveryAttempt.unanswered(sent, sentence(failure)));
    } catch (IllegalArgumentException e) {
      return CompletableFuture.completedFuture(
          DeliveryAttempt.unanswered(sent, "invalid address or header"));
    }
  }

  private String sentence(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause instanceof HttpTimeoutException
        ? "no response within %d ms".formatted(settings.timeout().toMillis())
        : "no response: " + cause.getClass().getSimpleName();
  }

  /** Throws {@link IllegalArgumentException} for an invalid address or header. */
  private HttpRequest request(Webhook webhook) {
    String body = webhook.body().get();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(webhook.url())
            .timeout(settings.timeout())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    settings.headers().forEach(request::header);
    webhook.headers().apply(body).forEach(request::header);
    return request.build();
  }
}
