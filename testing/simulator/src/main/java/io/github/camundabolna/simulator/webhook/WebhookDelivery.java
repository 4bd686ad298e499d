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
import java.util.Optional;
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
    return post(webhook).thenApply(failure -> new DeliveryAttempt(sent, failure));
  }

  private void answered(Webhook webhook, int redelivery, DeliveryAttempt attempt) {
    webhook.listener().attempted(attempt);
    recorder.answered(attempt.acknowledged());
    if (attempt.acknowledged()) {
      return;
    }
    if (redelivery < settings.pauses().size()) {
      scheduler.after(settings.pauses().get(redelivery), () -> attempt(webhook, redelivery + 1));
    } else {
      recorder.givenUp();
      webhook.listener().givenUp();
    }
  }

  /** Completes with why the webhook was not acknowledged; empty if it was. */
  private CompletableFuture<Optional<String>> post(Webhook webhook) {
    try {
      return client
          .sendAsync(request(webhook), BodyHandlers.discarding())
          .thenApply(response -> failure(response.statusCode()))
          .exceptionally(failure -> Optional.of(sentence(failure)));
    } catch (IllegalArgumentException e) {
      return CompletableFuture.completedFuture(Optional.of("invalid address or header"));
    }
  }

  private static Optional<String> failure(int status) {
    return status / 100 == 2 ? Optional.empty() : Optional.of("HTTP " + status);
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
