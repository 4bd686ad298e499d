package io.github.camundabolna.simulator.webhook;

import io.github.camundabolna.simulator.delivery.DeliveryLog;
import io.github.camundabolna.simulator.delivery.LoggedDelivery;
import io.github.camundabolna.simulator.delivery.LoggedDelivery.LoggedEvent;
import io.github.camundabolna.simulator.delivery.Resender;
import io.github.camundabolna.simulator.journal.WebhookRecorder;
import io.github.camundabolna.simulator.time.TaskScheduler;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Sends a webhook until it is acknowledged or no redelivery is left. */
public final class WebhookDelivery {
  private static final int MAX_CONCURRENT = 100;
  private final HttpClient client;
  private final DeliveryLimiter limiter;
  private final WebhookSettings settings;
  private final TaskScheduler scheduler;
  private final WebhookRecorder recorder;
  private final DeliveryLog log;
  private final Clock clock;

  public WebhookDelivery(
      HttpClient client,
      WebhookSettings settings,
      TaskScheduler scheduler,
      WebhookRecorder recorder,
      DeliveryLog log,
      Clock clock) {
    this.client = client;
    this.limiter = new DeliveryLimiter(MAX_CONCURRENT, scheduler);
    this.settings = settings;
    this.scheduler = scheduler;
    this.recorder = recorder;
    this.log = log;
    this.clock = clock;
  }

  /** Lets the log show a webhook, before anything happens to it. */
  void announce(Webhook webhook, Resender resender) {
    log.add(
        new LoggedDelivery(
            new LoggedEvent(webhook.id(), webhook.subjectId(), webhook.event(), webhook.body()),
            webhook.url(),
            settings.headers(),
            resender,
            clock.instant()));
  }

  /** Records that a webhook isn't sent. */
  void drop(Webhook webhook) {
    log.dropped(webhook.id());
    webhook.listener().firstAnswered();
  }

  /** Delivers a webhook after a pause, and completes as {@link #deliver} does. */
  CompletableFuture<Void> deliverAfter(Duration pause, Webhook webhook) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Instant at = clock.instant().plus(pause);
    log.planned(webhook.id(), at);
    atTime(at, pause, webhook, () -> deliver(webhook).thenRun(() -> done.complete(null)));
    return done;
  }

  private void atTime(Instant at, Duration pause, Webhook webhook, Runnable task) {
    scheduler.after(
        pause,
        () -> {
          log.due(webhook.id(), at);
          task.run();
        });
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
    if (attempt.acknowledged()) {
      log.answered(webhook.id(), attempt.logged(), Optional.empty());
    } else {
      rejected(webhook, redelivery, attempt);
    }
  }

  private void rejected(Webhook webhook, int redelivery, DeliveryAttempt attempt) {
    Optional<Duration> pause = retries(webhook).pauseBefore(redelivery);
    Instant now = clock.instant();
    log.answered(webhook.id(), attempt.logged(), pause.map(now::plus));
    pause.ifPresentOrElse(
        time -> atTime(now.plus(time), time, webhook, () -> redeliver(webhook, redelivery + 1)),
        () -> giveUp(webhook));
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
          .sendAsync(request(webhook), response -> new ResponseStart())
          .thenApply(
              response -> DeliveryAttempt.answered(sent, response.statusCode(), response.body()))
          .exceptionally(failure -> DeliveryAttempt.unanswered(sent, sentence(failure)));
    } catch (IllegalArgumentException e) {
      return CompletableFuture.completedFuture(
          DeliveryAttempt.unanswered(sent, "invalid address or header"));
    }
  }

  private String sentence(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return switch (cause) {
      case HttpTimeoutException e ->
          "no response within %d ms".formatted(settings.timeout().toMillis());
      case ConnectException e -> "no connection to the address";
      default -> "no response: " + cause.getClass().getSimpleName();
    };
  }

  /** Throws {@link IllegalArgumentException} for an invalid address or header. */
  private HttpRequest request(Webhook webhook) {
    String body = webhook.body().get();
    List<Map.Entry<String, String>> headers = headers(webhook, body);
    log.sent(webhook.id(), headers);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(webhook.url())
            .timeout(settings.timeout())
            .POST(BodyPublishers.ofString(body));
    headers.forEach(header -> request.header(header.getKey(), header.getValue()));
    return request.build();
  }

  private List<Map.Entry<String, String>> headers(Webhook webhook, String body) {
    return Stream.of(
            Map.of("Content-Type", "application/json"),
            settings.headers(),
            webhook.headers().apply(body))
        .flatMap(some -> some.entrySet().stream().sorted(Map.Entry.comparingByKey()))
        .toList();
  }
}
