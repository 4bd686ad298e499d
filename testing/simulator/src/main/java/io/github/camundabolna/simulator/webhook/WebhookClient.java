package io.github.camundabolna.simulator.webhook;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Sends one webhook once and says whether it was acknowledged. */
final class WebhookClient {
  private final HttpClient client;
  private final WebhookSettings settings;

  WebhookClient(HttpClient client, WebhookSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  CompletableFuture<Boolean> send(Webhook webhook) {
    try {
      return client
          .sendAsync(request(webhook), BodyHandlers.discarding())
          .handle((response, failure) -> failure == null && response.statusCode() / 100 == 2);
    } catch (IllegalArgumentException e) {
      return CompletableFuture.completedFuture(false);
    }
  }

  /** Fails on an address or a header that HTTP does not allow. */
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
