package io.github.camundabolna.localcamunda.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.StreamSupport;

/** The HTTP endpoints of a runtime on this machine. */
record RuntimeEndpoints(URI root, HttpClient http) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Long, because a busy runtime answers late and retries don't make it faster. */
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

  static RuntimeEndpoints onPort(int port) {
    return new RuntimeEndpoints(
        URI.create("http://localhost:" + port + "/"), HttpClient.newHttpClient());
  }

  URI webhookBase() {
    return root.resolve("inbound/");
  }

  /** Waits until the runtime lists an active webhook with the given path. */
  void awaitWebhook(String path, Duration atMost) {
    awaitWebhook(path, atMost, () -> {});
  }

  /** Waits likewise; {@code check} throws if waiting has become pointless. */
  void awaitWebhook(String path, Duration atMost, Runnable check) {
    ConditionPoller.await(
        "the webhook '" + path + "' to be active",
        atMost,
        () -> {
          check.run();
          return active(path);
        });
  }

  /** Returns whether the runtime reports that it is up. */
  boolean healthy() {
    return get("actuator/health").statusCode() == 200;
  }

  /** Returns how many activated jobs the runtime has not finished. */
  long unfinishedJobs() {
    return jobs("activated") - jobs("handled");
  }

  private long jobs(String action) {
    return (long) metric("camunda.client.worker.job", "action:" + action, "COUNT");
  }

  /** A metric that has never been incremented does not exist. */
  double metric(String name, String tag, String statistic) {
    var answer = get("actuator/metrics/%s?tag=%s".formatted(name, tag));
    return answer.statusCode() == 404
        ? 0
        : StreamSupport.stream(parse(answer.body()).path("measurements").spliterator(), false)
            .filter(figure -> figure.path("statistic").asText().equals(statistic))
            .mapToDouble(figure -> figure.path("value").asDouble())
            .sum();
  }

  /** Returns the value of a metric, which must exist. */
  double metric(String name) {
    var answer = get("actuator/metrics/" + name);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("The connector runtime has no metric " + name);
    }
    return parse(answer.body()).path("measurements").path(0).path("value").asDouble();
  }

  private boolean active(String path) {
    var answer = get("inbound");
    return answer.statusCode() == 200
        && StreamSupport.stream(parse(answer.body()).spliterator(), false)
            .filter(connector -> connector.path("activationTimestamp").isNumber())
            .anyMatch(connector -> servesPath(connector.path("data"), path));
  }

  /** From 8.10 on, the path is under its property name and can have a tenant as a prefix. */
  private static boolean servesPath(JsonNode data, String path) {
    String served = data.path("path").asText(data.path("inbound.context").asText());
    return served.substring(served.lastIndexOf('/') + 1).equals(path);
  }

  private HttpResponse<String> get(String path) {
    var request = HttpRequest.newBuilder(root.resolve(path)).timeout(REQUEST_TIMEOUT).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the connector runtime", e);
    }
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
