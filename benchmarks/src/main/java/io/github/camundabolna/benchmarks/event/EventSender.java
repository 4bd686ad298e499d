package io.github.camundabolna.benchmarks.event;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Sends events to one receiver as Bolna does, over connections that it keeps open. */
final class EventSender {

  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final int MOST_ATTEMPTS = 3;
  private static final int SERVER_ERROR = 500;

  private final HttpClient http;
  private final URI address;
  private final String secret;

  EventSender(HttpClient http, URI address, String secret) {
    this.http = http;
    this.address = address;
    this.secret = secret;
  }

  /** Creates a client that keeps connections open, for all senders of a stack. */
  static HttpClient newHttp() {
    return HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  }

  /**
   * Sends an event, again if the receiver answers that it can't take it, or not at all, as Bolna
   * does.
   *
   * @return completes with the response, or with an {@link UnacceptedEventException} if it isn't
   *     200
   */
  CompletableFuture<Void> send(byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + secret)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return send(request, MOST_ATTEMPTS).thenAccept(this::requireOk);
  }

  private CompletableFuture<HttpResponse<String>> send(HttpRequest request, int attempts) {
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, BodyHandlers.ofString());
    if (attempts == 1) {
      return answer;
    }
    return answer
        .handle(
            (response, failure) ->
                failure != null || response.statusCode() >= SERVER_ERROR
                    ? send(request, attempts - 1)
                    : CompletableFuture.completedFuture(response))
        .thenCompose(last -> last);
  }

  private void requireOk(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new UnacceptedEventException(
          "%s answered %d: %s".formatted(address, response.statusCode(), response.body()));
    }
  }
}
