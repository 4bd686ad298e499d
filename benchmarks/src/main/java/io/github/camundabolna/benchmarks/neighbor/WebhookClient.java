package io.github.camundabolna.benchmarks.neighbor;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Sends JSON.
 *
 * @param key sent with each request
 */
record WebhookClient(HttpClient http, String key) {

  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  /** Creates a client without open connections. */
  static WebhookClient create(String key) {
    return new WebhookClient(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), key);
  }

  /** Sends a body; fails unless the answer is 200. */
  CompletableFuture<String> post(URI url, String json) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + key)
            .POST(BodyPublishers.ofString(json))
            .build();
    return http.sendAsync(request, BodyHandlers.ofString()).thenApply(WebhookClient::accepted);
  }

  private static String accepted(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          "%s answered %d".formatted(answer.uri().getPath(), answer.statusCode()));
    }
    return answer.body();
  }
}
